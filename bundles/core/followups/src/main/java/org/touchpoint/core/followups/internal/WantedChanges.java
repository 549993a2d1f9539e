package org.touchpoint.core.followups.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.followup.Priority;

/** An update with everything checked that can be checked without the follow-up; null leaves a field as it is. */
record WantedChanges(
        @Nullable String status,
        @Nullable Priority priority,
        @Nullable Instant startDate,
        @Nullable Instant stopDate,
        @Nullable String details,
        @Nullable List<String> checklist,
        List<String> routeTo) {
    static final int LONGEST_DETAILS = 10_000;
    private static final int MOST_ROUTES = 100;

    static WantedChanges of(FollowUpUpdate update) {
        return new WantedChanges(
                update.status(),
                update.priority() == null ? null : Priorities.titled("priority", update.priority()),
                Dates.checked("startDate", update.startDate()),
                stopDate(update.stopDate()),
                details(update.details()),
                update.checklist() == null ? null : Checklist.ticked(update.checklist()),
                routes(update.routeTo()));
    }

    private static @Nullable Instant stopDate(@Nullable Instant given) {
        return FollowUpUpdate.NO_STOP_DATE.equals(given) ? given : Dates.checked("stopDate", given);
    }

    /** An empty text empties the details; only null leaves them. */
    private static @Nullable String details(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String details = Wording.lines("details", given, LONGEST_DETAILS);
        return details == null ? "" : details;
    }

    /** The entries, none if null; {@code INVALID} if there are more than anybody means. */
    static List<String> routes(@Nullable List<String> routeTo) {
        if (routeTo == null) {
            return List.of();
        }
        if (routeTo.size() > MOST_ROUTES) {
            throw TouchpointException.invalid(
                    "routeTo",
                    "routeTo has " + routeTo.size() + " entries.",
                    "Give at most " + MOST_ROUTES + "; a group counts as one.");
        }
        return routeTo;
    }
}
