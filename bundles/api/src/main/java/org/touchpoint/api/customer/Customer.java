package org.touchpoint.api.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer (L1); {@link CustomerSettings} says what the settable fields mean.
 *
 * @param openOrders total of the orders entered but not yet invoiced
 * @param creditAvailable credit limit less balance and open orders, or null where there is no limit
 * @param orders how many orders were placed and not cancelled
 * @param firstOrderAt when the first order was placed, or null
 * @param lastOrderAt when the latest order was placed, or null
 * @param icons what is seen at first sight, the most serious first
 * @param version counts the changes of the settings; {@link Customers#change} takes it to see that nobody else has changed them
 * @param changedAt when the settings were changed last, or null
 * @param changedBy log-in of whoever changed them last, or null
 */
public record Customer(
        String number,
        String name,
        List<Contact> contacts,
        List<Address> addresses,
        @Nullable String accountExecutive,
        @Nullable String accountCsr,
        @Nullable BigDecimal creditLimit,
        BigDecimal balance,
        BigDecimal openOrders,
        @Nullable BigDecimal creditAvailable,
        @Nullable String terms,
        @Nullable String valueTier,
        @Nullable String relationship,
        @Nullable String segment,
        boolean houseAccount,
        @Nullable String country,
        long orders,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt,
        List<ProfileIcon> icons,
        long version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {}
