package org.touchpoint.core.customers.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Contact;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.customer.Relationship;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.CustomerBook;

/** What customers must look like. */
final class CustomerRules {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_COUNTRY = 60;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_WORDS = 60;
    private static final int LONGEST_CONTACT_NAME = 120;
    private static final int MOST_CONTACTS = 100;
    private static final int DIGITS_BEFORE = 13;
    private static final int DIGITS_AFTER = 2;
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9._/-]+");

    private CustomerRules() {}

    /** The number in upper case; {@code INVALID} naming {@code number} if it cannot be one. */
    static String number(@Nullable String given) {
        String number = Fields.required("number", given, LONGEST_NUMBER).toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            throw TouchpointException.invalid(
                    "number",
                    "\"" + number + "\" is no customer number.",
                    "Use letters A to Z, digits, and . _ - / only.");
        }
        return number;
    }

    /**
     * The settings as they can be written; log-ins are looked up by whoever writes.
     *
     * @param present the balance where none is given, or null if one must be given
     */
    static CustomerSettings check(String number, CustomerSettings settings, @Nullable BigDecimal present) {
        if (number.equals(CustomerBook.HOUSE_ACCOUNT) && !settings.houseAccount()) {
            throw TouchpointException.invalid(
                    "houseAccount", number + " is the house account and stays it.", "Send houseAccount as true.");
        }
        BigDecimal limit = settings.creditLimit();
        BigDecimal balance = settings.balance() == null ? present : settings.balance();
        return new CustomerSettings(
                Fields.required("name", settings.name(), LONGEST_NAME),
                contacts(Objects.requireNonNullElse(settings.contacts(), List.of())),
                AddressRules.check(Objects.requireNonNullElse(settings.addresses(), List.of())),
                login(settings.accountExecutive()),
                login(settings.accountCsr()),
                limit == null ? null : Fields.amount("creditLimit", limit, DIGITS_BEFORE, DIGITS_AFTER),
                Fields.number("balance", balance, DIGITS_BEFORE, DIGITS_AFTER),
                Fields.optional("terms", settings.terms(), LONGEST_WORDS),
                tier(settings.valueTier()),
                relationship(settings.relationship()),
                Fields.optional("segment", settings.segment(), LONGEST_WORDS),
                settings.houseAccount(),
                Fields.optional("country", settings.country(), LONGEST_COUNTRY));
    }

    /** The title of a tier, whatever its case; null for none. */
    static @Nullable String tier(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Arrays.stream(ValueTier.values())
                .map(ValueTier::title)
                .filter(title -> title.equalsIgnoreCase(given.strip()))
                .findFirst()
                .orElseThrow(() -> TouchpointException.invalid(
                        "valueTier", "\"" + given + "\" is no value tier.", "Give Gold, Silver or Bronze."));
    }

    /** The title of a kind of relationship, whatever its case; null for none. */
    static @Nullable String relationship(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Arrays.stream(Relationship.values())
                .map(Relationship::title)
                .filter(title -> title.equalsIgnoreCase(given.strip()))
                .findFirst()
                .orElseThrow(() -> TouchpointException.invalid(
                        "relationship",
                        "\"" + given + "\" is no kind of relationship.",
                        "Give transactional, collaborative or strategic."));
    }

    /** A log-in as it is kept; null for none. */
    static @Nullable String login(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip().toLowerCase(Locale.ROOT);
    }

    private static List<Contact> contacts(List<Contact> given) {
        if (given.size() > MOST_CONTACTS) {
            throw TouchpointException.invalid(
                    "contacts", given.size() + " contacts are too many.", "Give at most " + MOST_CONTACTS + ".");
        }
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            contacts.add(contact("contacts[" + i + "]", given.get(i)));
        }
        return contacts;
    }

    private static Contact contact(String field, @Nullable Contact given) {
        if (given == null) {
            throw TouchpointException.invalid(
                    field, field + " is missing.", "Give a contact with a name, or leave it out.");
        }
        return new Contact(
                Fields.required(field + ".name", given.name(), LONGEST_CONTACT_NAME),
                Fields.phone(field + ".phone", given.phone()),
                Fields.phone(field + ".fax", given.fax()),
                Fields.email(field + ".email", given.email()));
    }
}
