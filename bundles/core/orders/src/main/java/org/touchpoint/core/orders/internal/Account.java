package org.touchpoint.core.orders.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.api.fact.CustomerSnapshot;

/**
 * A customer's account and credit data, read under the account's lock.
 *
 * @param openOrders total of the orders that count against credit
 * @param orders how many orders were placed and not cancelled
 */
record Account(
        long customerId,
        String number,
        String name,
        @Nullable ValueTier valueTier,
        @Nullable String executive,
        @Nullable String csr,
        @Nullable BigDecimal creditLimit,
        BigDecimal balance,
        BigDecimal openOrders,
        long orders) {

    /** The account as it would be with so much more in so many more orders; negative for less. */
    Account plus(BigDecimal amount, int more) {
        return new Account(
                customerId,
                number,
                name,
                valueTier,
                executive,
                csr,
                creditLimit,
                balance,
                openOrders.add(amount),
                orders + more);
    }

    /** The account as it would be without an order that is in it. */
    Account without(StoredOrder order) {
        return plus(order.openAmount().negate(), -1);
    }

    CustomerSnapshot snapshot() {
        return new CustomerSnapshot(number, name, valueTier, executive, csr, creditLimit, balance, openOrders);
    }
}
