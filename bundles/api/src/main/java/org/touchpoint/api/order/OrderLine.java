package org.touchpoint.api.order;

import java.math.BigDecimal;

/**
 * A line of an order, priced.
 *
 * @param line counted from 1
 * @param product external number of the product
 * @param internalNumber internal number of the product
 * @param orderedAs the number under which it was ordered, upper case: external, alpha or internal
 * @param price per unit
 * @param total quantity times price, rounded half up to two decimals
 */
public record OrderLine(
        int line,
        String product,
        long internalNumber,
        String orderedAs,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        BigDecimal total) {}
