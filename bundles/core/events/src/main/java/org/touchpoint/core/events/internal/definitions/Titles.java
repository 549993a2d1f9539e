package org.touchpoint.core.events.internal.definitions;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** Finds constants by the titles that people see. */
final class Titles {
    private Titles() {}

    /** The one of these with this title, whatever the case; {@code INVALID} naming the field if there is none. */
    static <E> E choose(String field, @Nullable String title, Collection<E> among, Function<E, String> titleOf) {
        String wanted = title == null ? "" : title.strip();
        return among.stream()
                .filter(one -> titleOf.apply(one).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(
                        () -> refusal(field, wanted, among.stream().map(titleOf).toList()));
    }

    /** The constant with this title in the database. */
    static <E extends Enum<E>> E kept(Class<E> kind, String title, Function<E, String> titleOf) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> titleOf.apply(one).equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + kind.getSimpleName() + " is called " + title));
    }

    private static TouchpointException refusal(String field, String wanted, List<String> titles) {
        String fault =
                wanted.isEmpty() ? field + " is missing." : "'" + wanted + "' is no " + field + " of this event.";
        return TouchpointException.invalid(field, fault, "Give one of: " + String.join(", ", titles) + ".");
    }
}
