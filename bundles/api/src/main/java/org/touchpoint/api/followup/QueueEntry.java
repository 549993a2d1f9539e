package org.touchpoint.api.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as a row of a queue: what is seen there and searched, and no more, so that a queue of 10,000 is quickly there. The fields
 * are those of {@link FollowUp}.
 *
 * @param details at most the first 200 characters
 */
public record QueueEntry(
        long id,
        @Nullable String event,
        String customer,
        String customerName,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String order,
        String status,
        String priority,
        String source,
        Instant startDate,
        @Nullable Instant stopDate,
        String details,
        @Nullable Instant closedAt) {}
