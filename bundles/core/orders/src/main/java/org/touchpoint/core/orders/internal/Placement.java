package org.touchpoint.core.orders.internal;

import java.util.ArrayList;
import java.util.List;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.order.OrderStep;

/** A quote or an order about to be written, with the holds that it starts with. */
record Placement(StoredOrder order, List<NewHold> holds) {
    /** The state it starts in, entered (or quoted) at the order's date, then a step for each hold. */
    List<NewStep> steps() {
        List<NewStep> steps = new ArrayList<>();
        OrderStatus first = order.status() == OrderStatus.QUOTE ? OrderStatus.QUOTE : OrderStatus.ENTERED;
        // A step's id is only unique among steps, so the order's own id, drawn from the same sequence, will do for its
        // first.
        steps.add(new NewStep(
                order.id(), order.id(), new OrderStep(order.orderedAt(), first.title(), order.enteredBy(), null)));
        holds.forEach(hold -> steps.add(hold.step()));
        return steps;
    }

    Order view() {
        return order.view(
                holds.stream().map(NewHold::view).toList(),
                steps().stream().map(NewStep::step).toList());
    }
}
