package org.touchpoint.core.customers.internal;

import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** What notes must look like, and who may write them. */
final class Notes {
    private static final int LONGEST = 4_000;

    private Notes() {}

    static void requireMay(Caller caller) {
        if (!caller.may(JobFunction.FOLLOW_UP)
                && !caller.may(JobFunction.ORDER_ENTRY)
                && !caller.may(JobFunction.CRM)) {
            caller.require(JobFunction.CUSTOMER_MAINTENANCE);
        }
    }

    /** The text without the blanks around it; {@code INVALID} naming {@code text} if it cannot be kept. */
    static String checked(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            throw TouchpointException.invalid("text", "The note is empty.", "Write what happened.");
        }
        if (text.length() > LONGEST) {
            throw TouchpointException.invalid(
                    "text", "The note has " + text.length() + " characters.", "Give at most " + LONGEST + ".");
        }
        if (text.codePoints().anyMatch(Notes::cannotBeKept)) {
            throw TouchpointException.invalid(
                    "text", "The note contains a character that cannot be printed.", "Leave control characters out.");
        }
        return text;
    }

    private static boolean cannotBeKept(int point) {
        boolean loose = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return loose || (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t');
    }
}
