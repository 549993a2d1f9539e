package org.touchpoint.core.customers.internal;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.customer.Contact;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.tables.tables.AppUser;
import org.touchpoint.core.store.tables.tables.records.CustomerContactRecord;

/** Reads customers: a page of them in three statements, whatever its size. */
final class CustomerReader {
    private static final AppUser EXECUTIVE = APP_USER.as("executive");
    private static final AppUser CSR = APP_USER.as("csr");

    private final DSLContext db;

    CustomerReader(DSLContext db) {
        this.db = db;
    }

    Optional<Customer> byNumber(String number) {
        return customers(rows().where(CUSTOMER.CUSTOMER_NUMBER.eq(number)).fetch()).stream()
                .findFirst();
    }

    Page<Customer> page(CustomerFilter filter, PageRequest page) {
        Condition wanted = wanted(filter);
        int total = db.fetchCount(db.selectOne().from(CUSTOMER).where(wanted));
        List<? extends Record> rows = rows().where(wanted)
                .orderBy(CUSTOMER.CUSTOMER_NUMBER)
                .limit(page.size())
                .offset(page.offset())
                .fetch();
        return new Page<>(customers(rows), total);
    }

    private SelectOnConditionStep<Record> rows() {
        return db.select(CUSTOMER.fields())
                .select(CUSTOMER_ACCOUNT.fields())
                .select(EXECUTIVE.LOGIN, CSR.LOGIN)
                .from(CUSTOMER)
                .leftJoin(CUSTOMER_ACCOUNT)
                .on(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID))
                .leftJoin(EXECUTIVE)
                .on(EXECUTIVE.ID.eq(CUSTOMER.ACCOUNT_EXECUTIVE_ID))
                .leftJoin(CSR)
                .on(CSR.ID.eq(CUSTOMER.ACCOUNT_CSR_ID));
    }

    private static Condition wanted(CustomerFilter filter) {
        Condition wanted = noCondition();
        if (filter.text() != null && !filter.text().isBlank()) {
            String text = filter.text().strip();
            wanted = !isPrintable(text)
                    ? falseCondition()
                    : CUSTOMER.CUSTOMER_NUMBER.containsIgnoreCase(text).or(CUSTOMER.NAME.containsIgnoreCase(text));
        }
        String tier = CustomerRules.tier(filter.valueTier());
        return wanted.and(tier == null ? noCondition() : CUSTOMER.VALUE_TIER.eq(tier))
                .and(user(CUSTOMER.ACCOUNT_EXECUTIVE_ID, filter.accountExecutive()))
                .and(user(CUSTOMER.ACCOUNT_CSR_ID, filter.accountCsr()));
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

    private List<Customer> customers(List<? extends Record> rows) {
        Map<Long, List<Contact>> contacts =
                contacts(rows.stream().map(row -> row.get(CUSTOMER.ID)).toList());
        return rows.stream()
                .map(row -> customer(row, contacts.getOrDefault(row.get(CUSTOMER.ID), List.of())))
                .toList();
    }

    /** Contacts by customer, the main one first. */
    private Map<Long, List<Contact>> contacts(Collection<Long> customerIds) {
        if (customerIds.isEmpty()) {
            return Map.of();
        }
        return db.selectFrom(CUSTOMER_CONTACT)
                .where(CUSTOMER_CONTACT.CUSTOMER_ID.in(customerIds))
                .orderBy(CUSTOMER_CONTACT.CUSTOMER_ID, CUSTOMER_CONTACT.ORDINAL)
                .fetchGroups(CUSTOMER_CONTACT.CUSTOMER_ID, row -> contact((CustomerContactRecord) row));
    }

    private static Contact contact(CustomerContactRecord row) {
        return new Contact(row.getName(), row.getPhone(), row.getFax(), row.getEmail());
    }

    private static Customer customer(Record row, List<Contact> contacts) {
        BigDecimal limit = row.get(CUSTOMER.CREDIT_LIMIT);
        BigDecimal balance = row.get(CUSTOMER.BALANCE);
        BigDecimal open =
                Objects.requireNonNullElse(row.get(CUSTOMER_ACCOUNT.OPEN_ORDERS), BigDecimal.ZERO.setScale(2));
        Long orders = row.get(CUSTOMER_ACCOUNT.ORDER_COUNT);
        return new Customer(
                row.get(CUSTOMER.CUSTOMER_NUMBER),
                row.get(CUSTOMER.NAME),
                contacts,
                row.get(EXECUTIVE.LOGIN),
                row.get(CSR.LOGIN),
                limit,
                balance,
                open,
                limit == null ? null : limit.subtract(balance).subtract(open),
                row.get(CUSTOMER.VALUE_TIER),
                row.get(CUSTOMER.HOUSE_ACCOUNT),
                row.get(CUSTOMER.COUNTRY),
                orders == null ? 0 : orders,
                row.get(CUSTOMER_ACCOUNT.FIRST_ORDER_AT),
                row.get(CUSTOMER_ACCOUNT.LAST_ORDER_AT));
    }
}
