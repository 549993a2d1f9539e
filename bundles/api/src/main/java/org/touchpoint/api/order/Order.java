package org.touchpoint.api.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote or an order.
 *
 * @param status {@link OrderStatus#title()}
 * @param holds every hold ever set, latest last
 * @param reference the number that it bears in the file it was imported from, or null
 * @param history the steps so far, latest last
 * @param shipTo where it goes; null: the customer's own address
 * @param shippingMethod how it goes, or null
 * @param payment how it is to be paid, or null
 */
public record Order(
        String number,
        String customer,
        String customerName,
        String status,
        String channel,
        Instant orderedAt,
        @Nullable LocalDate wantedDate,
        @Nullable String purchaseOrder,
        @Nullable String contact,
        List<Hold> holds,
        List<OrderLine> lines,
        BigDecimal total,
        @Nullable String reference,
        String enteredBy,
        List<OrderStep> history,
        @Nullable LocalDate promisedDate,
        @Nullable String shipTo,
        @Nullable String shippingMethod,
        @Nullable String payment,
        @Nullable String comments) {}
