package org.touchpoint.api.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as lists show it.
 *
 * @param mainVendor name of the vendor where it is bought first, or null
 */
public record ProductSummary(
        long internalNumber,
        String number,
        String description,
        List<String> alphas,
        String unit,
        BigDecimal cost,
        BigDecimal listPrice,
        boolean stocked,
        boolean discontinued,
        @Nullable String supersededBy,
        @Nullable String mainVendor) {}
