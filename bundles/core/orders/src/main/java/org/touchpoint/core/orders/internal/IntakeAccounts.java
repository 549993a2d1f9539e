package org.touchpoint.core.orders.internal;

import static org.touchpoint.core.orders.internal.Accounts.any;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;

import java.math.BigDecimal;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.store.HotStatement;
import org.touchpoint.core.store.check.UniqueKeys;

/** The accounts of many customers at once: locked in one order, read in one statement, moved on in one batch. */
final class IntakeAccounts {
    private static final String TRY_AGAIN = "40001";

    /** What a batch adds to one account. */
    private record Addition(BigDecimal openAmount, long orders, Instant first, Instant last) {
        static Addition of(StoredOrder order) {
            return new Addition(order.openAmount(), 1, order.orderedAt(), order.orderedAt());
        }

        Addition and(Addition other) {
            return new Addition(
                    openAmount.add(other.openAmount),
                    orders + other.orders,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    private static final HotStatement LOCK = new HotStatement(IntakeAccounts::lock);
    private static final HotStatement ADD = new HotStatement(IntakeAccounts::addition);

    private IntakeAccounts() {}

    /** Locks the accounts in ascending order, so that two intakes never wait for one another; opens those that are missing. */
    static void lock(DSLContext dsl, SortedSet<Long> customers) {
        List<Long> missing = lockThere(dsl, customers);
        if (!missing.isEmpty()) {
            writing(() -> Accounts.open(dsl, missing));
        }
    }

    private static List<Long> lockThere(DSLContext dsl, SortedSet<Long> customers) {
        int[] counts = LOCK.batch(
                dsl, customers.stream().map(id -> new @Nullable Object[] {id}).toList());
        List<Long> missing = new ArrayList<>();
        int position = 0;
        for (long id : customers) {
            if (counts[position++] == 0) {
                missing.add(id);
            }
        }
        return missing;
    }

    /** The accounts by customer id; the map may be changed. */
    static Map<Long, Account> read(DSLContext dsl, Collection<Long> customers) {
        Map<Long, Account> accounts = new HashMap<>();
        Accounts.query(dsl)
                .where(CUSTOMER.ID.in(customers))
                .forEach(row -> accounts.put(row.get(CUSTOMER.ID), Accounts.account(row)));
        return accounts;
    }

    /** The account of a customer who must exist. */
    static Account require(Map<Long, Account> accounts, long customerId) {
        @Nullable Account account = accounts.get(customerId);
        if (account == null) {
            throw new IllegalArgumentException("There is no customer with id " + customerId);
        }
        return account;
    }

    /** Adds orders to their customers' accounts. */
    static void add(DSLContext dsl, List<Placement> placements) {
        Map<Long, Addition> additions = new TreeMap<>();
        for (Placement placement : placements) {
            StoredOrder order = placement.order();
            additions.merge(order.customerId(), Addition.of(order), Addition::and);
        }
        ADD.batch(
                dsl,
                additions.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Query lock(DSLContext dsl) {
        return dsl.update(CUSTOMER_ACCOUNT)
                .set(CUSTOMER_ACCOUNT.ORDER_COUNT, CUSTOMER_ACCOUNT.ORDER_COUNT)
                .where(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(any(CUSTOMER_ACCOUNT.CUSTOMER_ID)));
    }

    private static Query addition(DSLContext dsl) {
        return dsl.update(CUSTOMER_ACCOUNT)
                .set(CUSTOMER_ACCOUNT.OPEN_ORDERS, CUSTOMER_ACCOUNT.OPEN_ORDERS.plus(any(CUSTOMER_ACCOUNT.OPEN_ORDERS)))
                .set(CUSTOMER_ACCOUNT.ORDER_COUNT, CUSTOMER_ACCOUNT.ORDER_COUNT.plus(any(CUSTOMER_ACCOUNT.ORDER_COUNT)))
                .set(CUSTOMER_ACCOUNT.FIRST_ORDER_AT, Accounts.earliest(any(CUSTOMER_ACCOUNT.FIRST_ORDER_AT)))
                .set(CUSTOMER_ACCOUNT.LAST_ORDER_AT, Accounts.latest(any(CUSTOMER_ACCOUNT.LAST_ORDER_AT)))
                .where(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(any(CUSTOMER_ACCOUNT.CUSTOMER_ID)));
    }

    private static @Nullable Object[] row(long customerId, Addition addition) {
        return new @Nullable Object[] {
            addition.openAmount(),
            addition.orders(),
            addition.first(),
            addition.first(),
            addition.last(),
            addition.last(),
            customerId
        };
    }

    /**
     * Does writing that may meet a key which somebody else has just committed. The whole transaction is then tried again, as after a
     * serialization conflict, and finds on its second look what is there.
     */
    static void writing(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException failure) {
            if (!UniqueKeys.isViolation(failure)) {
                throw failure;
            }
            throw new DataAccessException(
                    "Somebody else has just taken the same orders in",
                    new SQLTransactionRollbackException(failure.getMessage(), TRY_AGAIN, failure));
        }
    }
}
