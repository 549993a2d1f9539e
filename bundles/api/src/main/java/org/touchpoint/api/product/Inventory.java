package org.touchpoint.api.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.user.Caller;

/**
 * Products in warehouses (L2, L3). Products are named by any of their numbers. Changing needs the job function Product Maintenance.
 * Thread-safe.
 */
@ProviderType
public interface Inventory {
    /** What each warehouse knows of a product, by the warehouses' numbers. */
    List<WarehouseRecord> warehouses(String product);

    /**
     * Makes or replaces a warehouse's own record.
     *
     * @param version as in {@link Products#change}
     */
    WarehouseRecord change(
            String product, String warehouse, @Nullable Long version, WarehouseSettings settings, Caller caller);

    /** Notes what was counted, in base units, 0 or more. */
    WarehouseRecord count(String product, String warehouse, @Nullable BigDecimal onHand, Caller caller);

    /** What {@link #copyTo} would change. */
    CopyTo preview(String product, List<String> warehouses);

    /**
     * Copies stocking, reorder point, order quantity and safety stock of the global record to warehouses; their locations stay (Vision:
     * Copy To).
     *
     * @param version as in {@link Products#change}
     */
    CopyTo copyTo(String product, List<String> warehouses, @Nullable Long version, Caller caller);

    /** What was ordered in each of the last twelve months, this one included, the earliest first. */
    List<MonthlyUsage> usage(String product);
}
