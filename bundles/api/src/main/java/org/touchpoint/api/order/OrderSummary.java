package org.touchpoint.api.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a row of a list.
 *
 * @param holds the kinds of its holds that are not released, each once
 */
public record OrderSummary(
        String number,
        String customer,
        String customerName,
        String status,
        String channel,
        Instant orderedAt,
        @Nullable String purchaseOrder,
        BigDecimal total,
        @Nullable LocalDate wantedDate,
        List<String> holds) {}
