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
 * @param promisedDate the day the customer was promised it for, or null; not before today
 * @param shipTo where it goes, lines of at most 500 characters together, or null for the customer's own address
 * @param shippingMethod how it goes, at most 60 characters, or null
 * @param payment how it is to be paid, at most 60 characters, or null
 * @param comments what else there is to say, lines of at most 2,000 characters together, or null
 */
public record OrderRequest(
        String customer,
        List<Line> lines,
        @Nullable String channel,
        @Nullable LocalDate wantedDate,
        @Nullable String purchaseOrder,
        @Nullable String contact,
        boolean quote,
        @Nullable LocalDate promisedDate,
        @Nullable String shipTo,
        @Nullable String shippingMethod,
        @Nullable String payment,
        @Nullable String comments) {

    /** A request that leaves delivery and payment open. */
    public OrderRequest(
            String customer,
            List<Line> lines,
            @Nullable String channel,
            @Nullable LocalDate wantedDate,
            @Nullable String purchaseOrder,
            @Nullable String contact,
            boolean quote) {
        this(customer, lines, channel, wantedDate, purchaseOrder, contact, quote, null, null, null, null, null);
    }

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
