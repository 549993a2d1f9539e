package org.touchpoint.api.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product's global record; {@link ProductSettings} says what the settable fields mean (L2).
 *
 * @param internalNumber the number that the system gave
 * @param number the external number, upper case
 * @param version grows with every change of the record or of a warehouse's
 */
public record Product(
        long internalNumber,
        String number,
        long version,
        String description,
        List<String> alphas,
        String unit,
        List<UnitOfMeasure> units,
        BigDecimal cost,
        BigDecimal listPrice,
        boolean stocked,
        boolean discontinued,
        @Nullable String supersededBy,
        List<String> alternates,
        @Nullable String depositProduct,
        @Nullable BigDecimal reorderPoint,
        @Nullable BigDecimal orderQuantity,
        @Nullable BigDecimal safetyStock,
        List<ProductVendor> vendors,
        List<ContractPrice> contracts) {}
