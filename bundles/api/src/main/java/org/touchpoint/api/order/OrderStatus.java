package org.touchpoint.api.order;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of an order's life. Later states (allocated, back-ordered, picked, shipped, delivered, invoiced, paid) follow
 * {@link #ENTERED} and {@link #RELEASED}.
 */
public enum OrderStatus {
    /** An offer that the customer has not accepted; no stock, no credit. */
    QUOTE("quote"),
    /** Accepted, with no hold. */
    ENTERED("entered"),
    /** Accepted, but at least one hold is not released. */
    ON_HOLD("on hold"),
    /** Accepted and held once; every hold has been released. */
    RELEASED("released"),
    /** Ended without delivery. */
    CANCELLED("cancelled");

    private final String title;

    OrderStatus(String title) {
        this.title = title;
    }

    /** The name that people see, and that REST and the database carry. */
    public String title() {
        return title;
    }

    /** The states that may follow this one. */
    public Set<OrderStatus> next() {
        return switch (this) {
            case QUOTE -> EnumSet.of(ENTERED, ON_HOLD, CANCELLED);
            case ENTERED -> EnumSet.of(ON_HOLD, CANCELLED);
            case ON_HOLD -> EnumSet.of(RELEASED, CANCELLED);
            case RELEASED -> EnumSet.of(ON_HOLD, CANCELLED);
            case CANCELLED -> EnumSet.noneOf(OrderStatus.class);
        };
    }
}
