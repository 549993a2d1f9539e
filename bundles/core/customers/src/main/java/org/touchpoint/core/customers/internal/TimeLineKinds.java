package org.touchpoint.core.customers.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.TimeLineEntry;

/** The kinds of entries that a time line has. */
final class TimeLineKinds {
    private static final List<String> ALL = List.of("order", "hold", TimeLineEntry.FOLLOW_UP, TimeLineEntry.NOTE);

    private TimeLineKinds() {}

    /** The kinds in lower case; {@code INVALID} naming {@code kind} for one that there is not. */
    static Set<String> checked(Set<String> given) {
        return given.stream().map(TimeLineKinds::checked).collect(Collectors.toSet());
    }

    private static String checked(String given) {
        String kind = given.strip().toLowerCase(Locale.ROOT);
        if (!ALL.contains(kind)) {
            throw TouchpointException.invalid(
                    "kind",
                    "There is no kind of entry \"" + kind + "\".",
                    "Give some of: " + String.join(", ", ALL) + ".");
        }
        return kind;
    }
}
