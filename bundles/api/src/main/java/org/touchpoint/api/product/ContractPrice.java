package org.touchpoint.api.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price agreed with a customer, which goes before the list price (L4).
 *
 * @param customer the customer's number
 * @param customerName what the customer is called; only answered, not looked at when given
 * @param price per base unit, 0 or more
 * @param from the first day on which it is valid
 * @param until the last day, or null for no end
 */
public record ContractPrice(
        String customer,
        @Nullable String customerName,
        BigDecimal price,
        LocalDate from,
        @Nullable LocalDate until) {}
