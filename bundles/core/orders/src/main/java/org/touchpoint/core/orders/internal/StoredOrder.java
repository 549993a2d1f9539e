package org.touchpoint.core.orders.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.fact.OrderSnapshot;
import org.touchpoint.api.order.Hold;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.order.OrderStep;

/** A quote or an order as its row and its lines hold it. */
record StoredOrder(
        long id,
        String number,
        long customerId,
        String customer,
        String customerName,
        OrderStatus status,
        String channel,
        Instant orderedAt,
        @Nullable LocalDate wantedDate,
        @Nullable String purchaseOrder,
        @Nullable Long contactId,
        @Nullable String contact,
        BigDecimal total,
        @Nullable String reference,
        String enteredBy,
        Delivery delivery,
        List<PricedLine> lines) {

    /** Under which subject its facts are journalled. */
    String subject() {
        return "order:" + number;
    }

    /** What of it is in the customer's open orders now. */
    BigDecimal openAmount() {
        boolean open = status != OrderStatus.QUOTE && status != OrderStatus.CANCELLED;
        return open && Channels.countsAgainstCredit(channel) ? total : BigDecimal.ZERO;
    }

    OrderSnapshot snapshot() {
        return new OrderSnapshot(
                number,
                channel,
                orderedAt,
                wantedDate,
                purchaseOrder,
                total,
                lines.stream().map(PricedLine::snapshot).toList());
    }

    Order view(List<Hold> holds, List<OrderStep> history) {
        return new Order(
                number,
                customer,
                customerName,
                status.title(),
                channel,
                orderedAt,
                wantedDate,
                purchaseOrder,
                contact,
                holds,
                lines.stream().map(PricedLine::view).toList(),
                total,
                reference,
                enteredBy,
                history,
                delivery.promisedDate(),
                delivery.shipTo(),
                delivery.shippingMethod(),
                delivery.payment(),
                delivery.comments());
    }

    /** The same in another state, dated anew. */
    StoredOrder became(OrderStatus other, Instant dated) {
        return new StoredOrder(
                id,
                number,
                customerId,
                customer,
                customerName,
                other,
                channel,
                dated,
                wantedDate,
                purchaseOrder,
                contactId,
                contact,
                total,
                reference,
                enteredBy,
                delivery,
                lines);
    }
}
