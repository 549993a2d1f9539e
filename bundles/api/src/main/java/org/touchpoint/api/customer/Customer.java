package org.touchpoint.api.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer; {@link CustomerSettings} says what the settable fields mean.
 *
 * @param openOrders total of the orders entered but not yet invoiced
 * @param creditAvailable credit limit less balance and open orders, or null where there is no limit
 * @param orders how many orders were placed and not cancelled
 * @param firstOrderAt when the first order was placed, or null
 * @param lastOrderAt when the latest order was placed, or null
 */
public record Customer(
        String number,
        String name,
        List<Contact> contacts,
        @Nullable String accountExecutive,
        @Nullable String accountCsr,
        @Nullable BigDecimal creditLimit,
        BigDecimal balance,
        BigDecimal openOrders,
        @Nullable BigDecimal creditAvailable,
        @Nullable String valueTier,
        boolean houseAccount,
        @Nullable String country,
        long orders,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt) {}
