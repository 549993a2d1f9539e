package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/** The people to call at some customers, read in one statement. */
final class ContactBook {
    /** A person to call. */
    record Person(
            String name, @Nullable String phone, @Nullable String email) {}

    private final Map<Long, Person> byId = new LinkedHashMap<>();
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

    /**
     * Makes the customer's contact of this name, whatever the case, the one to be called; false if that one is to be called already.
     * {@code INVALID} naming {@code contact} if the customer has none of that name.
     */
    static boolean choose(DSLContext db, FollowUpRecord copy, String name) {
        ContactBook book = new ContactBook(db, List.of(copy.getCustomerId()));
        Long chosen = book.byId.entrySet().stream()
                .filter(entry -> entry.getValue().name().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> TouchpointException.invalid(
                        "contact",
                        "The customer has no contact \"" + Wording.quoted(name) + "\".",
                        "Give one of the customer's contacts."));
        Person now = book.of(copy.getCustomerId(), copy.getContactId());
        if (Objects.equals(book.byId.get(chosen), now)) {
            return false;
        }
        copy.setContactId(chosen);
        return true;
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
