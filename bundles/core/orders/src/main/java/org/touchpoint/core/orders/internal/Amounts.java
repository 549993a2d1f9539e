package org.touchpoint.core.orders.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** Quantities, prices and totals: what fits the schema's columns, how it is rounded, how it is shown. */
final class Amounts {
    static final int QUANTITY_DECIMALS = 3;
    static final int PRICE_DECIMALS = 4;
    static final int MONEY_DECIMALS = 2;

    /** The largest value of {@code numeric(15,2)}: totals, and the sum of a customer's open orders. */
    static final BigDecimal LARGEST_TOTAL = new BigDecimal("9999999999999.99");

    private static final BigDecimal LARGEST_QUANTITY = new BigDecimal("999999999999.999");
    private static final BigDecimal LARGEST_PRICE = new BigDecimal("99999999999.9999");

    private Amounts() {}

    /** The quantity, if it is more than 0 and fits; {@code INVALID} naming {@code field} otherwise. */
    static BigDecimal quantity(String field, @Nullable BigDecimal value) {
        if (value == null) {
            throw TouchpointException.invalid(field, "The quantity is missing.", "Give a quantity of more than 0.");
        }
        if (value.signum() <= 0) {
            throw TouchpointException.invalid(
                    field, "The quantity is not more than 0.", "Give a quantity of more than 0.");
        }
        return fitting(field, "quantity", value, LARGEST_QUANTITY, QUANTITY_DECIMALS);
    }

    /** The price, if it is 0 or more and fits; {@code INVALID} naming {@code field} otherwise. */
    static BigDecimal price(String field, BigDecimal value) {
        if (value.signum() < 0) {
            throw TouchpointException.invalid(
                    field, "The price is less than 0.", "Give a price of 0 or more, or none for the list price.");
        }
        return fitting(field, "price", value, LARGEST_PRICE, PRICE_DECIMALS);
    }

    /** Quantity times price, rounded half up to two decimals; {@code INVALID} naming {@code field} if it does not fit. */
    static BigDecimal lineTotal(String field, BigDecimal quantity, BigDecimal price) {
        return total(field, quantity.multiply(price).setScale(MONEY_DECIMALS, RoundingMode.HALF_UP));
    }

    /** The total, if it fits; {@code INVALID} naming {@code field} otherwise. */
    static BigDecimal total(String field, BigDecimal total) {
        if (total.compareTo(LARGEST_TOTAL) > 0) {
            throw TouchpointException.invalid(
                    field, "The total is more than " + LARGEST_TOTAL + ".", "Check the quantities and prices.");
        }
        return total;
    }

    /** The value as people write it: no zeros at the end beyond {@code decimals}, no exponent. */
    static BigDecimal shown(BigDecimal value, int decimals) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < decimals ? stripped.setScale(decimals, RoundingMode.UNNECESSARY) : stripped;
    }

    // The range first: the scale of a number that fits is cheap to change, that of 1E+1000000000 is not.
    private static BigDecimal fitting(String field, String what, BigDecimal value, BigDecimal largest, int decimals) {
        if (value.compareTo(largest) > 0) {
            throw TouchpointException.invalid(
                    field, "The " + what + " is more than " + largest + ".", "Give a smaller " + what + ".");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > decimals) {
            throw TouchpointException.invalid(
                    field,
                    "The " + what + " has more than " + decimals + " decimals.",
                    "Round the " + what + " to " + decimals + " decimals.");
        }
        return stripped.setScale(decimals, RoundingMode.UNNECESSARY);
    }
}
