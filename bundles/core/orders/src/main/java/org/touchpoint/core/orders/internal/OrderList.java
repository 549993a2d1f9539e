package org.touchpoint.core.orders.internal;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.OrderFilter;
import org.touchpoint.api.order.OrderSummary;

/** Lists orders, latest first unless another order is wanted, filtered and paged by the database. */
final class OrderList {
    private static final Map<String, Field<?>> COLUMNS = Map.of(
            "orderedAt", SALES_ORDER.ORDERED_AT,
            "number", SALES_ORDER.ORDER_NUMBER,
            "customerName", CUSTOMER.NAME,
            "status", SALES_ORDER.STATUS,
            "channel", SALES_ORDER.CHANNEL,
            "wantedDate", SALES_ORDER.WANTED_ON,
            "total", SALES_ORDER.TOTAL);

    private OrderList() {}

    static Page<OrderSummary> page(DSLContext dsl, OrderFilter filter, PageRequest page, ZoneId zone) {
        Condition wanted = OrderCondition.of(dsl, filter, zone);
        List<SortField<?>> order = order(filter.sort());
        long total = dsl.fetchCount(SALES_ORDER, wanted);
        return new Page<>(total <= page.offset() ? List.of() : items(dsl, wanted, order, page), total);
    }

    private static List<OrderSummary> items(
            DSLContext dsl, Condition wanted, List<SortField<?>> order, PageRequest page) {
        List<? extends Record> rows = dsl.select(
                        SALES_ORDER.ID,
                        SALES_ORDER.ORDER_NUMBER,
                        CUSTOMER.CUSTOMER_NUMBER,
                        CUSTOMER.NAME,
                        SALES_ORDER.STATUS,
                        SALES_ORDER.CHANNEL,
                        SALES_ORDER.ORDERED_AT,
                        SALES_ORDER.PURCHASE_ORDER,
                        SALES_ORDER.TOTAL,
                        SALES_ORDER.WANTED_ON)
                .from(SALES_ORDER)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(SALES_ORDER.CUSTOMER_ID))
                .where(wanted)
                .orderBy(order)
                .limit(page.size())
                .offset(page.offset())
                .fetch();
        Map<Long, List<String>> holds =
                openHolds(dsl, rows.stream().map(row -> row.get(SALES_ORDER.ID)).toList());
        return rows.stream().map(row -> summary(row, holds)).toList();
    }

    private static OrderSummary summary(Record row, Map<Long, List<String>> holds) {
        return new OrderSummary(
                row.get(SALES_ORDER.ORDER_NUMBER),
                row.get(CUSTOMER.CUSTOMER_NUMBER),
                row.get(CUSTOMER.NAME),
                row.get(SALES_ORDER.STATUS),
                row.get(SALES_ORDER.CHANNEL),
                row.get(SALES_ORDER.ORDERED_AT),
                row.get(SALES_ORDER.PURCHASE_ORDER),
                row.get(SALES_ORDER.TOTAL),
                row.get(SALES_ORDER.WANTED_ON),
                holds.getOrDefault(row.get(SALES_ORDER.ID), List.of()));
    }

    /** The kinds of open holds by order, each once. The IN stands alone in its WHERE: beside another condition HSQLDB reads the whole table. */
    private static Map<Long, List<String>> openHolds(DSLContext dsl, List<Long> orders) {
        Map<Long, List<String>> kinds = new HashMap<>();
        dsl.select(ORDER_HOLD.ORDER_ID, ORDER_HOLD.KIND, ORDER_HOLD.RELEASED_AT)
                .from(ORDER_HOLD)
                .where(ORDER_HOLD.ORDER_ID.in(orders.isEmpty() ? List.of(0L) : orders))
                .orderBy(ORDER_HOLD.ID)
                .forEach(hold -> {
                    List<String> known = kinds.computeIfAbsent(hold.value1(), none -> new ArrayList<>());
                    if (hold.value3() == null && !known.contains(hold.value2())) {
                        known.add(hold.value2());
                    }
                });
        return kinds;
    }

    private static List<SortField<?>> order(@Nullable String sort) {
        String wanted = sort == null || sort.isBlank() ? "-orderedAt" : sort.strip();
        boolean down = wanted.startsWith("-");
        Field<?> column = COLUMNS.get(down ? wanted.substring(1) : wanted);
        if (column == null) {
            throw TouchpointException.invalid(
                    "sort",
                    "Orders cannot be sorted by " + wanted + ".",
                    "Give one of " + String.join(", ", OrderFilter.SORTS) + ", with - for the other way round.");
        }
        List<SortField<?>> order = new ArrayList<>();
        if (column == SALES_ORDER.WANTED_ON) {
            // Where no date is wanted, last, whichever way round.
            order.add(when(SALES_ORDER.WANTED_ON.isNull(), inline(1))
                    .otherwise(inline(0))
                    .asc());
        }
        order.add(down ? column.desc() : column.asc());
        order.add(down ? SALES_ORDER.ID.desc() : SALES_ORDER.ID.asc());
        return order;
    }
}
