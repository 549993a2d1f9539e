package org.touchpoint.api.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up made by hand.
 *
 * @param customer the customer's number
 * @param order number of one of the customer's orders, or null
 * @param routeTo whose queues it goes to, as in an event definition; the caller's own if empty
 * @param priority {@link Priority#title()}; Medium if null
 * @param startDate when it is to be worked; now if null
 * @param script a message script with placeholders, or null
 * @param contact name of one of the customer's contacts, whatever the case; the order's contact, or the customer's first, if null
 */
public record NewFollowUp(
        String customer,
        @Nullable String order,
        List<String> routeTo,
        @Nullable String priority,
        @Nullable Instant startDate,
        @Nullable Instant stopDate,
        @Nullable String details,
        @Nullable String script,
        @Nullable String contact) {
    /** One for whichever contact is the usual one. */
    public NewFollowUp(
            String customer,
            @Nullable String order,
            List<String> routeTo,
            @Nullable String priority,
            @Nullable Instant startDate,
            @Nullable Instant stopDate,
            @Nullable String details,
            @Nullable String script) {
        this(customer, order, routeTo, priority, startDate, stopDate, details, script, null);
    }
}
