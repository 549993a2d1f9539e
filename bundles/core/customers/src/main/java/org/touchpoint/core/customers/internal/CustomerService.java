package org.touchpoint.core.customers.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_TRANSACTION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.customer.Customers;
import org.touchpoint.api.customer.RecentTransaction;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.UniqueKeys;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.tables.tables.records.CustomerTransactionRecord;

/** Customers in the database. */
@Component
public final class CustomerService implements Customers {
    private final Transactions transactions;
    private final Company company;

    @Activate
    public CustomerService(@Reference Transactions transactions, @Reference Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    @Override
    public Page<Customer> list(CustomerFilter filter, PageRequest page) {
        return transactions.read(db -> new CustomerReader(db).page(filter, page));
    }

    @Override
    public Customer get(String number) {
        return transactions.read(db -> present(db, number));
    }

    @Override
    public Customer create(@Nullable String number, CustomerSettings settings, Caller caller) {
        caller.require(JobFunction.CUSTOMER_MAINTENANCE);
        String wanted = number == null || number.isBlank() ? null : CustomerRules.number(number);
        CustomerSettings checked = CustomerRules.check(wanted == null ? "" : wanted, settings, BigDecimal.ZERO);
        return UniqueKeys.write(transactions, db -> told(insert(db, wanted, checked)), db -> requireFree(db, wanted));
    }

    @Override
    public Customer change(String number, CustomerSettings settings, Caller caller) {
        caller.require(JobFunction.CUSTOMER_MAINTENANCE);
        return transactions.write(db -> {
            Customer present = present(db, number);
            CustomerSettings checked = CustomerRules.check(present.number(), settings, null);
            if (changesCredit(present, checked)) {
                caller.require(JobFunction.CREDIT_RELEASE);
            }
            new CustomerWriter(db).update(id(db, present.number()), checked);
            return told(present(db, present.number()));
        });
    }

    @Override
    public Page<RecentTransaction> recentTransactions(String number, PageRequest page) {
        return transactions.read(db -> {
            long id = id(db, present(db, number).number());
            int total = db.fetchCount(CUSTOMER_TRANSACTION, CUSTOMER_TRANSACTION.CUSTOMER_ID.eq(id));
            List<RecentTransaction> items = db.selectFrom(CUSTOMER_TRANSACTION)
                    .where(CUSTOMER_TRANSACTION.CUSTOMER_ID.eq(id))
                    .orderBy(CUSTOMER_TRANSACTION.HAPPENED_AT.desc(), CUSTOMER_TRANSACTION.ID.desc())
                    .limit(page.size())
                    .offset(page.offset())
                    .fetch(CustomerService::transaction);
            return new Page<>(items, total);
        });
    }

    /** Tells those who work with customers. */
    private Customer told(Customer customer) {
        transactions.announce(Announcement.of(
                ChangeKind.CUSTOMER,
                customer.number(),
                JobFunction.CUSTOMER_MAINTENANCE,
                JobFunction.ORDER_ENTRY,
                JobFunction.CRM));
        return customer;
    }

    /** Whoever may not release a credit hold may not lift the limit over it either. */
    private static boolean changesCredit(Customer present, CustomerSettings wanted) {
        BigDecimal before = present.creditLimit();
        BigDecimal after = wanted.creditLimit();
        boolean sameLimit = before == null ? after == null : after != null && before.compareTo(after) == 0;
        return !sameLimit || present.balance().compareTo(wanted.balance()) != 0;
    }

    private Customer insert(DSLContext db, @Nullable String wanted, CustomerSettings settings) {
        CustomerWriter writer = new CustomerWriter(db);
        requireFree(db, wanted);
        String number = wanted == null ? writer.nextNumber() : wanted;
        writer.insert(number, settings, company.clock().instant());
        return present(db, number);
    }

    /** Where no number was asked for, a lost race costs nothing: the work is repeated with the next one. */
    private static void requireFree(DSLContext db, @Nullable String wanted) {
        if (wanted != null) {
            new CustomerWriter(db).requireFree(wanted);
        }
    }

    private static Customer present(DSLContext db, String number) {
        String key = number.strip().toUpperCase(Locale.ROOT);
        if (key.chars().anyMatch(Character::isISOControl)) {
            throw TouchpointException.notFound("customer", number);
        }
        return new CustomerReader(db).byNumber(key).orElseThrow(() -> TouchpointException.notFound("customer", number));
    }

    private static long id(DSLContext db, String number) {
        return db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.CUSTOMER_NUMBER.eq(number))
                .fetchSingle(CUSTOMER.ID);
    }

    private static RecentTransaction transaction(CustomerTransactionRecord row) {
        return new RecentTransaction(
                row.getHappenedAt(),
                row.getKind(),
                row.getSummary(),
                row.getByLogin(),
                row.getOrderNumber(),
                row.getFollowUpId());
    }
}
