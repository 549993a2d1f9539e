package org.touchpoint.core.followups.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/**
 * A Response Status list: the statuses that a follow-up may take.
 *
 * @param list as people see it, not empty, {@link #CLOSED} among them
 */
record Statuses(List<String> list) {
    static final String OPEN = "Open";
    static final String CLOSED = "Closed";

    /** For follow-ups made by hand, and for definitions that say nothing: the statuses of Vision's Event screen. */
    static final Statuses COMMON =
            new Statuses(List.of(OPEN, "NoContact", "NewOrder", "FutureOrder", "Invoiced", "OnHold", CLOSED));

    /** The list of an event definition, as its column keeps it: one on a line. */
    static Statuses kept(@Nullable String column) {
        if (column == null) {
            return COMMON;
        }
        List<String> entries = Arrays.stream(column.split("\n"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        return entries.isEmpty() ? COMMON : new Statuses(entries);
    }

    /** What a new follow-up starts with: Open, else the first that is not Closed. */
    String first() {
        return list.contains(OPEN)
                ? OPEN
                : list.stream()
                        .filter(status -> !status.equals(CLOSED))
                        .findFirst()
                        .orElse(OPEN);
    }

    /** The entry that is meant, whatever the case; {@code INVALID} naming {@code status} if it is not in the list. */
    String entry(String wanted) {
        return list.stream()
                .filter(status -> status.equalsIgnoreCase(wanted.strip()))
                .findFirst()
                .orElseThrow(() -> TouchpointException.invalid(
                        "status",
                        "\"" + Wording.quoted(wanted) + "\" is not in the event's Response Status list.",
                        "Give one of " + String.join(", ", list) + "."));
    }
}
