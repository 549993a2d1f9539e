package org.touchpoint.core.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.customer.Address;
import org.touchpoint.api.customer.Relationship;
import org.touchpoint.api.customer.ValueTier;

/** Where the demo's customers are, and what they do: always the same for a name. */
final class Places {
    private static final List<String> STREETS = List.of(
            "Main Street", "Oak Avenue", "Second Street", "Lincoln Road", "Harbor Drive", "Mill Lane", "Park Place");
    /** City, state, and the first three digits of its postal codes. */
    private static final List<List<String>> CITIES = List.of(
            List.of("Denver", "CO", "802"),
            List.of("Boulder", "CO", "803"),
            List.of("Skokie", "IL", "600"),
            List.of("Smithville", "MO", "640"),
            List.of("Madison", "WI", "537"),
            List.of("Omaha", "NE", "681"),
            List.of("Des Moines", "IA", "503"),
            List.of("Wichita", "KS", "672"));
    /** Words in names that tell what a customer does. */
    private static final Map<String, String> SEGMENTS = Map.ofEntries(
            Map.entry("bank", "Finance"),
            Map.entry("insurance", "Finance"),
            Map.entry("title", "Finance"),
            Map.entry("hospital", "Health care"),
            Map.entry("dental", "Health care"),
            Map.entry("pharmacy", "Health care"),
            Map.entry("veterinary", "Health care"),
            Map.entry("school", "Education"),
            Map.entry("library", "Education"),
            Map.entry("computer", "Technology"),
            Map.entry("tech", "Technology"),
            Map.entry("print", "Printing"),
            Map.entry("bakery", "Food"),
            Map.entry("catering", "Food"));

    private static final String OTHER = "Services";
    private static final int SHARE_WITH_WAREHOUSE = 4;
    private static final int HIGHEST_HOUSE = 900;

    private Places() {}

    /** The bill-to address, and for some a warehouse. */
    static List<Address> of(String name) {
        int seed = name.hashCode() & Integer.MAX_VALUE;
        List<Address> addresses = new ArrayList<>();
        addresses.add(address(Address.BILL_TO, null, seed));
        if (seed % SHARE_WITH_WAREHOUSE == 0) {
            addresses.add(address(Address.SHIP_TO, "Warehouse", seed / SHARE_WITH_WAREHOUSE));
        }
        return addresses;
    }

    private static Address address(String kind, @Nullable String called, int seed) {
        List<String> city = CITIES.get(seed % CITIES.size());
        String street = (1 + seed % HIGHEST_HOUSE) + " " + STREETS.get(seed / CITIES.size() % STREETS.size());
        String postalCode = city.get(2) + String.format(Locale.ROOT, "%02d", seed % 100);
        return new Address(kind, called, street, city.get(0), city.get(1), postalCode, "USA");
    }

    static String segment(String name) {
        String words = name.toLowerCase(Locale.ROOT);
        return SEGMENTS.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(OTHER);
    }

    static String terms(@Nullable String tier) {
        return ValueTier.GOLD.title().equals(tier) ? "Net 60" : "Net 30";
    }

    /** The more a customer is worth, the closer. */
    static String relationship(@Nullable String tier) {
        if (ValueTier.GOLD.title().equals(tier)) {
            return Relationship.STRATEGIC.title();
        }
        return (ValueTier.SILVER.title().equals(tier) ? Relationship.COLLABORATIVE : Relationship.TRANSACTIONAL)
                .title();
    }
}
