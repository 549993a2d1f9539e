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
import org.touchpoint.api.order.OrderFollowUp;
import org.touchpoint.api.order.OrderPreview;
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

    @Override
    public OrderPreview preview(OrderRequest request, Caller caller) {
        this.request = request;
        return new OrderPreview(
                "on hold",
                List.of(),
                BigDecimal.TEN,
                List.of(new OrderPreview.Fault("wantedDate", "The wanted date is past.", "Give a later day.")),
                new OrderPreview.Credit(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("-9")),
                List.of(new OrderPreview.PlacedHold("credit", "Over the limit.", "Credit Release", "CreditHold")),
                List.of(new OrderPreview.Outcome(
                        "Oops",
                        "High",
                        List.of(new OrderPreview.Assignee("judy", "Judy Adams", null)),
                        Instant.parse("2026-03-02T09:00:00Z"),
                        "It contains OOPS.",
                        null)));
    }

    @Override
    public List<OrderFollowUp> followUps(String number, Caller caller) {
        get(number);
        return List.of(new OrderFollowUp(
                7, "Oops", "judy", "Judy Adams", "Open", "High", Instant.EPOCH, "It contains OOPS.", null, false));
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
                List.of(),
                null,
                "Dock 4\nElgin",
                "Our truck",
                null,
                null);
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
