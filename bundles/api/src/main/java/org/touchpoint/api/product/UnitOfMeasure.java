package org.touchpoint.api.product;

import java.math.BigDecimal;

/**
 * A further unit in which a product can be ordered.
 *
 * @param unit such as {@code CS}, at most 20 characters, upper case
 * @param factor how many base units it holds, more than 0, at most six decimals
 */
public record UnitOfMeasure(String unit, BigDecimal factor) {}
