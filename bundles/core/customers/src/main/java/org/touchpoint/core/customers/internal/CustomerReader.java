package org.touchpoint.core.customers.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ADDRESS;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.customer.Address;
import org.touchpoint.api.customer.Contact;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.tables.tables.AppUser;
import org.touchpoint.core.store.tables.tables.records.CustomerAddressRecord;
import org.touchpoint.core.store.tables.tables.records.CustomerContactRecord;

/** Reads customers: a page of them in six statements, whatever its size. */
final class CustomerReader {
    private static final AppUser EXECUTIVE = APP_USER.as("executive");
    private static final AppUser CSR = APP_USER.as("csr");

    private final DSLContext db;
    private final Company company;

    CustomerReader(DSLContext db, Company company) {
        this.db = db;
        this.company = company;
    }

    Optional<Customer> byNumber(String number) {
        return customers(rows(CUSTOMER)
                        .where(CUSTOMER.CUSTOMER_NUMBER.eq(number))
                        .fetch())
                .stream()
                .findFirst();
    }

    Page<Customer> page(CustomerFilter filter, PageRequest page) {
        CustomerSearch search = new CustomerSearch(filter);
        int total = Objects.requireNonNull(db.selectCount()
                .from(search.from())
                .where(search.condition())
                .fetchSingle()
                .value1());
        List<? extends Record> rows = rows(search.from())
                .where(search.condition())
                .orderBy(search.order())
                .limit(page.size())
                .offset(page.offset())
                .fetch();
        return new Page<>(customers(rows), total);
    }

    private SelectOnConditionStep<Record> rows(Table<?> from) {
        return db.select(CUSTOMER.fields())
                .select(CUSTOMER_ACCOUNT.fields())
                .select(EXECUTIVE.LOGIN, CSR.LOGIN)
                .from(from)
                .leftJoin(CUSTOMER_ACCOUNT)
                .on(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID))
                .leftJoin(EXECUTIVE)
                .on(EXECUTIVE.ID.eq(CUSTOMER.ACCOUNT_EXECUTIVE_ID))
                .leftJoin(CSR)
                .on(CSR.ID.eq(CUSTOMER.ACCOUNT_CSR_ID));
    }

    private List<Customer> customers(List<? extends Record> rows) {
        List<Long> ids = rows.stream().map(row -> row.get(CUSTOMER.ID)).toList();
        Map<Long, List<Contact>> contacts = contacts(ids);
        Map<Long, List<Address>> addresses = addresses(ids);
        Icons icons = new Icons(db, company, ids);
        return rows.stream()
                .map(row -> customer(
                        row,
                        contacts.getOrDefault(row.get(CUSTOMER.ID), List.of()),
                        addresses.getOrDefault(row.get(CUSTOMER.ID), List.of()),
                        icons))
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

    private Map<Long, List<Address>> addresses(Collection<Long> customerIds) {
        if (customerIds.isEmpty()) {
            return Map.of();
        }
        return db.selectFrom(CUSTOMER_ADDRESS)
                .where(CUSTOMER_ADDRESS.CUSTOMER_ID.in(customerIds))
                .orderBy(CUSTOMER_ADDRESS.CUSTOMER_ID, CUSTOMER_ADDRESS.ORDINAL)
                .fetchGroups(CUSTOMER_ADDRESS.CUSTOMER_ID, row -> address((CustomerAddressRecord) row));
    }

    private static Address address(CustomerAddressRecord row) {
        return new Address(
                row.getKind(),
                row.getName(),
                row.getStreet(),
                row.getCity(),
                row.getRegion(),
                row.getPostalCode(),
                row.getCountry());
    }

    private static Customer customer(Record row, List<Contact> contacts, List<Address> addresses, Icons icons) {
        BigDecimal limit = row.get(CUSTOMER.CREDIT_LIMIT);
        BigDecimal balance = row.get(CUSTOMER.BALANCE);
        BigDecimal open =
                Objects.requireNonNullElse(row.get(CUSTOMER_ACCOUNT.OPEN_ORDERS), BigDecimal.ZERO.setScale(2));
        BigDecimal available = limit == null ? null : limit.subtract(balance).subtract(open);
        Long orders = row.get(CUSTOMER_ACCOUNT.ORDER_COUNT);
        return new Customer(
                row.get(CUSTOMER.CUSTOMER_NUMBER),
                row.get(CUSTOMER.NAME),
                contacts,
                addresses,
                row.get(EXECUTIVE.LOGIN),
                row.get(CSR.LOGIN),
                limit,
                balance,
                open,
                available,
                row.get(CUSTOMER.TERMS),
                row.get(CUSTOMER.VALUE_TIER),
                row.get(CUSTOMER.RELATIONSHIP),
                row.get(CUSTOMER.SEGMENT),
                row.get(CUSTOMER.HOUSE_ACCOUNT),
                row.get(CUSTOMER.COUNTRY),
                orders == null ? 0 : orders,
                row.get(CUSTOMER_ACCOUNT.FIRST_ORDER_AT),
                row.get(CUSTOMER_ACCOUNT.LAST_ORDER_AT),
                icons.of(figures(row, available)),
                row.get(CUSTOMER.VERSION),
                row.get(CUSTOMER.CHANGED_AT),
                row.get(CUSTOMER.CHANGED_BY));
    }

    private static Icons.Figures figures(Record row, @Nullable BigDecimal available) {
        return new Icons.Figures(
                row.get(CUSTOMER.ID),
                available,
                row.get(CUSTOMER.VALUE_TIER),
                row.get(CUSTOMER.CREATED_AT),
                row.get(CUSTOMER_ACCOUNT.FIRST_ORDER_AT),
                row.get(CUSTOMER_ACCOUNT.LAST_ORDER_AT),
                row.get(CUSTOMER.HOUSE_ACCOUNT));
    }
}
