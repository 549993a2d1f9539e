package org.touchpoint.api.followup;

import org.jspecify.annotations.Nullable;

/**
 * A script, and whom it is to be filled in for.
 *
 * @param customer the customer's number
 * @param order number of one of the customer's orders, or null
 * @param source whose contact is called: {@code Order} or {@code Customer}
 * @param event name of the event, or null
 * @param promoId the promotion that the event belongs to, or null
 */
public record ScriptSample(
        String script,
        String customer,
        @Nullable String order,
        String source,
        @Nullable String event,
        @Nullable String promoId) {}
