package org.touchpoint.core.orders.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request whose every field has been checked, with its lines priced. */
record PricedRequest(
        String customer,
        String channel,
        @Nullable LocalDate wantedDate,
        @Nullable String purchaseOrder,
        @Nullable String contact,
        boolean quote,
        Delivery delivery,
        List<PricedLine> lines,
        BigDecimal total) {
    /** The same with these lines. */
    PricedRequest with(List<PricedLine> others, BigDecimal sum) {
        return new PricedRequest(customer, channel, wantedDate, purchaseOrder, contact, quote, delivery, others, sum);
    }
}
