package org.touchpoint.api.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a follow-up as whoever works with the customer sees it, whosever queue it is in.
 *
 * @param event name of the event definition that made it, or null when made by hand
 * @param order number of the order or quote it is about, or null
 * @param assignee log-in of the person in whose queue it is
 * @param startDate when it is to be worked
 * @param stopDate when it is too late for it, or null
 * @param details what was written about it, empty if nothing was
 * @param mayOpen whether whoever asks may see and work it
 */
public record CustomerFollowUp(
        long id,
        @Nullable String event,
        @Nullable String order,
        String assignee,
        String assigneeName,
        String status,
        String priority,
        Instant startDate,
        @Nullable Instant stopDate,
        String details,
        String reason,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        boolean mayOpen) {}
