package org.touchpoint.core.orders.internal;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Sequences.ORDER_NUMBER_SEQ;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.order.OrderStep;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.tables.tables.CustomerContact;

/**
 * Accepts quotes and orders within a transaction: the account's lock, the guards, the rows, the facts. Whatever is settled by the
 * lock (the first order, the open orders) is read after it was taken and stays so until the commit.
 */
final class Acceptance {
    private static final int LONGEST_PLACED_BY = 80;
    private static final Field<Long> NEXT_ID = ID_SEQ.nextval().as("next_id");
    private static final Field<Long> NEXT_NUMBER = ORDER_NUMBER_SEQ.nextval().as("next_number");

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
        Record row = head(dsl, request);
        StoredOrder quote = stored(row, request, OrderStatus.QUOTE, now(), by);
        Placement placement = new Placement(quote, List.of());
        OrderWriter.insert(dsl, List.of(placement));
        announcements.quoted(quote, Accounts.account(row).snapshot(), by);
        return placement.view();
    }

    private Order order(DSLContext dsl, PricedRequest request, String by) {
        Instant now = now();
        Accounts.add(dsl, request.customer(), request.total(), now);
        Record row = head(dsl, request);
        Account before = Accounts.account(row).plus(request.total().negate(), -1);
        Placement placement = checked(dsl, stored(row, request, OrderStatus.ENTERED, now, by), before, now);
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

    /** In one statement: the account as it is now, the contact, the next order's id and number. */
    private static Record head(DSLContext dsl, PricedRequest request) {
        Record row = Accounts.query(dsl, CUSTOMER_CONTACT.ID, CUSTOMER_CONTACT.NAME, NEXT_ID, NEXT_NUMBER)
                .leftJoin(CUSTOMER_CONTACT)
                .on(CUSTOMER_CONTACT.CUSTOMER_ID.eq(CUSTOMER.ID).and(isWanted(request.contact())))
                .where(CUSTOMER.CUSTOMER_NUMBER.eq(request.customer()))
                .fetchOne();
        if (row == null) {
            throw Accounts.unknown(request.customer());
        }
        if (request.contact() != null && row.get(CUSTOMER_CONTACT.ID) == null) {
            throw TouchpointException.invalid(
                    "contact",
                    "Customer " + request.customer() + " has no contact " + request.contact() + ".",
                    "Give the name of one of the customer's contacts, or none for the main contact.");
        }
        return row;
    }

    /** The first of the customer's contacts, or the first of this name. */
    private static Condition isWanted(@Nullable String name) {
        CustomerContact other = CUSTOMER_CONTACT.as("other");
        Condition named = name == null ? noCondition() : lower(other.NAME).eq(lower(val(name)));
        return CUSTOMER_CONTACT.ORDINAL.eq(select(min(other.ORDINAL))
                .from(other)
                .where(other.CUSTOMER_ID.eq(CUSTOMER.ID))
                .and(named));
    }

    private static StoredOrder stored(
            Record row, PricedRequest request, OrderStatus status, Instant orderedAt, String by) {
        return new StoredOrder(
                row.get(NEXT_ID),
                String.valueOf(row.get(NEXT_NUMBER)),
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.CUSTOMER_NUMBER),
                row.get(CUSTOMER.NAME),
                status,
                request.channel(),
                orderedAt,
                request.wantedDate(),
                request.purchaseOrder(),
                row.get(CUSTOMER_CONTACT.ID),
                row.get(CUSTOMER_CONTACT.NAME),
                request.total(),
                null,
                by,
                request.lines());
    }

    /** Now, as exactly as the databases keep it. */
    private Instant now() {
        return company.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
