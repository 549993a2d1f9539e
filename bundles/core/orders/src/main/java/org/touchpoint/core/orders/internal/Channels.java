package org.touchpoint.core.orders.internal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** How orders come in. */
final class Channels {
    /** Orders taken in from a file. */
    static final String IMPORT = "import";

    /** What an order that is entered comes in by if nothing else is said. */
    static final String USUAL = "telephone";

    private static final List<String> ENTERED = List.of(USUAL, "web", "point of sale", "edi");

    private Channels() {}

    /** The channel of an order that is entered: {@code telephone} if none is given; {@code INVALID} if there is none such. */
    static String entered(@Nullable String channel) {
        if (channel == null || channel.isBlank()) {
            return USUAL;
        }
        String wanted = channel.strip().toLowerCase(Locale.ROOT);
        if (!ENTERED.contains(wanted)) {
            throw TouchpointException.invalid(
                    "channel", "There is no such channel.", "Give one of " + String.join(", ", ENTERED) + ".");
        }
        return wanted;
    }

    /**
     * Whether an order of this channel counts against the customer's credit until it is invoiced. An imported order is business
     * that was completed elsewhere: it was invoiced there, and what is still owed on it is in the customer's balance already.
     * Counting it again would put every customer with a history beyond the credit limit.
     */
    static boolean countsAgainstCredit(String channel) {
        return !channel.equals(IMPORT);
    }
}
