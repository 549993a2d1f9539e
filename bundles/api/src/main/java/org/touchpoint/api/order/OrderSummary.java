package org.touchpoint.api.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as a row of a list. */
public record OrderSummary(
        String number,
        String customer,
        String customerName,
        String status,
        String channel,
        Instant orderedAt,
        @Nullable String purchaseOrder,
        BigDecimal total) {}
