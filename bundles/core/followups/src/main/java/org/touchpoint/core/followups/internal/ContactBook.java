package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The people to call at some customers, read in one statement. */
final class ContactBook {
    /** A person to call. */
    record Person(
            String name, @Nullable String phone, @Nullable String email) {}

    private final Map<Long, Person> byId = new HashMap<>();
    private final Map<Long, Person> mainByCustomer = new HashMap<>();

    ContactBook(DSLContext db, Collection<Long> customerIds) {
        if (customerIds.isEmpty()) {
            return;
        }
        db.select(
                        CUSTOMER_CONTACT.ID,
                        CUSTOMER_CONTACT.CUSTOMER_ID,
                        CUSTOMER_CONTACT.NAME,
                        CUSTOMER_CONTACT.PHONE,
                        CUSTOMER_CONTACT.EMAIL)
                .from(CUSTOMER_CONTACT)
                .where(CUSTOMER_CONTACT.CUSTOMER_ID.in(customerIds))
                .orderBy(CUSTOMER_CONTACT.CUSTOMER_ID, CUSTOMER_CONTACT.ORDINAL, CUSTOMER_CONTACT.ID)
                .forEach(row -> add(row.value1(), row.value2(), new Person(row.value3(), row.value4(), row.value5())));
    }

    private void add(Long id, Long customerId, Person person) {
        byId.put(id, person);
        mainByCustomer.putIfAbsent(customerId, person);
    }

    /** The contact chosen, or the main one where none was chosen or the one chosen has gone; null where there is none. */
    @Nullable
    Person of(long customerId, @Nullable Long contactId) {
        Person chosen = contactId == null ? null : byId.get(contactId);
        return chosen != null ? chosen : mainByCustomer.get(customerId);
    }
}
