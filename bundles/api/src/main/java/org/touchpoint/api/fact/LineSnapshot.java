package org.touchpoint.api.fact;

import java.math.BigDecimal;

/**
 * A line of an order as it was when the fact happened.
 *
 * @param product external number
 * @param orderedAs the number under which it was ordered: external, alpha cross-reference or internal
 * @param price per unit
 * @param cost per unit
 */
public record LineSnapshot(
        String product,
        String orderedAs,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal cost,
        BigDecimal listPrice) {}
