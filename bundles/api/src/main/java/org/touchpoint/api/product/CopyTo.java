package org.touchpoint.api.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What copying a global record to warehouses changes, or has changed.
 *
 * @param version the product's version: while it is the present one, copying does just this
 */
public record CopyTo(long version, List<Target> warehouses) {
    /**
     * A warehouse copied to.
     *
     * @param isNew whether the warehouse has no record of the product yet
     * @param changes field by field; none where the record is as the global one already
     */
    public record Target(String warehouse, String name, boolean isNew, List<Change> changes) {}

    /**
     * A field that becomes another.
     *
     * @param field a field of {@link WarehouseSettings}
     * @param from as it is now, or null for nothing
     * @param to as it is in the global record, or null for nothing
     */
    public record Change(
            String field, @Nullable Object from, @Nullable Object to) {}
}
