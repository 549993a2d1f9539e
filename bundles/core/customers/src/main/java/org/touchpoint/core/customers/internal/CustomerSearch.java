package org.touchpoint.core.customers.internal;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.core.store.check.Fields;

/** A filter of customers as SQL. */
final class CustomerSearch {
    private static final Field<BigDecimal> OPEN_ORDERS = field(select(CUSTOMER_ACCOUNT.OPEN_ORDERS)
            .from(CUSTOMER_ACCOUNT)
            .where(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID)));
    private static final Map<String, Field<?>> ORDERS = Map.of(
            "number", CUSTOMER.CUSTOMER_NUMBER,
            "name", CUSTOMER.NAME,
            "city", CUSTOMER.CITY,
            "valueTier", tierRank(),
            "creditAvailable", CUSTOMER.CREDIT_LIMIT.minus(CUSTOMER.BALANCE).minus(CUSTOMER_ACCOUNT.OPEN_ORDERS),
            "lastOrderAt", CUSTOMER_ACCOUNT.LAST_ORDER_AT);

    private final Condition condition;
    private final @Nullable Table<Record1<Long>> hits;
    private final List<OrderField<?>> order;

    CustomerSearch(CustomerFilter filter) {
        String text = filter.text() == null || filter.text().isBlank() ? null : filter.text();
        this.hits = text == null || !isPrintable(text) ? null : WordIndex.hits(text);
        this.condition = (text != null && hits == null ? falseCondition() : noCondition())
                .and(equal(CUSTOMER.VALUE_TIER, CustomerRules.tier(filter.valueTier())))
                .and(equal(CUSTOMER.RELATIONSHIP, CustomerRules.relationship(filter.relationship())))
                .and(equal(CUSTOMER.SEGMENT, filter.segment()))
                .and(user(CUSTOMER.ACCOUNT_EXECUTIVE_ID, filter.accountExecutive()))
                .and(user(CUSTOMER.ACCOUNT_CSR_ID, filter.accountCsr()))
                .and(
                        filter.of() == null
                                ? noCondition()
                                : user(CUSTOMER.ACCOUNT_EXECUTIVE_ID, filter.of())
                                        .or(user(CUSTOMER.ACCOUNT_CSR_ID, filter.of())))
                .and(filter.onHold() ? CUSTOMER.ID.in(onCreditHold()) : noCondition())
                .and(filter.overLimit() ? CUSTOMER.CREDIT_LIMIT.lt(CUSTOMER.BALANCE.plus(OPEN_ORDERS)) : noCondition());
        this.order = order(filter.sort());
    }

    /** What the customers must fulfil beside being among the {@link #from}. */
    Condition condition() {
        return condition;
    }

    /** The customers among which they are. */
    Table<?> from() {
        return hits == null ? CUSTOMER : hits.join(CUSTOMER).on(CUSTOMER.ID.eq(WordIndex.id(hits)));
    }

    /** In which order they come. */
    List<OrderField<?>> order() {
        return order;
    }

    private static List<OrderField<?>> order(@Nullable String sort) {
        String name = sort == null || sort.isBlank() ? "number" : sort.strip();
        boolean down = name.startsWith("-");
        Field<?> field = ORDERS.get(down ? name.substring(1) : name);
        if (field == null) {
            throw TouchpointException.invalid(
                    "sort",
                    "Customers cannot be sorted by \"" + name + "\".",
                    "Give number, name, city, valueTier, creditAvailable or lastOrderAt, with a leading - the other way round.");
        }
        List<OrderField<?>> order = new ArrayList<>();
        order.add(
                field.equals(CUSTOMER.CUSTOMER_NUMBER)
                        ? (down ? field.desc() : field.asc())
                        : (down ? field.desc() : field.asc()).nullsLast());
        if (!field.equals(CUSTOMER.CUSTOMER_NUMBER)) {
            order.add(CUSTOMER.CUSTOMER_NUMBER);
        }
        return order;
    }

    private static Field<Integer> tierRank() {
        return DSL.case_(CUSTOMER.VALUE_TIER)
                .when(ValueTier.GOLD.title(), 1)
                .when(ValueTier.SILVER.title(), 2)
                .when(ValueTier.BRONZE.title(), 3);
    }

    private static Select<Record1<Long>> onCreditHold() {
        return select(SALES_ORDER.CUSTOMER_ID)
                .from(ORDER_HOLD)
                .join(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(ORDER_HOLD.ORDER_ID))
                .where(ORDER_HOLD.RELEASED_AT.isNull())
                .and(ORDER_HOLD.KIND.eq(HoldKind.CREDIT.title()));
    }

    private static Condition equal(Field<String> field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return noCondition();
        }
        return isPrintable(value) ? field.eq(value.strip()) : falseCondition();
    }

    private static Condition user(Field<Long> id, @Nullable String given) {
        String login = CustomerRules.login(given);
        if (login == null) {
            return noCondition();
        }
        return isPrintable(login)
                ? id.eq(select(APP_USER.ID).from(APP_USER).where(APP_USER.LOGIN.eq(login)))
                : falseCondition();
    }

    /** Nothing that is kept has a control character, and PostgreSQL takes none as a parameter. */
    private static boolean isPrintable(String text) {
        return Fields.fitted(text, text.length()).equals(text);
    }
}
