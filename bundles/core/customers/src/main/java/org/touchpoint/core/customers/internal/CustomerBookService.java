package org.touchpoint.core.customers.internal;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.CustomerBook;

/** Customers that come in by the thousand. The house account is there from the first start on. */
@Component(immediate = true)
public final class CustomerBookService implements CustomerBook {
    /** HSQLDB hands out less than 265 numbers of a sequence in one statement. */
    private static final int AT_A_TIME = 200;

    private static final NewCustomer HOUSE = new NewCustomer(HOUSE_ACCOUNT, "House account", null, null, null, true);

    private final Transactions transactions;
    private final Company company;

    @Activate
    public CustomerBookService(@Reference Transactions transactions, @Reference Company company) {
        this.transactions = transactions;
        this.company = company;
        ensure(List.of(HOUSE));
        while (transactions.write(db -> new WordIndex(db).catchUp())) {
            // Customers from before there was a search by words, some of them in each transaction.
        }
    }

    @Override
    public Ensured ensure(Collection<NewCustomer> customers) {
        Map<String, NewCustomer> wanted = new LinkedHashMap<>();
        customers.forEach(customer -> wanted.putIfAbsent(CustomerRules.number(customer.number()), customer));
        return transactions.write(db -> {
            Map<String, Long> ids = ids(db, wanted.keySet());
            Map<String, NewCustomer> unknown = new LinkedHashMap<>(wanted);
            unknown.keySet().removeAll(ids.keySet());
            int created = 0;
            for (List<String> numbers : portions(unknown.keySet())) {
                created += insert(db, numbers, unknown);
            }
            ids.putAll(ids(db, unknown.keySet()));
            customers.forEach(
                    one -> ids.put(one.number(), Objects.requireNonNull(ids.get(CustomerRules.number(one.number())))));
            return new Ensured(Map.copyOf(ids), created);
        });
    }

    /** Creates customers with their accounts; one that somebody else has created meanwhile is passed over. */
    private int insert(DSLContext db, List<String> numbers, Map<String, NewCustomer> unknown) {
        Instant now = company.clock().instant();
        Query insert = db.insertInto(CUSTOMER)
                .columns(
                        CUSTOMER.ID,
                        CUSTOMER.CUSTOMER_NUMBER,
                        CUSTOMER.NAME,
                        CUSTOMER.ACCOUNT_EXECUTIVE_ID,
                        CUSTOMER.ACCOUNT_CSR_ID,
                        CUSTOMER.BALANCE,
                        CUSTOMER.HOUSE_ACCOUNT,
                        CUSTOMER.COUNTRY,
                        CUSTOMER.JOURNAL_PART,
                        CUSTOMER.CREATED_AT)
                .values(
                        param("id", CUSTOMER.ID),
                        param("number", CUSTOMER.CUSTOMER_NUMBER),
                        param("name", CUSTOMER.NAME),
                        param("executive", CUSTOMER.ACCOUNT_EXECUTIVE_ID),
                        param("csr", CUSTOMER.ACCOUNT_CSR_ID),
                        param("balance", CUSTOMER.BALANCE),
                        param("house", CUSTOMER.HOUSE_ACCOUNT),
                        param("country", CUSTOMER.COUNTRY),
                        param("part", CUSTOMER.JOURNAL_PART),
                        param("created", CUSTOMER.CREATED_AT))
                .onConflict(CUSTOMER.CUSTOMER_NUMBER)
                .doNothing();
        Iterator<Long> ids = db.nextvals(ID_SEQ, numbers.size()).iterator();
        Object[][] values = numbers.stream()
                .map(number -> values(ids.next(), number, Objects.requireNonNull(unknown.get(number)), now))
                .toArray(Object[][]::new);
        int created = Arrays.stream(db.batch(insert, values).execute()).sum();
        insertAccounts(db, numbers);
        new WordIndex(db).renew(ids(db, Set.copyOf(numbers)).values());
        return created;
    }

    private static @Nullable Object[] values(Long id, String number, NewCustomer customer, Instant now) {
        String name = Fields.fitted(customer.name().strip(), CustomerRules.LONGEST_NAME);
        String country = customer.country() == null ? "" : customer.country().strip();
        return new @Nullable Object[] {
            id,
            number,
            name.isBlank() ? number : name,
            customer.accountExecutiveId(),
            customer.accountCsrId(),
            BigDecimal.ZERO,
            customer.houseAccount() || number.equals(HOUSE_ACCOUNT),
            country.isEmpty() ? null : Fields.fitted(country, CustomerRules.LONGEST_COUNTRY),
            FactLog.partitionOf(number),
            now
        };
    }

    private static void insertAccounts(DSLContext db, List<String> numbers) {
        db.insertInto(
                        CUSTOMER_ACCOUNT,
                        CUSTOMER_ACCOUNT.CUSTOMER_ID,
                        CUSTOMER_ACCOUNT.OPEN_ORDERS,
                        CUSTOMER_ACCOUNT.ORDER_COUNT)
                .select(select(CUSTOMER.ID, val(BigDecimal.ZERO), val(0L))
                        .from(CUSTOMER)
                        .where(CUSTOMER.CUSTOMER_NUMBER.in(numbers))
                        .and(notExists(selectOne()
                                .from(CUSTOMER_ACCOUNT)
                                .where(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID)))))
                .execute();
    }

    private static Map<String, Long> ids(DSLContext db, Set<String> numbers) {
        Map<String, Long> ids = new HashMap<>();
        for (List<String> some : portions(numbers)) {
            ids.putAll(db.select(CUSTOMER.CUSTOMER_NUMBER, CUSTOMER.ID)
                    .from(CUSTOMER)
                    .where(CUSTOMER.CUSTOMER_NUMBER.in(some))
                    .fetchMap(CUSTOMER.CUSTOMER_NUMBER, CUSTOMER.ID));
        }
        return ids;
    }

    private static List<List<String>> portions(Collection<String> numbers) {
        List<String> all = List.copyOf(numbers);
        List<List<String>> portions = new ArrayList<>();
        for (int start = 0; start < all.size(); start += AT_A_TIME) {
            portions.add(all.subList(start, Math.min(all.size(), start + AT_A_TIME)));
        }
        return portions;
    }
}
