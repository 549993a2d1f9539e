package org.touchpoint.core.followups.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.DisplayOptions;
import org.touchpoint.core.store.check.Fields;

/** Display Options as they are kept. What they name may go later on; so they are checked for their form alone. */
final class OptionsCheck {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_NAMES = 100;
    private static final List<String> DATES =
            List.of(DisplayOptions.ALL_DATES, DisplayOptions.THROUGH_TODAY, DisplayOptions.FROM_TO);

    private OptionsCheck() {}

    /** The options, tidied; {@code INVALID} naming the field at fault. */
    static DisplayOptions checked(DisplayOptions given) {
        if (!DATES.contains(given.dates())) {
            throw TouchpointException.invalid(
                    "dates",
                    "There is no choice of dates \"" + Wording.quoted(String.valueOf(given.dates())) + "\".",
                    "Give one of: " + String.join(", ", DATES) + ".");
        }
        boolean range = given.dates().equals(DisplayOptions.FROM_TO);
        LocalDate from = range ? day("from", given.from()) : null;
        LocalDate to = range ? day("to", given.to()) : null;
        if (from != null && to != null && to.isBefore(from)) {
            throw TouchpointException.invalid(
                    "to", "to (" + to + ") lies before from (" + from + ").", "Give the days the other way round.");
        }
        String sort = Objects.requireNonNullElse(given.sort(), DisplayOptions.ALL.sort())
                .strip();
        QueueOrder.named(sort);
        return new DisplayOptions(
                names("sources", given.sources()),
                names("events", given.events()),
                names("priorities", given.priorities()).stream()
                        .map(title -> Priorities.titled("priorities", title).title())
                        .distinct()
                        .toList(),
                given.closed(),
                given.dates(),
                from,
                to,
                sort);
    }

    private static LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw TouchpointException.invalid(
                    field, field + " is missing.", "Give the first and the last day, or choose all dates.");
        }
        return Dates.day(field, day);
    }

    private static List<String> names(String field, List<String> given) {
        if (given.size() > MOST_NAMES) {
            throw TouchpointException.invalid(
                    field, field + " has too many entries.", "Give at most " + MOST_NAMES + ".");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String name = Fields.required(field + "[" + i + "]", given.get(i), LONGEST_NAME);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }
}
