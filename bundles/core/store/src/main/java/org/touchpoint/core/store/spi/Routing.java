package org.touchpoint.core.store.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Who gets a follow-up: groups expanded, stand-ins for the absent, and never nobody. Joins the caller's transaction. */
@ProviderType
public interface Routing {
    /**
     * Someone who gets a follow-up.
     *
     * @param reason why it is not the person routed to ("Judy Adams is absent: stands in for her"), or null
     */
    record Assignment(long userId, @Nullable String reason) {}

    /** The routing rules over the users as they are today; immutable, good for one transaction. */
    interface Today {
        /**
         * The people of a Route To list for a customer, each once, in list order; where a routed person is missing, or nobody is
         * left, the CRM manager, and where there is none the administrator, with the reason.
         */
        List<Assignment> assign(List<Route> routes, @Nullable Long executiveId, @Nullable Long csrId);

        /** Users who do not get their own follow-ups today, with whoever gets them instead; for set-wise statements. */
        Map<Long, Assignment> substitutes();

        /** Whoever gets what has nobody: the CRM manager, else the administrator. */
        Assignment fallback(String reason);
    }

    /** The rules as of today. */
    Today today();

    /**
     * Resolves the entries of a Route To list: {@code Account Executive}, {@code Account CSR} (also without the blank, whatever the
     * case), {@code user:LOGIN}, {@code group:NAME}, or a bare log-in or group name; {@code INVALID} naming {@code field[i]} for
     * one that names nobody.
     */
    List<Route> resolve(String field, List<String> routeTo);

    /** The entries as {@link #resolve} takes them, canonical. */
    List<String> describe(List<Route> routes);
}
