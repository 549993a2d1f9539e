package org.touchpoint.core.customers.internal;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerSettings;

/** Whether a change of a customer may be made. */
final class Changes {
    private Changes() {}

    /** Refuses with {@code CONFLICT} what is based on another version than the present one. */
    static void requireVersion(Customer present, @Nullable Long version) {
        if (version != null && version != present.version()) {
            String who = Objects.requireNonNullElse(present.changedBy(), "Somebody else");
            throw TouchpointException.conflict(
                    "version",
                    who + " has changed " + present.name() + " since you opened it.",
                    "Look at what is there now, then change it again.");
        }
    }

    /** Whoever may not release a credit hold may not lift the limit over it either. */
    static boolean areOfCredit(Customer present, CustomerSettings wanted) {
        BigDecimal before = present.creditLimit();
        BigDecimal after = wanted.creditLimit();
        boolean sameLimit = before == null ? after == null : after != null && before.compareTo(after) == 0;
        return !sameLimit
                || present.balance().compareTo(wanted.balance()) != 0
                || !Objects.equals(present.terms(), wanted.terms());
    }
}
