package org.touchpoint.core.store.spi;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Customers, for imports and the demo. Joins the caller's transaction. */
@ProviderType
public interface CustomerBook {
    /** Number of the house account: sales without an account. */
    String HOUSE_ACCOUNT = "HOUSE";

    /**
     * A customer that may have to be created.
     *
     * @param accountExecutiveId id of the user, or null
     * @param accountCsrId id of the user, or null
     */
    record NewCustomer(
            String number,
            String name,
            @Nullable String country,
            @Nullable Long accountExecutiveId,
            @Nullable Long accountCsrId,
            boolean houseAccount) {}

    /** What came of {@link #ensure}: ids by number, and how many were created. */
    record Ensured(Map<String, Long> ids, int created) {}

    /** Creates those of the customers that are unknown. */
    Ensured ensure(Collection<NewCustomer> customers);
}
