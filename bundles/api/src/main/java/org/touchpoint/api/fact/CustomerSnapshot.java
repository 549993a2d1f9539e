package org.touchpoint.api.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.customer.ValueTier;

/**
 * A customer as it was when the fact happened.
 *
 * @param creditLimit null: no limit
 * @param balance owed on invoices
 * @param openOrders total of the orders not yet invoiced, without the order that the fact is about
 */
public record CustomerSnapshot(
        String number,
        String name,
        @Nullable ValueTier valueTier,
        @Nullable String accountExecutive,
        @Nullable String accountCsr,
        @Nullable BigDecimal creditLimit,
        BigDecimal balance,
        BigDecimal openOrders) {}
