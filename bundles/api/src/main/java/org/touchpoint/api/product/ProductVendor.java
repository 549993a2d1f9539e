package org.touchpoint.api.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sells a product.
 *
 * @param vendor the vendor's number
 * @param vendorName what the vendor is called; only answered, not looked at when given
 * @param productNumber the vendor's own number for the product, or null
 * @param cost what it costs there per base unit, or null
 * @param leadTimeDays days from order to delivery, 0 to 999, or null
 * @param main whether it is bought there first
 */
public record ProductVendor(
        String vendor,
        @Nullable String vendorName,
        @Nullable String productNumber,
        @Nullable BigDecimal cost,
        @Nullable Integer leadTimeDays,
        boolean main) {}
