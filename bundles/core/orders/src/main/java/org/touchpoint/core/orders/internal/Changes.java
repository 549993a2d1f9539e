package org.touchpoint.core.orders.internal;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.order.OrderStep;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.tables.tables.records.OrderHoldRecord;

/**
 * Holds, releases and cancels orders within a transaction. Each locks the customer's account before it reads the order, so two
 * changes of one customer's orders come one after the other, and each sees what the one before left.
 */
final class Changes {
    private static final int LONGEST_NOTE = 500;

    private final Company company;
    private final FollowUpMaker followUps;
    private final Announcements announcements;

    Changes(Company company, FollowUpMaker followUps, Announcements announcements) {
        this.company = company;
        this.followUps = followUps;
        this.announcements = announcements;
    }

    Order hold(DSLContext dsl, String number, HoldKind kind, String reason, Caller caller) {
        StoredOrder order = locked(dsl, number);
        requireHoldable(order);
        NewHold hold = new NewHold(dsl.nextval(ID_SEQ), order.id(), kind, reason, now(), caller.login());
        OrderWriter.insertHolds(dsl, List.of(hold));
        OrderWriter.insertSteps(dsl, List.of(hold.step()));
        setStatus(dsl, order, OrderStatus.ON_HOLD);
        Account others = Accounts.read(dsl, order.customerId()).without(order);
        announcements.held(order, others.snapshot(), hold);
        return OrderReader.view(dsl, number);
    }

    Order release(DSLContext dsl, String number, long holdId, @Nullable String note, Caller caller) {
        StoredOrder order = locked(dsl, number);
        OrderHoldRecord hold = hold(dsl, order, holdId);
        HoldKind kind = Statuses.storedKind(hold.getKind());
        caller.require(kind.releasedBy());
        requireOpen(order, hold);
        Instant now = now();
        endHolds(dsl, ORDER_HOLD.ID.eq(holdId), now, caller.login(), note);
        if (openHolds(dsl, order).isEmpty()) {
            Statuses.requireStep(order, OrderStatus.RELEASED);
            step(dsl, order, OrderStatus.RELEASED, now, caller.login(), note);
        }
        followUps.closeForHolds(List.of(holdId), caller.login(), "Hold released");
        HoldSnapshot snapshot = new HoldSnapshot(holdId, kind, hold.getReason(), hold.getPlacedBy());
        Account others = Accounts.read(dsl, order.customerId()).without(order);
        OrderStatus status = openHolds(dsl, order).isEmpty() ? OrderStatus.RELEASED : order.status();
        OrderAudit.released(dsl, company, order, snapshot, status, caller);
        announcements.released(order, others.snapshot(), snapshot, now, caller.login());
        return OrderReader.view(dsl, number);
    }

    Order cancel(DSLContext dsl, String number, String reason, Caller caller) {
        StoredOrder order = locked(dsl, number);
        Statuses.requireStep(order, OrderStatus.CANCELLED);
        Instant now = now();
        List<Long> open = openHolds(dsl, order);
        if (!open.isEmpty()) {
            String note = Fields.fitted("Void: order cancelled by " + caller.login() + ": " + reason, LONGEST_NOTE);
            // By nobody: whoever cancels an order need not hold the job function that releases it.
            endHolds(dsl, ORDER_HOLD.ID.in(open), now, null, note);
            followUps.closeForHolds(open, caller.login(), "Order cancelled");
        }
        step(dsl, order, OrderStatus.CANCELLED, now, caller.login(), reason);
        if (order.status() != OrderStatus.QUOTE) {
            Accounts.takeOut(dsl, order.customerId(), order.openAmount());
        }
        Account others = Accounts.read(dsl, order.customerId());
        OrderAudit.cancelled(dsl, company, order, reason, caller);
        announcements.cancelled(order, others.snapshot(), reason, now, caller.login());
        return OrderReader.view(dsl, number);
    }

    private static StoredOrder locked(DSLContext dsl, String number) {
        Accounts.lockFor(dsl, number);
        return OrderReader.load(dsl, number);
    }

    /** A held order takes further holds; a quote takes none, though it may become an order on hold when it is accepted. */
    private static void requireHoldable(StoredOrder order) {
        if (order.status() == OrderStatus.QUOTE) {
            throw TouchpointException.conflict(
                    "status",
                    "Order " + order.number() + " is a quote, which cannot be held.",
                    "Accept the quote first; then hold the order.");
        }
        if (order.status() != OrderStatus.ON_HOLD) {
            Statuses.requireStep(order, OrderStatus.ON_HOLD);
        }
    }

    private static OrderHoldRecord hold(DSLContext dsl, StoredOrder order, long holdId) {
        OrderHoldRecord hold =
                dsl.fetchOne(ORDER_HOLD, ORDER_HOLD.ID.eq(holdId).and(ORDER_HOLD.ORDER_ID.eq(order.id())));
        if (hold == null) {
            throw TouchpointException.notFound("hold", holdId + " on order " + order.number());
        }
        return hold;
    }

    private static void requireOpen(StoredOrder order, OrderHoldRecord hold) {
        if (hold.getReleasedAt() != null) {
            String ended = hold.getReleasedBy() == null
                    ? " became void when the order was cancelled."
                    : " was released by " + hold.getReleasedBy() + " already.";
            throw TouchpointException.conflict(
                    "hold",
                    "Hold " + hold.getId() + " on order " + order.number() + ended,
                    "Look at the order as it is now.");
        }
    }

    private static List<Long> openHolds(DSLContext dsl, StoredOrder order) {
        return dsl.select(ORDER_HOLD.ID)
                .from(ORDER_HOLD)
                .where(ORDER_HOLD.ORDER_ID.eq(order.id()))
                .and(ORDER_HOLD.RELEASED_AT.isNull())
                .fetch(ORDER_HOLD.ID);
    }

    private static void endHolds(
            DSLContext dsl, Condition which, Instant at, @Nullable String by, @Nullable String note) {
        dsl.update(ORDER_HOLD)
                .set(ORDER_HOLD.RELEASED_AT, at)
                .set(ORDER_HOLD.RELEASED_BY, by)
                .set(ORDER_HOLD.RELEASE_NOTE, note)
                .where(which)
                .execute();
    }

    private static void step(
            DSLContext dsl, StoredOrder order, OrderStatus status, Instant at, String by, @Nullable String note) {
        setStatus(dsl, order, status);
        OrderStep step = new OrderStep(at, status.title(), by, note);
        OrderWriter.insertSteps(dsl, List.of(new NewStep(dsl.nextval(ID_SEQ), order.id(), step)));
    }

    private static void setStatus(DSLContext dsl, StoredOrder order, OrderStatus status) {
        dsl.update(SALES_ORDER)
                .set(SALES_ORDER.STATUS, status.title())
                .where(SALES_ORDER.ID.eq(order.id()))
                .execute();
    }

    private Instant now() {
        return company.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
