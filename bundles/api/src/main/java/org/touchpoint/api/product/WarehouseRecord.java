package org.touchpoint.api.product;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse knows of a product.
 *
 * @param warehouse the warehouse's number
 * @param settings its own record, or null if it has none
 * @param onHand what was there at the last count, in base units, or null if nobody has counted
 * @param countedAt when it was counted, or null
 * @param countedBy log-in of whoever counted, or null
 */
public record WarehouseRecord(
        String warehouse,
        String name,
        @Nullable WarehouseSettings settings,
        @Nullable BigDecimal onHand,
        @Nullable Instant countedAt,
        @Nullable String countedBy) {}
