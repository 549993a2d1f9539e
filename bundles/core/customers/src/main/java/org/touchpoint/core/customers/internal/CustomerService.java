package org.touchpoint.core.customers.internal;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_TRANSACTION;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
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
import org.touchpoint.api.customer.CustomerFollowUp;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.customer.Customers;
import org.touchpoint.api.customer.RecentTransaction;
import org.touchpoint.api.customer.TimeLineEntry;
import org.touchpoint.api.customer.TimeLineFilter;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.UniqueKeys;
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
        return transactions.read(db -> new CustomerReader(db, company).page(filter, page));
    }

    @Override
    public List<String> segments() {
        return transactions.read(db -> db.selectDistinct(CUSTOMER.SEGMENT)
                .from(CUSTOMER)
                .where(CUSTOMER.SEGMENT.isNotNull())
                .orderBy(CUSTOMER.SEGMENT)
                .fetch(CUSTOMER.SEGMENT));
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
    public Customer change(String number, CustomerSettings settings, @Nullable Long version, Caller caller) {
        caller.require(JobFunction.CUSTOMER_MAINTENANCE);
        return transactions.write(db -> {
            CustomerWriter writer = new CustomerWriter(db);
            long id = id(db, number);
            writer.lock(id);
            Customer present = present(db, number);
            Changes.requireVersion(present, version);
            CustomerSettings checked = CustomerRules.check(present.number(), settings, null);
            if (Changes.areOfCredit(present, checked)) {
                caller.require(JobFunction.CREDIT_RELEASE);
            }
            writer.update(id, checked, company.clock().instant(), caller.login());
            return told(present(db, present.number()));
        });
    }

    @Override
    public Page<RecentTransaction> recentTransactions(String number, PageRequest page) {
        return transactions.read(db -> {
            long id = id(db, number);
            int total = db.fetchCount(CUSTOMER_TRANSACTION, CUSTOMER_TRANSACTION.CUSTOMER_ID.eq(id));
            List<RecentTransaction> items = db.selectFrom(CUSTOMER_TRANSACTION)
                    .where(CUSTOMER_TRANSACTION.CUSTOMER_ID.eq(id))
                    .orderBy(
                            CUSTOMER_TRANSACTION.CUSTOMER_ID.desc(),
                            CUSTOMER_TRANSACTION.HAPPENED_AT.desc(),
                            CUSTOMER_TRANSACTION.ID.desc())
                    .limit(page.size())
                    .offset(page.offset())
                    .fetch(CustomerService::transaction);
            return new Page<>(items, total);
        });
    }

    @Override
    public Page<TimeLineEntry> timeLine(String number, TimeLineFilter filter) {
        return transactions.read(db -> new TimeLineReader(db, id(db, number)).read(filter));
    }

    @Override
    public TimeLineEntry addNote(String number, String text, Caller caller) {
        Notes.requireMay(caller);
        String checked = Notes.checked(text);
        return transactions.write(db -> {
            CustomerTransactionRecord row = db.newRecord(CUSTOMER_TRANSACTION);
            row.setId(db.nextval(ID_SEQ));
            row.setCustomerId(id(db, number));
            row.setHappenedAt(company.clock().instant().truncatedTo(ChronoUnit.MICROS));
            row.setKind(TimeLineEntry.NOTE);
            row.setSummary(checked);
            row.setByLogin(caller.login());
            row.insert();
            CustomerNews.tell(transactions, key(number));
            return TimeLineWording.recorded("t" + row.getId(), row);
        });
    }

    @Override
    public Page<CustomerFollowUp> followUps(String number, boolean all, PageRequest page, Caller caller) {
        return transactions.read(db -> new FollowUpReader(db, caller, company.today()).page(id(db, number), all, page));
    }

    private Customer told(Customer customer) {
        CustomerNews.tell(transactions, customer.number());
        return customer;
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

    private Customer present(DSLContext db, String number) {
        return new CustomerReader(db, company)
                .byNumber(key(number))
                .orElseThrow(() -> TouchpointException.notFound("customer", number));
    }

    /** The id of a customer, or {@code NOT_FOUND}. */
    private static long id(DSLContext db, String number) {
        Long id = db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.CUSTOMER_NUMBER.eq(key(number)))
                .fetchOne(CUSTOMER.ID);
        if (id == null) {
            throw TouchpointException.notFound("customer", number);
        }
        return id;
    }

    private static String key(String number) {
        String key = number.strip().toUpperCase(Locale.ROOT);
        if (key.chars().anyMatch(Character::isISOControl)) {
            throw TouchpointException.notFound("customer", number);
        }
        return key;
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
