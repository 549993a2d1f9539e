package org.touchpoint.core.orders.internal;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.order.OrderStep;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;

/**
 * Accepts quotes and orders within a transaction: the account's lock, the guards, the rows, the facts. Whatever is settled by the
 * lock (the first order, the open orders) is read after it was taken and stays so until the commit.
 */
final class Acceptance {
    private static final int LONGEST_PLACED_BY = 80;

    private final Company company;
    private final GuardDesk guards;
    private final Announcements announcements;

    Acceptance(Company company, GuardDesk guards, Announcements announcements) {
        this.company = company;
        this.guards = guards;
        this.announcements = announcements;
    }

    /** Writes a priced request as a quote or an order. */
    Order place(DSLContext dsl, PricedRequest request, String by) {
        return request.quote() ? quote(dsl, request, by) : order(dsl, request, by);
    }

    private Order quote(DSLContext dsl, PricedRequest request, String by) {
        OrderHead head = OrderHead.read(dsl, request);
        StoredOrder quote = stored(head, request, OrderStatus.QUOTE, now(), by);
        Placement placement = new Placement(quote, List.of());
        OrderWriter.insert(dsl, List.of(placement));
        announcements.quoted(quote, head.account().snapshot(), by);
        return placement.view();
    }

    private Order order(DSLContext dsl, PricedRequest request, String by) {
        Instant now = now();
        Accounts.add(dsl, request.customer(), request.total(), now);
        OrderHead head = OrderHead.read(dsl, request);
        Account before = head.account().plus(request.total().negate(), -1);
        Placement placement = checked(dsl, stored(head, request, OrderStatus.ENTERED, now, by), before, now);
        OrderWriter.insert(dsl, List.of(placement));
        announcements.accepted(placement, before.snapshot(), before.orders() == 0, by);
        return placement.view();
    }

    /** Turns a quote into an order, dated now. */
    Order acceptQuote(DSLContext dsl, String number, String by) {
        StoredOrder seen = OrderReader.load(dsl, number);
        requireQuote(seen);
        Instant now = now();
        Accounts.add(dsl, seen.customer(), seen.total(), now);
        // Only now is it settled whether the quote is still one.
        StoredOrder quote = OrderReader.load(dsl, number);
        requireQuote(quote);
        // The step's id before those of the holds: steps of the same instant are told in the order of their ids.
        long stepId = dsl.nextval(ID_SEQ);
        Account before =
                Accounts.read(dsl, quote.customerId()).plus(quote.total().negate(), -1);
        Placement placement = checked(dsl, quote.became(OrderStatus.ENTERED, now), before, now);
        update(dsl, placement.order());
        OrderStep entered = new OrderStep(now, OrderStatus.ENTERED.title(), by, "Quote accepted");
        OrderWriter.insertSteps(dsl, List.of(new NewStep(stepId, quote.id(), entered)));
        OrderWriter.insertSteps(
                dsl, placement.holds().stream().map(NewHold::step).toList());
        OrderWriter.insertHolds(dsl, placement.holds());
        announcements.accepted(placement, before.snapshot(), before.orders() == 0, by);
        return OrderReader.view(dsl, number);
    }

    private static void update(DSLContext dsl, StoredOrder order) {
        dsl.update(SALES_ORDER)
                .set(SALES_ORDER.STATUS, order.status().title())
                .set(SALES_ORDER.ORDERED_AT, order.orderedAt())
                .where(SALES_ORDER.ID.eq(order.id()))
                .execute();
    }

    /** The order with what the guards make of it: entered, or on hold. */
    private Placement checked(DSLContext dsl, StoredOrder order, Account before, Instant now) {
        OrderDraft draft = new OrderDraft(order.snapshot(), before.snapshot(), before.orders() == 0);
        List<GuardHold> wanted = guards.check(draft);
        if (wanted.isEmpty()) {
            return new Placement(order, List.of());
        }
        List<Long> ids = dsl.nextvals(ID_SEQ, wanted.size());
        return new Placement(order.became(OrderStatus.ON_HOLD, now), holds(order.id(), wanted, ids, now));
    }

    /** The guards' holds, with texts that their columns can keep. */
    static List<NewHold> holds(long orderId, List<GuardHold> wanted, List<Long> ids, Instant placedAt) {
        List<NewHold> holds = new ArrayList<>();
        for (GuardHold hold : wanted) {
            String reason = Fields.fitted(hold.reason(), NewHold.LONGEST_REASON);
            String placedBy = Fields.fitted(hold.placedBy(), LONGEST_PLACED_BY);
            holds.add(new NewHold(ids.get(holds.size()), orderId, hold.kind(), reason, placedAt, placedBy));
        }
        return holds;
    }

    private static void requireQuote(StoredOrder order) {
        if (order.status() != OrderStatus.QUOTE) {
            throw TouchpointException.conflict(
                    "status",
                    "Order " + order.number() + " is no quote: it is "
                            + order.status().title() + ".",
                    "Accept quotes only; this one needs nothing more.");
        }
    }

    /** The order as it is before guards have looked at it. */
    static StoredOrder stored(OrderHead head, PricedRequest request, OrderStatus status, Instant orderedAt, String by) {
        return new StoredOrder(
                head.id(),
                head.number(),
                head.account().customerId(),
                head.account().number(),
                head.account().name(),
                status,
                request.channel(),
                orderedAt,
                request.wantedDate(),
                request.purchaseOrder(),
                head.contactId(),
                head.contact(),
                request.total(),
                null,
                by,
                request.delivery(),
                request.lines());
    }

    /** Now, as exactly as the databases keep it. */
    private Instant now() {
        return company.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
