package org.touchpoint.web.rest.internal.fakes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderFilter;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.api.order.OrderSummary;
import org.touchpoint.api.order.Orders;
import org.touchpoint.api.user.Caller;

/** Takes down what it was asked. */
public final class FakeOrders implements Orders {
    public OrderRequest request;
    public String idempotencyKey;
    public String note = "nothing";
    public OrderFilter filter;
    public RuntimeException failure;

    @Override
    public Order accept(OrderRequest request, String idempotencyKey, Caller caller) {
        if (failure != null) {
            throw failure;
        }
        this.request = request;
        this.idempotencyKey = idempotencyKey;
        return order("entered");
    }

    private static Order order(String status) {
        return new Order(
                "100001",
                "10023",
                "Smithville Paper",
                status,
                "web",
                Instant.parse("2026-03-02T09:00:00Z"),
                null,
                null,
                null,
                List.of(),
                List.of(),
                new BigDecimal("1E+2"),
                null,
                "admin",
                List.of());
    }

    @Override
    public Order get(String number) {
        if (!number.equals("100001")) {
            throw TouchpointException.notFound("order", number);
        }
        return order("entered");
    }

    @Override
    public Page<OrderSummary> list(OrderFilter filter, PageRequest page) {
        this.filter = filter;
        return new Page<>(List.of(), 0);
    }

    @Override
    public Order acceptQuote(String number, Caller caller) {
        throw TouchpointException.conflict(null, "Order " + number + " is no quote.", "Look at its status.");
    }

    @Override
    public Order hold(String number, HoldKind kind, String reason, Caller caller) {
        note = kind + ": " + reason;
        return order("on hold");
    }

    @Override
    public Order release(String number, long holdId, String note, Caller caller) {
        this.note = holdId + ": " + note;
        return order("released");
    }

    @Override
    public Order cancel(String number, String reason, Caller caller) {
        note = reason;
        return order("cancelled");
    }
}
