package org.touchpoint.core.followups.internal.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** From when until when something is shown. */
final class Days {
    private Days() {}

    /** Refuses a last day before the first. */
    static void requireOrder(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw TouchpointException.invalid(
                    "until",
                    "until (" + until + ") lies before from (" + from + ").",
                    "Give a last day that is not before the first, or none.");
        }
    }
}
