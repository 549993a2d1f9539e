package org.touchpoint.api.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a customer's Recent Transactions log.
 *
 * @param kind what it is about: {@code order}, {@code hold}, {@code follow-up} …
 * @param by log-in of whoever caused it
 * @param followUp id of the follow-up recorded, or null
 */
public record RecentTransaction(
        Instant at,
        String kind,
        String summary,
        String by,
        @Nullable String order,
        @Nullable Long followUp) {}
