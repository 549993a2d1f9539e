package org.touchpoint.core.orders.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_NAME;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.OrderFilter;
import org.touchpoint.core.store.check.Fields;

/** What a filter asks of orders, for the database; a filter that makes no sense is {@code INVALID} naming the field. */
final class OrderCondition {
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_CHANNEL = 20;
    private static final String ANY = "any";
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private OrderCondition() {}

    static Condition of(DSLContext dsl, OrderFilter filter, ZoneId zone) {
        String text = Fields.optional("text", filter.text(), LONGEST_TEXT);
        String customer = Fields.optional("customer", filter.customer(), Pricing.LONGEST_NUMBER);
        String status = Fields.optional("status", filter.status(), LONGEST_TEXT);
        String channel = Fields.optional("channel", filter.channel(), LONGEST_CHANNEL);
        String held = Fields.optional("held", filter.held(), LONGEST_TEXT);
        String product = Fields.optional("product", filter.product(), Pricing.LONGEST_NUMBER);
        return noCondition()
                .and(text == null ? noCondition() : contains(dsl, text))
                .and(customer == null ? noCondition() : SALES_ORDER.CUSTOMER_ID.eq(idOf(customer)))
                .and(status == null ? noCondition() : SALES_ORDER.STATUS.eq(statusTitle(status)))
                .and(channel == null ? noCondition() : SALES_ORDER.CHANNEL.eq(channel.toLowerCase(Locale.ROOT)))
                .and(held == null ? noCondition() : held(held))
                .and(product == null ? noCondition() : SALES_ORDER.ID.in(withAnyOf(productIds(dsl, product))))
                .and(between(filter.from(), filter.to(), zone));
    }

    private static Select<Record1<Long>> idOf(String customer) {
        return select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CUSTOMER_NUMBER.eq(customer.toUpperCase(Locale.ROOT)));
    }

    private static Condition contains(DSLContext dsl, String text) {
        Condition named = SALES_ORDER
                .ORDER_NUMBER
                .containsIgnoreCase(text)
                .or(SALES_ORDER.REFERENCE.containsIgnoreCase(text))
                .or(SALES_ORDER.PURCHASE_ORDER.containsIgnoreCase(text))
                .or(SALES_ORDER.CUSTOMER_ID.in(select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.NAME
                                .containsIgnoreCase(text)
                                .or(CUSTOMER.CUSTOMER_NUMBER.containsIgnoreCase(text)))));
        List<Long> products = productIds(dsl, text);
        return products.isEmpty() ? named : named.or(SALES_ORDER.ID.in(withAnyOf(products)));
    }

    /** The products ordered under this number; looked up first, so that most texts cost no look at the lines. */
    private static List<Long> productIds(DSLContext dsl, String number) {
        return dsl.select(PRODUCT_NAME.PRODUCT_ID)
                .from(PRODUCT_NAME)
                .where(PRODUCT_NAME.NAME.eq(number.toUpperCase(Locale.ROOT)))
                .fetch(PRODUCT_NAME.PRODUCT_ID);
    }

    private static Select<Record1<Long>> withAnyOf(List<Long> products) {
        return select(ORDER_LINE.ORDER_ID)
                .from(ORDER_LINE)
                .where(ORDER_LINE.PRODUCT_ID.in(products.isEmpty() ? List.of(0L) : products));
    }

    private static Condition held(String kind) {
        Condition open = ORDER_HOLD.RELEASED_AT.isNull();
        return SALES_ORDER.ID.in(select(ORDER_HOLD.ORDER_ID)
                .from(ORDER_HOLD)
                .where(kind.equalsIgnoreCase(ANY) ? open : open.and(ORDER_HOLD.KIND.eq(kindTitle(kind)))));
    }

    private static String kindTitle(String kind) {
        return Arrays.stream(HoldKind.values())
                .map(HoldKind::title)
                .filter(kind::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> TouchpointException.invalid(
                        "held", "There is no kind of hold " + kind + ".", "Give any, credit, price or operational."));
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
