package org.touchpoint.api.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user set before pressing <em>Accept</em>; null leaves a field as it is.
 *
 * @param status a status of the event's Response Status list
 * @param startDate reschedules: the due date alone moves, the first one and the number of moves are kept
 * @param stopDate when it is too late for it; {@link #NO_STOP_DATE} for never
 * @param details replaces the details, at most 10,000 characters
 * @param checklist replaces the ticked items
 * @param routeTo further users or groups who get a copy of their own
 */
public record FollowUpUpdate(
        @Nullable String status,
        @Nullable String priority,
        @Nullable Instant startDate,
        @Nullable Instant stopDate,
        @Nullable String details,
        @Nullable List<String> checklist,
        @Nullable List<String> routeTo) {
    /** Clears the stop date. */
    public static final Instant NO_STOP_DATE = Instant.MAX;

    /** The same, clearing the stop date as well. */
    public FollowUpUpdate withoutStopDate() {
        return new FollowUpUpdate(status, priority, startDate, NO_STOP_DATE, details, checklist, routeTo);
    }
}
