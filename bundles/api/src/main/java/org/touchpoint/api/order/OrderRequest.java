package org.touchpoint.api.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote or an order to be entered.
 *
 * @param customer the customer's number
 * @param lines 1 to 1,000 lines
 * @param channel how it came in: {@code telephone} (if null), {@code web}, {@code point of sale}, {@code edi}
 * @param wantedDate the day the customer wants it, or null; not before today
 * @param purchaseOrder the customer's own number for it, at most 60 characters, or null
 * @param contact name of one of the customer's contacts, or null for the main contact
 * @param quote true for a quote
 */
public record OrderRequest(
        String customer,
        List<Line> lines,
        @Nullable String channel,
        @Nullable LocalDate wantedDate,
        @Nullable String purchaseOrder,
        @Nullable String contact,
        boolean quote) {

    /**
     * What is ordered.
     *
     * @param product external number, alpha cross-reference or internal number
     * @param quantity more than 0, at most 3 decimals
     * @param price price per unit agreed with the customer, or null for the contract's or the list's
     * @param unit one of the product's units of measure, or null for its base unit; quantity and price are in it
     */
    public record Line(
            String product,
            java.math.BigDecimal quantity,
            java.math.@Nullable BigDecimal price,
            @Nullable String unit) {
        /** A line in the product's base unit. */
        public Line(String product, java.math.BigDecimal quantity, java.math.@Nullable BigDecimal price) {
            this(product, quantity, price, null);
        }
    }
}
