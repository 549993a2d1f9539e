package org.touchpoint.api.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Display Options of one's own queue, as they are remembered (V21). An empty list does not restrict.
 *
 * @param sources {@code CRM}, {@code OE}, or log-ins
 * @param events names of event definitions
 * @param priorities titles of priorities
 * @param closed whether what is closed is shown as well
 * @param dates {@link #ALL_DATES}, {@link #THROUGH_TODAY} or {@link #FROM_TO}
 * @param from first day, with {@link #FROM_TO}; null otherwise
 * @param to last day, with {@link #FROM_TO}; null otherwise
 * @param sort as {@link FollowUpFilter} has it
 */
public record DisplayOptions(
        List<String> sources,
        List<String> events,
        List<String> priorities,
        boolean closed,
        String dates,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String sort) {
    /** Every date. */
    public static final String ALL_DATES = "all";
    /** What starts today or has started before. */
    public static final String THROUGH_TODAY = "through-today";
    /** What starts on the days from … to. */
    public static final String FROM_TO = "from-to";

    /** Everything that is open, by start date. */
    public static final DisplayOptions ALL =
            new DisplayOptions(List.of(), List.of(), List.of(), false, ALL_DATES, null, null, "startDate");

    /** What is null is as in {@link #ALL}. */
    public DisplayOptions {
        sources = copy(sources);
        events = copy(events);
        priorities = copy(priorities);
        dates = dates == null ? ALL_DATES : dates;
        sort = sort == null ? "startDate" : sort;
    }

    /** Entries may be null until they have been checked. */
    private static List<String> copy(@Nullable List<String> entries) {
        return entries == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(entries));
    }
}
