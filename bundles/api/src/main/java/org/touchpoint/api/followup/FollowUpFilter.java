package org.touchpoint.api.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Display Options of a queue (V21), and what Status and Follow-up Override ask for besides (V25, V26). An empty list and a null
 * field do not restrict. Days are the company's.
 *
 * @param assignees log-ins
 * @param events names of event definitions; {@link #BY_HAND} for what no event made
 * @param statuses statuses; empty: everything but Closed; {@code all}: everything
 * @param priorities titles of priorities
 * @param sources {@code CRM}, {@code OE}, or log-ins
 * @param customer the customer's number
 * @param order the order's number
 * @param from first day of the start date
 * @param to last day of the start date
 * @param sort {@code startDate} (if null), {@code priority}, {@code event}, {@code customerName}, {@code status}; with a
 *     leading {@code -} the other way round
 * @param madeFrom first day on which they were made
 * @param madeTo last day on which they were made
 * @param closedFrom first day on which they were closed; open ones are none of these
 * @param closedTo last day on which they were closed
 * @param text words that the customer's name or number, the order's number or the details contain, whatever the case
 */
public record FollowUpFilter(
        List<String> assignees,
        List<String> events,
        List<String> statuses,
        List<String> priorities,
        List<String> sources,
        @Nullable String customer,
        @Nullable String order,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String sort,
        @Nullable LocalDate madeFrom,
        @Nullable LocalDate madeTo,
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo,
        @Nullable String text) {
    /** In place of an event's name: follow-ups made by hand. No event can have this name. */
    public static final String BY_HAND = "(by hand)";

    /** Everything that is open. */
    public static final FollowUpFilter OPEN =
            new FollowUpFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);

    /** Without restriction to days on which they were made or closed, or to words. */
    public FollowUpFilter(
            List<String> assignees,
            List<String> events,
            List<String> statuses,
            List<String> priorities,
            List<String> sources,
            @Nullable String customer,
            @Nullable String order,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String sort) {
        this(
                assignees,
                events,
                statuses,
                priorities,
                sources,
                customer,
                order,
                from,
                to,
                sort,
                null,
                null,
                null,
                null,
                null);
    }
}
