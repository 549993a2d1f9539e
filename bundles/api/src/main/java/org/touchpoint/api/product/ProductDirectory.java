package org.touchpoint.api.product;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;

/** Vendors and warehouses. Changing needs the job function Product Maintenance. Thread-safe. */
@ProviderType
public interface ProductDirectory {
    /** Vendors with {@code text} in number or name (all if null), by name. */
    Page<Vendor> vendors(@Nullable String text, PageRequest page);

    /** Adds a vendor, or gives the one of that number another name. */
    Vendor saveVendor(Vendor vendor, Caller caller);

    /** All warehouses, by number. */
    List<Warehouse> warehouses();

    /** Adds a warehouse, or gives the one of that number another name. */
    Warehouse saveWarehouse(Warehouse warehouse, Caller caller);
}
