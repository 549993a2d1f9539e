package org.touchpoint.core.orders.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.core.store.HotStatement;
import org.touchpoint.core.store.tables.tables.AppUser;

/**
 * The customers' accounts: the rows under whose lock orders are accepted and changed.
 *
 * <p>The lock is taken by updating the row, since {@code FOR UPDATE} locks nothing on HSQLDB (tried on 2.7.4). Accepting an order
 * therefore adds it to the account first and looks at the account afterwards: one statement locks and counts.
 */
final class Accounts {
    private static final AppUser EXECUTIVE = APP_USER.as("executive");
    private static final AppUser CSR = APP_USER.as("csr");
    // A customer whose account is missing has ordered nothing yet; the first order opens it.
    private static final Field<BigDecimal> OPEN_ORDERS =
            coalesce(CUSTOMER_ACCOUNT.OPEN_ORDERS, inline(BigDecimal.ZERO)).as("open_total");
    private static final Field<Long> ORDERS =
            coalesce(CUSTOMER_ACCOUNT.ORDER_COUNT, inline(0L)).as("orders");
    private static final List<SelectFieldOrAsterisk> FIELDS = List.of(
            CUSTOMER.ID,
            CUSTOMER.CUSTOMER_NUMBER,
            CUSTOMER.NAME,
            CUSTOMER.VALUE_TIER,
            EXECUTIVE.LOGIN,
            CSR.LOGIN,
            CUSTOMER.CREDIT_LIMIT,
            CUSTOMER.BALANCE,
            OPEN_ORDERS,
            ORDERS);

    /** How many columns {@link #query} begins with. */
    static final int COLUMNS = FIELDS.size();

    private static final HotStatement ADD = new HotStatement(Accounts::addition);

    private Accounts() {}

    /**
     * Locks the customer's account and adds an order to it.
     *
     * @throws TouchpointException {@code INVALID} naming {@code customer} if there is none, or {@code lines} if the open orders
     *     would pass what the account can hold
     */
    static void add(DSLContext dsl, String customer, BigDecimal total, Instant orderedAt) {
        if (tryAdd(dsl, customer, total, orderedAt)) {
            return;
        }
        List<Long> ids = dsl.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.CUSTOMER_NUMBER.eq(customer))
                .fetch(CUSTOMER.ID);
        if (ids.isEmpty()) {
            throw unknown(customer);
        }
        open(dsl, ids);
        if (!tryAdd(dsl, customer, total, orderedAt)) {
            throw tooMuch(customer);
        }
    }

    /** A refusal of open orders that would pass what an account can hold. */
    static TouchpointException tooMuch(String customer) {
        return TouchpointException.invalid(
                "lines",
                "The open orders of customer " + customer + " would pass " + Amounts.LARGEST_TOTAL + " together.",
                "Check the quantities and prices.");
    }

    /** Locks the account of the customer whose order this is; without an effect if there is no such order. */
    static void lockFor(DSLContext dsl, String orderNumber) {
        Select<Record1<Long>> customer =
                select(SALES_ORDER.CUSTOMER_ID).from(SALES_ORDER).where(SALES_ORDER.ORDER_NUMBER.eq(orderNumber));
        if (lock(dsl, CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(customer)) == 0) {
            open(dsl, dsl.fetch(customer).getValues(SALES_ORDER.CUSTOMER_ID));
        }
    }

    /** Takes a cancelled order out of its customer's account; the order's row must say that it is cancelled by now. */
    static void takeOut(DSLContext dsl, long customerId, BigDecimal openAmount) {
        Condition placed = SALES_ORDER
                .CUSTOMER_ID
                .eq(customerId)
                .and(SALES_ORDER.STATUS.notIn(OrderStatus.QUOTE.title(), OrderStatus.CANCELLED.title()));
        dsl.update(CUSTOMER_ACCOUNT)
                .set(CUSTOMER_ACCOUNT.OPEN_ORDERS, CUSTOMER_ACCOUNT.OPEN_ORDERS.minus(openAmount))
                .set(CUSTOMER_ACCOUNT.ORDER_COUNT, CUSTOMER_ACCOUNT.ORDER_COUNT.minus(1))
                .set(
                        CUSTOMER_ACCOUNT.FIRST_ORDER_AT,
                        select(min(SALES_ORDER.ORDERED_AT)).from(SALES_ORDER).where(placed))
                .set(
                        CUSTOMER_ACCOUNT.LAST_ORDER_AT,
                        select(max(SALES_ORDER.ORDERED_AT)).from(SALES_ORDER).where(placed))
                .where(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(customerId))
                .execute();
    }

    /** Accounts with their customers' credit data, to be narrowed by a condition; further fields may be read along. */
    static SelectOnConditionStep<Record> query(DSLContext dsl, SelectFieldOrAsterisk... further) {
        return dsl.select(FIELDS)
                .select(Arrays.asList(further))
                .from(CUSTOMER)
                .leftJoin(CUSTOMER_ACCOUNT)
                .on(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID))
                .leftJoin(EXECUTIVE)
                .on(EXECUTIVE.ID.eq(CUSTOMER.ACCOUNT_EXECUTIVE_ID))
                .leftJoin(CSR)
                .on(CSR.ID.eq(CUSTOMER.ACCOUNT_CSR_ID));
    }

    /** The account of one customer as it is now. */
    static Account read(DSLContext dsl, long customerId) {
        return account(query(dsl).where(CUSTOMER.ID.eq(customerId)).fetchSingle());
    }

    /** The account of a row of {@link #query}. */
    static Account account(Record row) {
        return new Account(
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.CUSTOMER_NUMBER),
                row.get(CUSTOMER.NAME),
                tier(row.get(CUSTOMER.VALUE_TIER)),
                row.get(EXECUTIVE.LOGIN),
                row.get(CSR.LOGIN),
                row.get(CUSTOMER.CREDIT_LIMIT),
                row.get(CUSTOMER.BALANCE),
                row.get(OPEN_ORDERS),
                row.get(ORDERS));
    }

    /** The account of a row of {@link #query}, as JDBC has it. */
    static Account account(ResultSet row) throws SQLException {
        int column = 0;
        return new Account(
                row.getLong(++column),
                row.getString(++column),
                row.getString(++column),
                tier(row.getString(++column)),
                row.getString(++column),
                row.getString(++column),
                row.getBigDecimal(++column),
                row.getBigDecimal(++column),
                row.getBigDecimal(++column),
                row.getLong(++column));
    }

    /** Opens accounts for customers who have none. */
    static void open(DSLContext dsl, Collection<Long> customers) {
        dsl.insertInto(
                        CUSTOMER_ACCOUNT,
                        CUSTOMER_ACCOUNT.CUSTOMER_ID,
                        CUSTOMER_ACCOUNT.OPEN_ORDERS,
                        CUSTOMER_ACCOUNT.ORDER_COUNT)
                .select(select(CUSTOMER.ID, val(BigDecimal.ZERO), val(0L))
                        .from(CUSTOMER)
                        .where(CUSTOMER.ID.in(customers))
                        .and(CUSTOMER.ID.notIn(
                                select(CUSTOMER_ACCOUNT.CUSTOMER_ID).from(CUSTOMER_ACCOUNT))))
                .execute();
    }

    /** The earlier of the stored time and this one. */
    static Field<Instant> earliest(Field<Instant> at) {
        return least(coalesce(CUSTOMER_ACCOUNT.FIRST_ORDER_AT, at), at);
    }

    /** The later of the stored time and this one. */
    static Field<Instant> latest(Field<Instant> at) {
        return greatest(coalesce(CUSTOMER_ACCOUNT.LAST_ORDER_AT, at), at);
    }

    static TouchpointException unknown(String customer) {
        return TouchpointException.invalid(
                "customer", "There is no customer " + customer + ".", "Check the number, or look it up in the list.");
    }

    private static boolean tryAdd(DSLContext dsl, String customer, BigDecimal total, Instant at) {
        BigDecimal room = Amounts.LARGEST_TOTAL.subtract(total);
        return ADD.execute(dsl, total, at, at, at, at, customer, room) == 1;
    }

    private static Query addition(DSLContext dsl) {
        return dsl.update(CUSTOMER_ACCOUNT)
                .set(CUSTOMER_ACCOUNT.OPEN_ORDERS, CUSTOMER_ACCOUNT.OPEN_ORDERS.plus(any(CUSTOMER_ACCOUNT.OPEN_ORDERS)))
                .set(CUSTOMER_ACCOUNT.ORDER_COUNT, CUSTOMER_ACCOUNT.ORDER_COUNT.plus(inline(1)))
                .set(CUSTOMER_ACCOUNT.FIRST_ORDER_AT, earliest(any(CUSTOMER_ACCOUNT.FIRST_ORDER_AT)))
                .set(CUSTOMER_ACCOUNT.LAST_ORDER_AT, latest(any(CUSTOMER_ACCOUNT.LAST_ORDER_AT)))
                .where(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.CUSTOMER_NUMBER.eq(any(CUSTOMER.CUSTOMER_NUMBER)))))
                .and(CUSTOMER_ACCOUNT.OPEN_ORDERS.le(any(CUSTOMER_ACCOUNT.OPEN_ORDERS)));
    }

    /** A parameter of a column's type. */
    static <T> Field<T> any(Field<T> column) {
        return val((T) null, column);
    }

    private static int lock(DSLContext dsl, Condition which) {
        return dsl.update(CUSTOMER_ACCOUNT)
                .set(CUSTOMER_ACCOUNT.ORDER_COUNT, CUSTOMER_ACCOUNT.ORDER_COUNT)
                .where(which)
                .execute();
    }

    private static @Nullable ValueTier tier(@Nullable String title) {
        return Arrays.stream(ValueTier.values())
                .filter(tier -> tier.title().equals(title))
                .findFirst()
                .orElse(null);
    }
}
