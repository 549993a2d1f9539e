package org.touchpoint.api.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted; a null field does not restrict.
 *
 * @param text part of the number, the reference or the purchase order
 * @param from first day of the order date
 * @param to last day of the order date
 */
public record OrderFilter(
        @Nullable String text,
        @Nullable String customer,
        @Nullable String status,
        @Nullable String channel,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Every order. */
    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null);
}
