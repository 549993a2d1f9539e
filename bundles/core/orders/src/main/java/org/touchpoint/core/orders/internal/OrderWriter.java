package org.touchpoint.core.orders.internal;

import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.ORDER_STEP;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.store.HotStatement;

/** Writes orders with their lines, holds and first steps: a batch for each table, however many orders there are. */
final class OrderWriter {
    private static final HotStatement ORDERS = HotStatement.insert(
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
            SALES_ORDER.ENTERED_BY,
            SALES_ORDER.PROMISED_ON,
            SALES_ORDER.SHIP_TO,
            SALES_ORDER.SHIPPING_METHOD,
            SALES_ORDER.PAYMENT,
            SALES_ORDER.COMMENTS);
    private static final HotStatement LINES = HotStatement.insert(
            ORDER_LINE,
            ORDER_LINE.ORDER_ID,
            ORDER_LINE.LINE_NUMBER,
            ORDER_LINE.PRODUCT_ID,
            ORDER_LINE.ORDERED_AS,
            ORDER_LINE.DESCRIPTION,
            ORDER_LINE.QUANTITY,
            ORDER_LINE.UNIT_PRICE,
            ORDER_LINE.UNIT_COST,
            ORDER_LINE.LINE_TOTAL,
            ORDER_LINE.UNIT,
            ORDER_LINE.UNIT_FACTOR);
    private static final HotStatement HOLDS = HotStatement.insert(
            ORDER_HOLD,
            ORDER_HOLD.ID,
            ORDER_HOLD.ORDER_ID,
            ORDER_HOLD.KIND,
            ORDER_HOLD.REASON,
            ORDER_HOLD.PLACED_AT,
            ORDER_HOLD.PLACED_BY);
    private static final HotStatement STEPS = HotStatement.insert(
            ORDER_STEP,
            ORDER_STEP.ID,
            ORDER_STEP.ORDER_ID,
            ORDER_STEP.HAPPENED_AT,
            ORDER_STEP.STATUS,
            ORDER_STEP.BY_LOGIN,
            ORDER_STEP.NOTE);

    private OrderWriter() {}

    static void insert(DSLContext dsl, List<Placement> placements) {
        List<@Nullable Object[]> lines = new ArrayList<>();
        List<NewHold> holds = new ArrayList<>();
        List<NewStep> steps = new ArrayList<>();
        for (Placement placement : placements) {
            placement.order().lines().forEach(line -> lines.add(row(placement.order(), line)));
            holds.addAll(placement.holds());
            steps.addAll(placement.steps());
        }
        ORDERS.batch(dsl, rows(placements, placement -> row(placement.order())));
        LINES.batch(dsl, lines);
        insertHolds(dsl, holds);
        insertSteps(dsl, steps);
    }

    static void insertHolds(DSLContext dsl, List<NewHold> holds) {
        HOLDS.batch(dsl, rows(holds, OrderWriter::row));
    }

    static void insertSteps(DSLContext dsl, List<NewStep> steps) {
        STEPS.batch(dsl, rows(steps, OrderWriter::row));
    }

    private static @Nullable Object[] row(StoredOrder order) {
        return new @Nullable Object[] {
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
            order.enteredBy(),
            order.delivery().promisedDate(),
            order.delivery().shipTo(),
            order.delivery().shippingMethod(),
            order.delivery().payment(),
            order.delivery().comments()
        };
    }

    private static @Nullable Object[] row(StoredOrder order, PricedLine line) {
        return new @Nullable Object[] {
            order.id(),
            line.line(),
            line.productId(),
            line.orderedAs(),
            line.description(),
            line.quantity(),
            line.price(),
            line.cost(),
            line.total(),
            line.unitFactor() == null ? null : line.unit(),
            line.unitFactor()
        };
    }

    private static @Nullable Object[] row(NewHold hold) {
        return new @Nullable Object[] {
            hold.id(), hold.orderId(), hold.kind().title(), hold.reason(), hold.placedAt(), hold.placedBy()
        };
    }

    private static @Nullable Object[] row(NewStep step) {
        return new @Nullable Object[] {
            step.id(),
            step.orderId(),
            step.step().at(),
            step.step().status(),
            step.step().by(),
            step.step().note()
        };
    }

    private static <T> List<@Nullable Object[]> rows(List<T> things, Function<T, @Nullable Object[]> row) {
        List<@Nullable Object[]> rows = new ArrayList<>(things.size());
        things.forEach(thing -> rows.add(row.apply(thing)));
        return rows;
    }
}
