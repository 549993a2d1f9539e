package org.touchpoint.core.orders.internal;

import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.ORDER_STEP;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;

/** Writes orders with their lines, holds and first steps: a batch for each table, however many orders there are. */
final class OrderWriter {
    private OrderWriter() {}

    static void insert(DSLContext dsl, Collection<Placement> placements) {
        batch(dsl, orders(dsl), placements.stream().map(Placement::order), OrderWriter::row);
        batch(
                dsl,
                lines(dsl),
                placements.stream()
                        .map(Placement::order)
                        .flatMap(order -> order.lines().stream().map(line -> row(order, line))),
                Function.identity());
        insertHolds(
                dsl,
                placements.stream()
                        .flatMap(placement -> placement.holds().stream())
                        .toList());
        insertSteps(
                dsl,
                placements.stream()
                        .flatMap(placement -> placement.steps().stream())
                        .toList());
    }

    static void insertHolds(DSLContext dsl, List<NewHold> holds) {
        Query insert = dsl.insertInto(
                        ORDER_HOLD,
                        ORDER_HOLD.ID,
                        ORDER_HOLD.ORDER_ID,
                        ORDER_HOLD.KIND,
                        ORDER_HOLD.REASON,
                        ORDER_HOLD.PLACED_AT,
                        ORDER_HOLD.PLACED_BY)
                .values((Long) null, null, null, null, null, null);
        batch(dsl, insert, holds.stream(), OrderWriter::row);
    }

    static void insertSteps(DSLContext dsl, List<NewStep> steps) {
        Query insert = dsl.insertInto(
                        ORDER_STEP,
                        ORDER_STEP.ID,
                        ORDER_STEP.ORDER_ID,
                        ORDER_STEP.HAPPENED_AT,
                        ORDER_STEP.STATUS,
                        ORDER_STEP.BY_LOGIN,
                        ORDER_STEP.NOTE)
                .values((Long) null, null, null, null, null, null);
        batch(dsl, insert, steps.stream(), OrderWriter::row);
    }

    private static Query orders(DSLContext dsl) {
        return dsl.insertInto(
                        SALES_ORDER,
                        SALES_ORDER.ID,
                        SALES_ORDER.ORDER_NUMBER,
                        SALES_ORDER.CUSTOMER_ID,
                        SALES_ORDER.STATUS,
                        SALES_ORDER.CHANNEL,
                        SALES_ORDER.ORDERED_AT,
                        SALES_ORDER.WANTED_ON,
                        SALES_ORDER.PURCHASE_ORDER,
                        SALES_ORDER.CONTACT_ID,
                        SALES_ORDER.TOTAL,
                        SALES_ORDER.REFERENCE,
                        SALES_ORDER.ENTERED_BY)
                .values((Long) null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Object[] row(StoredOrder order) {
        return new Object[] {
            order.id(),
            order.number(),
            order.customerId(),
            order.status().title(),
            order.channel(),
            order.orderedAt(),
            order.wantedDate(),
            order.purchaseOrder(),
            order.contactId(),
            order.total(),
            order.reference(),
            order.enteredBy()
        };
    }

    private static Query lines(DSLContext dsl) {
        return dsl.insertInto(
                        ORDER_LINE,
                        ORDER_LINE.ORDER_ID,
                        ORDER_LINE.LINE_NUMBER,
                        ORDER_LINE.PRODUCT_ID,
                        ORDER_LINE.ORDERED_AS,
                        ORDER_LINE.DESCRIPTION,
                        ORDER_LINE.QUANTITY,
                        ORDER_LINE.UNIT_PRICE,
                        ORDER_LINE.UNIT_COST,
                        ORDER_LINE.LINE_TOTAL)
                .values((Long) null, null, null, null, null, null, null, null, null);
    }

    private static Object[] row(StoredOrder order, PricedLine line) {
        return new Object[] {
            order.id(),
            line.line(),
            line.productId(),
            line.orderedAs(),
            line.description(),
            line.quantity(),
            line.price(),
            line.cost(),
            line.total()
        };
    }

    private static Object[] row(NewHold hold) {
        return new Object[] {
            hold.id(), hold.orderId(), hold.kind().title(), hold.reason(), hold.placedAt(), hold.placedBy()
        };
    }

    private static Object[] row(NewStep step) {
        return new Object[] {
            step.id(),
            step.orderId(),
            step.step().at(),
            step.step().status(),
            step.step().by(),
            step.step().note()
        };
    }

    private static <T> void batch(DSLContext dsl, Query insert, Stream<T> things, Function<T, Object[]> row) {
        Object[][] rows = things.map(row).toArray(Object[][]::new);
        if (rows.length > 0) {
            dsl.batch(insert, rows).execute();
        }
    }
}
