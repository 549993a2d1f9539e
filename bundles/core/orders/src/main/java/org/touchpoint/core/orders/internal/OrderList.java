package org.touchpoint.core.orders.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.OrderFilter;
import org.touchpoint.api.order.OrderSummary;
import org.touchpoint.core.store.check.Fields;

/** Lists orders, latest first, filtered and paged by the database. */
final class OrderList {
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_CHANNEL = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private OrderList() {}

    static Page<OrderSummary> page(DSLContext dsl, OrderFilter filter, PageRequest page, ZoneId zone) {
        Condition wanted = condition(filter, zone);
        long total = dsl.fetchCount(SALES_ORDER, wanted);
        return new Page<>(total <= page.offset() ? List.of() : items(dsl, wanted, page), total);
    }

    private static List<OrderSummary> items(DSLContext dsl, Condition wanted, PageRequest page) {
        return dsl.select(
                        SALES_ORDER.ORDER_NUMBER,
                        CUSTOMER.CUSTOMER_NUMBER,
                        CUSTOMER.NAME,
                        SALES_ORDER.STATUS,
                        SALES_ORDER.CHANNEL,
                        SALES_ORDER.ORDERED_AT,
                        SALES_ORDER.PURCHASE_ORDER,
                        SALES_ORDER.TOTAL)
                .from(SALES_ORDER)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(SALES_ORDER.CUSTOMER_ID))
                .where(wanted)
                .orderBy(SALES_ORDER.ORDERED_AT.desc(), SALES_ORDER.ID.desc())
                .limit(page.size())
                .offset(page.offset())
                .fetch(OrderList::summary);
    }

    private static OrderSummary summary(Record row) {
        return new OrderSummary(
                row.get(SALES_ORDER.ORDER_NUMBER),
                row.get(CUSTOMER.CUSTOMER_NUMBER),
                row.get(CUSTOMER.NAME),
                row.get(SALES_ORDER.STATUS),
                row.get(SALES_ORDER.CHANNEL),
                row.get(SALES_ORDER.ORDERED_AT),
                row.get(SALES_ORDER.PURCHASE_ORDER),
                row.get(SALES_ORDER.TOTAL));
    }

    private static Condition condition(OrderFilter filter, ZoneId zone) {
        String text = Fields.optional("text", filter.text(), LONGEST_TEXT);
        String customer = Fields.optional("customer", filter.customer(), Pricing.LONGEST_NUMBER);
        String status = Fields.optional("status", filter.status(), LONGEST_TEXT);
        String channel = Fields.optional("channel", filter.channel(), LONGEST_CHANNEL);
        return noCondition()
                .and(text == null ? noCondition() : contains(text))
                .and(customer == null ? noCondition() : SALES_ORDER.CUSTOMER_ID.eq(idOf(customer)))
                .and(status == null ? noCondition() : SALES_ORDER.STATUS.eq(statusTitle(status)))
                .and(channel == null ? noCondition() : SALES_ORDER.CHANNEL.eq(channel.toLowerCase(Locale.ROOT)))
                .and(between(filter.from(), filter.to(), zone));
    }

    private static Select<Record1<Long>> idOf(String customer) {
        return select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CUSTOMER_NUMBER.eq(customer.toUpperCase(Locale.ROOT)));
    }

    private static Condition contains(String text) {
        return SALES_ORDER
                .ORDER_NUMBER
                .containsIgnoreCase(text)
                .or(SALES_ORDER.REFERENCE.containsIgnoreCase(text))
                .or(SALES_ORDER.PURCHASE_ORDER.containsIgnoreCase(text));
    }

    private static String statusTitle(String status) {
        return Statuses.find(status)
                .orElseThrow(() -> TouchpointException.invalid(
                        "status", "There is no status " + status + ".", "Give one of " + Statuses.titles() + "."))
                .title();
    }

    private static Condition between(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        return noCondition()
                .and(from == null ? noCondition() : SALES_ORDER.ORDERED_AT.ge(start(from, zone)))
                .and(
                        to == null
                                ? noCondition()
                                : SALES_ORDER.ORDERED_AT.lt(start(clamped(to).plusDays(1), zone)));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return clamped(day).atStartOfDay(zone).toInstant();
    }

    /** No order is dated beyond these days, and the databases know no further ones. */
    private static LocalDate clamped(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }
}
