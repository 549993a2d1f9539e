package org.touchpoint.api.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up about an order, as the order shows it: whose it is and how it stands, and nothing of what was said.
 *
 * @param event name of the event definition that made it, or null when made by hand
 * @param assignee log-in of the person in whose queue it is
 * @param assigneeName that person's name
 * @param priority {@link org.touchpoint.api.followup.Priority#title()}
 * @param reason why the event made it
 * @param hold id of the hold it asks to release, or null
 * @param mayOpen whether whoever asks may open it
 */
public record OrderFollowUp(
        long id,
        @Nullable String event,
        String assignee,
        String assigneeName,
        String status,
        String priority,
        Instant startDate,
        String reason,
        @Nullable Long hold,
        boolean mayOpen) {}
