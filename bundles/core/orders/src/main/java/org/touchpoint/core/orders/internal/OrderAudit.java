package org.touchpoint.core.orders.internal;

import java.util.Map;
import org.jooq.DSLContext;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.audit.Audit;
import org.touchpoint.core.store.audit.Differences;

/** What the release of a hold and the end of an order leave in the audit. */
final class OrderAudit {
    private OrderAudit() {}

    static void released(
            DSLContext dsl, Company company, StoredOrder order, HoldSnapshot hold, OrderStatus status, Caller caller) {
        Audit.record(
                dsl,
                company,
                caller,
                AuditKind.HOLD,
                order.number(),
                "released the " + hold.kind().title() + " hold",
                Differences.of(
                        Map.of("hold", hold.reason(), "status", order.status().title()),
                        Map.of("status", status.title())));
    }

    static void cancelled(DSLContext dsl, Company company, StoredOrder order, String reason, Caller caller) {
        Audit.record(
                dsl,
                company,
                caller,
                AuditKind.ORDER,
                order.number(),
                "cancelled: " + reason,
                Differences.of(
                        Map.of("status", order.status().title()), Map.of("status", OrderStatus.CANCELLED.title())));
    }
}
