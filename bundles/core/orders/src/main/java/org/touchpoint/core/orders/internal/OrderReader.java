package org.touchpoint.core.orders.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.ORDER_STEP;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.Hold;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderStep;

/** Reads one order with all that belongs to it. */
final class OrderReader {
    private static final int LONGEST_NUMBER = 20;
    /** So many references go into one statement. */
    private static final int CHUNK = 1000;

    private OrderReader() {}

    /** The order as it is shown, or {@code NOT_FOUND}. */
    static Order view(DSLContext dsl, String number) {
        StoredOrder order = load(dsl, number);
        return order.view(holds(dsl, order.id()), history(dsl, order.id()));
    }

    /** The order with its lines, or {@code NOT_FOUND}. */
    static StoredOrder load(DSLContext dsl, String number) {
        requireNumber(number);
        Record row = dsl.select(SALES_ORDER.fields())
                .select(CUSTOMER.CUSTOMER_NUMBER, CUSTOMER.NAME, CUSTOMER_CONTACT.NAME)
                .from(SALES_ORDER)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(SALES_ORDER.CUSTOMER_ID))
                .leftJoin(CUSTOMER_CONTACT)
                .on(CUSTOMER_CONTACT.ID.eq(SALES_ORDER.CONTACT_ID))
                .where(SALES_ORDER.ORDER_NUMBER.eq(number))
                .fetchOne();
        if (row == null) {
            throw TouchpointException.notFound("order", number);
        }
        return stored(row, lines(dsl, row.get(SALES_ORDER.ID)));
    }

    /** The number of the customer whose order this is, or {@code NOT_FOUND}. */
    static String customerOf(DSLContext dsl, String number) {
        requireNumber(number);
        return dsl.select(CUSTOMER.CUSTOMER_NUMBER)
                .from(SALES_ORDER)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(SALES_ORDER.CUSTOMER_ID))
                .where(SALES_ORDER.ORDER_NUMBER.eq(number))
                .fetchOptional(CUSTOMER.CUSTOMER_NUMBER)
                .orElseThrow(() -> TouchpointException.notFound("order", number));
    }

    /** Those of the references that stored orders bear. */
    static List<String> knownReferences(DSLContext dsl, Collection<String> references) {
        List<String> known = new ArrayList<>();
        List<String> asked = List.copyOf(references);
        for (int from = 0; from < asked.size(); from += CHUNK) {
            known.addAll(dsl.select(SALES_ORDER.REFERENCE)
                    .from(SALES_ORDER)
                    .where(SALES_ORDER.REFERENCE.in(asked.subList(from, Math.min(asked.size(), from + CHUNK))))
                    .fetch(SALES_ORDER.REFERENCE));
        }
        return known;
    }

    /** Refuses a number that no order can have before a database is troubled with it. */
    private static void requireNumber(String number) {
        boolean possible = !number.isEmpty()
                && number.length() <= LONGEST_NUMBER
                && number.chars().allMatch(letter -> letter > ' ' && letter < 127);
        if (!possible) {
            throw TouchpointException.notFound("order", number);
        }
    }

    private static StoredOrder stored(Record row, List<PricedLine> lines) {
        return new StoredOrder(
                row.get(SALES_ORDER.ID),
                row.get(SALES_ORDER.ORDER_NUMBER),
                row.get(SALES_ORDER.CUSTOMER_ID),
                row.get(CUSTOMER.CUSTOMER_NUMBER),
                row.get(CUSTOMER.NAME),
                Statuses.stored(row.get(SALES_ORDER.STATUS)),
                row.get(SALES_ORDER.CHANNEL),
                row.get(SALES_ORDER.ORDERED_AT),
                row.get(SALES_ORDER.WANTED_ON),
                row.get(SALES_ORDER.PURCHASE_ORDER),
                row.get(SALES_ORDER.CONTACT_ID),
                row.get(CUSTOMER_CONTACT.NAME),
                row.get(SALES_ORDER.TOTAL),
                row.get(SALES_ORDER.REFERENCE),
                row.get(SALES_ORDER.ENTERED_BY),
                new Delivery(
                        row.get(SALES_ORDER.PROMISED_ON),
                        row.get(SALES_ORDER.SHIP_TO),
                        row.get(SALES_ORDER.SHIPPING_METHOD),
                        row.get(SALES_ORDER.PAYMENT),
                        row.get(SALES_ORDER.COMMENTS)),
                lines);
    }

    private static List<PricedLine> lines(DSLContext dsl, long orderId) {
        return dsl.select(ORDER_LINE.fields())
                .select(PRODUCT.EXTERNAL_NUMBER, PRODUCT.DESCRIPTION, PRODUCT.UNIT, PRODUCT.LIST_PRICE)
                .from(ORDER_LINE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(ORDER_LINE.PRODUCT_ID))
                .where(ORDER_LINE.ORDER_ID.eq(orderId))
                .orderBy(ORDER_LINE.LINE_NUMBER)
                .fetch(OrderReader::line);
    }

    private static PricedLine line(Record row) {
        BigDecimal factor = row.get(ORDER_LINE.UNIT_FACTOR);
        BigDecimal listPrice = row.get(PRODUCT.LIST_PRICE);
        return new PricedLine(
                row.get(ORDER_LINE.LINE_NUMBER),
                row.get(ORDER_LINE.PRODUCT_ID),
                row.get(PRODUCT.EXTERNAL_NUMBER),
                row.get(ORDER_LINE.ORDERED_AS),
                row.get(ORDER_LINE.DESCRIPTION),
                row.get(PRODUCT.DESCRIPTION),
                row.get(ORDER_LINE.QUANTITY),
                factor == null ? row.get(PRODUCT.UNIT) : row.get(ORDER_LINE.UNIT),
                row.get(ORDER_LINE.UNIT_PRICE),
                row.get(ORDER_LINE.UNIT_COST),
                factor == null ? listPrice : listPrice.multiply(factor),
                row.get(ORDER_LINE.LINE_TOTAL),
                factor);
    }

    private static List<Hold> holds(DSLContext dsl, long orderId) {
        return dsl.selectFrom(ORDER_HOLD)
                .where(ORDER_HOLD.ORDER_ID.eq(orderId))
                .orderBy(ORDER_HOLD.PLACED_AT, ORDER_HOLD.ID)
                .fetch(row -> new Hold(
                        row.getId(),
                        row.getKind(),
                        row.getReason(),
                        Statuses.storedKind(row.getKind()).releasedBy().title(),
                        row.getPlacedAt(),
                        row.getPlacedBy(),
                        row.getReleasedAt(),
                        row.getReleasedBy(),
                        row.getReleaseNote()));
    }

    private static List<OrderStep> history(DSLContext dsl, long orderId) {
        return dsl.selectFrom(ORDER_STEP)
                .where(ORDER_STEP.ORDER_ID.eq(orderId))
                .orderBy(ORDER_STEP.HAPPENED_AT, ORDER_STEP.ID)
                .fetch(row -> new OrderStep(row.getHappenedAt(), row.getStatus(), row.getByLogin(), row.getNote()));
    }
}
