package org.touchpoint.core.orders.internal;

import java.time.Instant;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.order.Hold;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.order.OrderStep;

/** A hold about to be placed; {@code id} is also the id of its step in the order's history. */
record NewHold(long id, long orderId, HoldKind kind, String reason, Instant placedAt, String placedBy) {
    /** How long a reason may be. */
    static final int LONGEST_REASON = 500;

    Hold view() {
        return new Hold(id, kind.title(), reason, kind.releasedBy().title(), placedAt, placedBy, null, null, null);
    }

    HoldSnapshot snapshot() {
        return new HoldSnapshot(id, kind, reason, placedBy);
    }

    NewStep step() {
        return new NewStep(id, orderId, new OrderStep(placedAt, OrderStatus.ON_HOLD.title(), placedBy, reason));
    }
}
