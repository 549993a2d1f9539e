package org.touchpoint.api.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse's own record of a product, which goes before the global one there.
 *
 * @param location the bin where it lies, at most 40 characters, or null
 * @param stocked whether this warehouse keeps it in stock
 * @param reorderPoint in base units, or null
 * @param orderQuantity in base units, or null
 * @param safetyStock in base units, or null
 */
public record WarehouseSettings(
        @Nullable String location,
        boolean stocked,
        @Nullable BigDecimal reorderPoint,
        @Nullable BigDecimal orderQuantity,
        @Nullable BigDecimal safetyStock) {}
