package org.touchpoint.core.orders.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.OrderStatus;

/** The states of an order and the kinds of hold by the titles under which they are stored, and the steps that are legal. */
final class Statuses {
    private Statuses() {}

    /** The state with this title, whatever the case. */
    static Optional<OrderStatus> find(String title) {
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.title().equalsIgnoreCase(title.strip()))
                .findFirst();
    }

    /** The state of a stored order. */
    static OrderStatus stored(String title) {
        return find(title).orElseThrow(() -> new IllegalStateException("No order status " + title));
    }

    /** The kind of a stored hold. */
    static HoldKind storedKind(String title) {
        return Arrays.stream(HoldKind.values())
                .filter(kind -> kind.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of hold " + title));
    }

    /** The titles of all states, for remedies. */
    static String titles() {
        return Arrays.stream(OrderStatus.values()).map(OrderStatus::title).collect(Collectors.joining(", "));
    }

    /** Refuses with {@code CONFLICT} unless {@code next} may follow the order's state. */
    static void requireStep(StoredOrder order, OrderStatus next) {
        if (!order.status().next().contains(next)) {
            throw TouchpointException.conflict(
                    "status",
                    "Order " + order.number() + " is " + described(order.status()) + " and cannot become "
                            + next.title() + ".",
                    remedy(order.status()));
        }
    }

    private static String described(OrderStatus status) {
        return status == OrderStatus.QUOTE ? "a quote" : status.title();
    }

    private static String remedy(OrderStatus status) {
        if (status.next().isEmpty()) {
            return "Nothing follows " + status.title() + "; enter a new order.";
        }
        return "From " + status.title() + " it can become "
                + status.next().stream().map(OrderStatus::title).collect(Collectors.joining(" or ")) + ".";
    }
}
