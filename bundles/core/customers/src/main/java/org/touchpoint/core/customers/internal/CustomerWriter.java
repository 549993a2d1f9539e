package org.touchpoint.core.customers.internal;

import static org.touchpoint.core.store.tables.Sequences.CUSTOMER_NUMBER_SEQ;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ADDRESS;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Address;
import org.touchpoint.api.customer.Contact;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.tables.tables.records.CustomerAddressRecord;
import org.touchpoint.core.store.tables.tables.records.CustomerContactRecord;
import org.touchpoint.core.store.tables.tables.records.CustomerRecord;

/** Writes customers, within one transaction; the settings have been checked. */
final class CustomerWriter {
    private final DSLContext db;

    CustomerWriter(DSLContext db) {
        this.db = db;
    }

    /** The next number that nobody has taken by hand or by import. */
    String nextNumber() {
        while (true) {
            String number = String.valueOf(db.nextval(CUSTOMER_NUMBER_SEQ));
            if (!isTaken(number)) {
                return number;
            }
        }
    }

    /** Refuses with {@code CONFLICT} if the number is taken. */
    void requireFree(String number) {
        if (isTaken(number)) {
            throw TouchpointException.conflict(
                    "number",
                    "There is a customer " + number + " already.",
                    "Choose another number, or leave it out to get the next free one.");
        }
    }

    void insert(String number, CustomerSettings settings, Instant now) {
        CustomerRecord row = db.newRecord(CUSTOMER);
        fill(row, settings);
        row.setId(db.nextval(ID_SEQ));
        row.setCustomerNumber(number);
        row.setJournalPart(FactLog.partitionOf(number));
        row.setCreatedAt(now);
        row.insert();
        db.insertInto(CUSTOMER_ACCOUNT)
                .set(CUSTOMER_ACCOUNT.CUSTOMER_ID, row.getId())
                .set(CUSTOMER_ACCOUNT.OPEN_ORDERS, BigDecimal.ZERO)
                .set(CUSTOMER_ACCOUNT.ORDER_COUNT, 0L)
                .execute();
        replaceLists(row.getId(), settings);
    }

    /** Locks the row, by an update that changes nothing: {@code FOR UPDATE} locks nothing on HSQLDB. */
    void lock(long id) {
        db.update(CUSTOMER)
                .set(CUSTOMER.VERSION, CUSTOMER.VERSION)
                .where(CUSTOMER.ID.eq(id))
                .execute();
    }

    /** Replaces the settings; the row has been locked. */
    void update(long id, CustomerSettings settings, Instant now, String by) {
        CustomerRecord row = db.newRecord(CUSTOMER);
        fill(row, settings);
        row.setChangedAt(now);
        row.setChangedBy(by);
        db.update(CUSTOMER)
                .set(row)
                .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
                .where(CUSTOMER.ID.eq(id))
                .execute();
        replaceLists(id, settings);
    }

    private void replaceLists(long id, CustomerSettings settings) {
        replaceContacts(id, settings.contacts());
        replaceAddresses(id, settings.addresses());
        new WordIndex(db).renew(List.of(id));
    }

    private void fill(CustomerRecord row, CustomerSettings settings) {
        row.setName(settings.name());
        row.setAccountExecutiveId(userId("accountExecutive", settings.accountExecutive()));
        row.setAccountCsrId(userId("accountCsr", settings.accountCsr()));
        row.setCreditLimit(settings.creditLimit());
        row.setBalance(settings.balance());
        row.setValueTier(settings.valueTier());
        row.setHouseAccount(settings.houseAccount());
        row.setCountry(settings.country());
        row.setTerms(settings.terms());
        row.setRelationship(settings.relationship());
        row.setSegment(settings.segment());
        row.setCity(AddressRules.city(settings.addresses()));
    }

    /** Orders and follow-ups name a contact by its id, so a contact whose name stays keeps its id. */
    private void replaceContacts(long customerId, List<Contact> contacts) {
        List<CustomerContactRecord> present = new ArrayList<>(db.selectFrom(CUSTOMER_CONTACT)
                .where(CUSTOMER_CONTACT.CUSTOMER_ID.eq(customerId))
                .orderBy(CUSTOMER_CONTACT.ORDINAL)
                .fetch());
        List<CustomerContactRecord> wanted = new ArrayList<>();
        for (Contact contact : contacts) {
            CustomerContactRecord row = taken(present, contact.name()).orElseGet(() -> newContact(customerId));
            row.setOrdinal(wanted.size());
            row.setName(contact.name());
            row.setPhone(contact.phone());
            row.setFax(contact.fax());
            row.setEmail(contact.email());
            wanted.add(row);
        }
        db.batchDelete(present).execute();
        db.batchStore(wanted).execute();
    }

    /** Takes the first contact of this name out of those that are there. */
    private static Optional<CustomerContactRecord> taken(List<CustomerContactRecord> present, String name) {
        Optional<CustomerContactRecord> found = present.stream()
                .filter(row -> row.getName().equalsIgnoreCase(name))
                .findFirst();
        found.ifPresent(present::remove);
        return found;
    }

    private void replaceAddresses(long customerId, List<Address> addresses) {
        db.deleteFrom(CUSTOMER_ADDRESS)
                .where(CUSTOMER_ADDRESS.CUSTOMER_ID.eq(customerId))
                .execute();
        List<CustomerAddressRecord> rows = new ArrayList<>();
        for (Address address : addresses) {
            rows.add(new CustomerAddressRecord(
                    db.nextval(ID_SEQ),
                    customerId,
                    rows.size(),
                    address.kind(),
                    address.name(),
                    address.street(),
                    address.city(),
                    address.region(),
                    address.postalCode(),
                    address.country()));
        }
        db.batchInsert(rows).execute();
    }

    private CustomerContactRecord newContact(long customerId) {
        CustomerContactRecord row = db.newRecord(CUSTOMER_CONTACT);
        row.setId(db.nextval(ID_SEQ));
        row.setCustomerId(customerId);
        return row;
    }

    private @Nullable Long userId(String field, @Nullable String login) {
        if (login == null) {
            return null;
        }
        // A log-in has no control character, and PostgreSQL takes none as a parameter.
        Long id = login.chars().anyMatch(Character::isISOControl)
                ? null
                : db.select(APP_USER.ID)
                        .from(APP_USER)
                        .where(APP_USER.LOGIN.eq(login))
                        .fetchOne(APP_USER.ID);
        if (id == null) {
            throw TouchpointException.invalid(
                    field, "There is no user \"" + login + "\".", "Give the log-in of a user, or leave it out.");
        }
        return id;
    }

    private boolean isTaken(String number) {
        return db.fetchExists(CUSTOMER, CUSTOMER.CUSTOMER_NUMBER.eq(number));
    }
}
