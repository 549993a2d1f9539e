package org.touchpoint.core.followups.internal;

import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.Priority;

/** Priorities as the database keeps them: 1 (Urgent) to 4 (Low). */
final class Priorities {
    private Priorities() {}

    static int number(Priority priority) {
        return priority.ordinal() + 1;
    }

    static Priority of(int number) {
        return Priority.values()[number - 1];
    }

    /** The priority with this title, whatever the case; {@code INVALID} naming {@code field} if there is none. */
    static Priority titled(String field, String title) {
        for (Priority priority : Priority.values()) {
            if (priority.title().equalsIgnoreCase(title.strip())) {
                return priority;
            }
        }
        throw TouchpointException.invalid(
                field, "There is no priority \"" + Wording.quoted(title) + "\".", "Give Urgent, High, Medium or Low.");
    }
}
