package org.touchpoint.api.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's copy of a follow-up.
 *
 * @param event name of the event definition that made it, or null when made by hand
 * @param customer the customer's number
 * @param order number of the order or quote it is about, or null
 * @param orderTotal that order's total, or null
 * @param hold id of the hold it asks to release, or null
 * @param assignee log-in of the person in whose queue it is
 * @param status a status of the event's Response Status list; {@code Closed} leaves the queue
 * @param responseStatus the statuses that it may take
 * @param priority {@link Priority#title()}
 * @param source {@code CRM} (an event), {@code OE} (order entry), or the log-in of whoever made it by hand
 * @param startDate when it is to be worked
 * @param stopDate when it is too late for it, or null
 * @param script the message script, filled in for this customer; placeholders that could not be filled stay in brackets
 * @param details what the user wrote about it
 * @param checklist the items of the Service Quality Checklist that are ticked
 * @param reason why the event made it
 * @param routeReason why it is in this queue where that is not the queue it was routed to, or null
 * @param firstStartDate the start date it was made with
 * @param moves how often it was rescheduled
 * @param copies how many people have a copy, this one included
 */
public record FollowUp(
        long id,
        @Nullable String event,
        String customer,
        String customerName,
        @Nullable String order,
        @Nullable BigDecimal orderTotal,
        @Nullable Long hold,
        String assignee,
        String status,
        List<String> responseStatus,
        String priority,
        String source,
        String media,
        Instant startDate,
        @Nullable Instant stopDate,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String script,
        String details,
        List<String> checklist,
        String reason,
        @Nullable String routeReason,
        @Nullable String promoId,
        Instant firstStartDate,
        int moves,
        int copies,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {}
