package org.touchpoint.core.orders.internal;

import org.touchpoint.core.store.spi.OrderGuards;

/** Gives the orders their guards without a framework. */
public final class GuardedDesk {
    private GuardedDesk() {}

    public static GuardDesk with(OrderGuards guards) {
        GuardDesk desk = new GuardDesk();
        desk.guards = guards;
        return desk;
    }
}
