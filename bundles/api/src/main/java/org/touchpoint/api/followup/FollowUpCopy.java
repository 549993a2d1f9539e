package org.touchpoint.api.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is with her copy of a follow-up (V24).
 *
 * @param assignee log-in of the person in whose queue it is
 * @param closedAt when it was closed, or null
 */
public record FollowUpCopy(
        long id,
        String assignee,
        String assigneeName,
        String status,
        Instant startDate,
        @Nullable Instant closedAt) {}
