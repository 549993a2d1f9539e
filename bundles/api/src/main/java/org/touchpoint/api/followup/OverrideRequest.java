package org.touchpoint.api.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Follow-up Override does to one or many follow-ups at once (V26): to those with these ids or, without ids, to those that the
 * filter finds. With the operation {@code change}, null leaves a field as it is.
 *
 * @param operation {@link #CHANGE}, {@link #DELETE} or {@link #RESTORE}, which takes back a deletion and needs ids
 * @param assignee log-in of the user whose queue they go to
 * @param status a status of each one's Response Status list; {@code Closed} closes
 * @param priority {@link Priority#title()}
 * @param stopDate {@link FollowUpUpdate#NO_STOP_DATE} for none
 * @param details replaces the details, at most 10,000 characters
 * @param checklist replaces the ticked items
 * @param contact name of one of the customer's contacts
 */
public record OverrideRequest(
        @Nullable List<Long> ids,
        @Nullable FollowUpFilter filter,
        @Nullable String operation,
        @Nullable String assignee,
        @Nullable String status,
        @Nullable String priority,
        @Nullable Instant startDate,
        @Nullable Instant stopDate,
        @Nullable String details,
        @Nullable List<String> checklist,
        @Nullable String contact) {
    /** Sets fields; what is meant where no operation is given. */
    public static final String CHANGE = "change";

    /** Takes them out of every queue and count; a repeat of what made them does not make them again. */
    public static final String DELETE = "delete";

    /** Puts deleted ones back as they were. */
    public static final String RESTORE = "restore";

    /** The most follow-ups of one request. */
    public static final int MOST = 10_000;

    /** The same, clearing the stop date as well. */
    public OverrideRequest withoutStopDate() {
        return new OverrideRequest(
                ids,
                filter,
                operation,
                assignee,
                status,
                priority,
                startDate,
                FollowUpUpdate.NO_STOP_DATE,
                details,
                checklist,
                contact);
    }
}
