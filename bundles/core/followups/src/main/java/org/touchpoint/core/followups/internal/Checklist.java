package org.touchpoint.core.followups.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** The Service Quality Checklist: what a customer can be asked about how an order went. */
final class Checklist {
    /** The parts of a perfect order (right product, quantity, time, condition, documents), then how the service was felt. */
    static final List<String> ITEMS = List.of(
            "Order complete",
            "Order correct",
            "Delivered on time",
            "Delivered to the right place",
            "Product in good condition",
            "Invoice correct",
            "Courteous service",
            "Problem resolved",
            "Customer satisfied");

    private static final String SEPARATOR = "\n";

    private Checklist() {}

    /** The items ticked, in the list's order and spelling, each once; {@code INVALID} naming the entry that is none of them. */
    static List<String> ticked(List<String> entries) {
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i);
            if (entry == null || ITEMS.stream().noneMatch(item -> item.equalsIgnoreCase(entry.strip()))) {
                throw TouchpointException.invalid(
                        "checklist[" + i + "]",
                        "\"" + Wording.quoted(String.valueOf(entry)) + "\" is not in the Service Quality Checklist.",
                        "Give items of " + String.join(", ", ITEMS) + ".");
            }
        }
        return ITEMS.stream()
                .filter(item -> entries.stream().anyMatch(entry -> entry.strip().equalsIgnoreCase(item)))
                .toList();
    }

    static @Nullable String column(List<String> ticked) {
        return ticked.isEmpty() ? null : String.join(SEPARATOR, ticked);
    }

    static List<String> kept(@Nullable String column) {
        return column == null || column.isEmpty() ? List.of() : new ArrayList<>(List.of(column.split(SEPARATOR)));
    }
}
