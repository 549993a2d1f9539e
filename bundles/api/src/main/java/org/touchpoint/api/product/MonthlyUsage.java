package org.touchpoint.api.product;

import java.math.BigDecimal;

/**
 * What was ordered of a product in a month; quotes and cancelled orders do not count.
 *
 * @param month as {@code 2026-03}
 * @param quantity in base units
 * @param orders how many orders
 */
public record MonthlyUsage(String month, BigDecimal quantity, long orders) {}
