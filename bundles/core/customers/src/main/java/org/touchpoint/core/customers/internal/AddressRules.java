package org.touchpoint.core.customers.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Address;
import org.touchpoint.core.store.check.Fields;

/** What addresses must look like. */
final class AddressRules {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_STREET = 200;
    private static final int LONGEST_CITY = 80;
    private static final int LONGEST_REGION = 60;
    private static final int LONGEST_POSTAL_CODE = 20;

    private AddressRules() {}

    static List<Address> check(List<Address> given) {
        if (given.size() > MOST) {
            throw TouchpointException.invalid(
                    "addresses", given.size() + " addresses are too many.", "Give at most " + MOST + ".");
        }
        List<Address> addresses = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "addresses[" + i + "]";
            Address address = address(field, given.get(i));
            if (address.kind().equals(Address.BILL_TO)
                    && addresses.stream().anyMatch(each -> each.kind().equals(Address.BILL_TO))) {
                throw TouchpointException.invalid(
                        field + ".kind",
                        "There is a bill-to address already.",
                        "Make this one a ship-to address, or the other one.");
            }
            addresses.add(address);
        }
        return addresses;
    }

    /** The city that stands for the customer in lists: the bill-to address's, else the first one's. */
    static @Nullable String city(List<Address> addresses) {
        return addresses.stream()
                .filter(address -> address.kind().equals(Address.BILL_TO))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .map(Address::city)
                .orElse(null);
    }

    private static Address address(String field, @Nullable Address given) {
        if (given == null) {
            throw TouchpointException.invalid(field, field + " is missing.", "Give an address, or leave it out.");
        }
        return new Address(
                kind(field + ".kind", given.kind()),
                Fields.optional(field + ".name", given.name(), LONGEST_NAME),
                Fields.required(field + ".street", given.street(), LONGEST_STREET),
                Fields.required(field + ".city", given.city(), LONGEST_CITY),
                Fields.optional(field + ".region", given.region(), LONGEST_REGION),
                Fields.optional(field + ".postalCode", given.postalCode(), LONGEST_POSTAL_CODE),
                Fields.optional(field + ".country", given.country(), CustomerRules.LONGEST_COUNTRY));
    }

    private static String kind(String field, @Nullable String given) {
        for (String kind : List.of(Address.BILL_TO, Address.SHIP_TO)) {
            if (given != null && kind.equalsIgnoreCase(given.strip())) {
                return kind;
            }
        }
        throw TouchpointException.invalid(
                field,
                given == null ? field + " is missing." : "\"" + given + "\" is no kind of address.",
                "Give bill-to or ship-to.");
    }
}
