package org.touchpoint.api.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted; a null field does not restrict.
 *
 * @param text part of the number, the reference, the purchase order, or the customer's number or name; or a product's number or alpha
 *     cross-reference in full
 * @param from first day of the order date
 * @param to last day of the order date
 * @param held {@code any} for orders with a hold that is not released, or the kind of such a hold
 * @param product a number of a product that is on a line
 * @param sort {@code orderedAt}, {@code number}, {@code customerName}, {@code status}, {@code channel}, {@code wantedDate} or {@code total}; with a
 *     leading {@code -} the other way round; latest first if null
 */
public record OrderFilter(
        @Nullable String text,
        @Nullable String customer,
        @Nullable String status,
        @Nullable String channel,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String held,
        @Nullable String product,
        @Nullable String sort) {
    /** By which orders can be sorted. */
    public static final List<String> SORTS =
            List.of("orderedAt", "number", "customerName", "status", "channel", "wantedDate", "total");

    /** Every order. */
    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null);

    /** A filter that does not look at holds and lines, latest first. */
    public OrderFilter(
            @Nullable String text,
            @Nullable String customer,
            @Nullable String status,
            @Nullable String channel,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(text, customer, status, channel, from, to, null, null, null);
    }
}
