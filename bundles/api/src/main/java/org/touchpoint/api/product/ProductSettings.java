package org.touchpoint.api.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a product (L2). Prices and costs are per base unit.
 *
 * @param alphas alpha cross-references: further numbers under which it can be ordered, upper case, unique over all products
 * @param unit base unit of measure, such as {@code EA}
 * @param units further units in which it can be ordered
 * @param cost what it costs, at most four decimals, 0 or more
 * @param listPrice list price, at most four decimals, 0 or more
 * @param stocked true for what is kept in stock, false for what is not, such as a service
 * @param discontinued cannot be ordered any more
 * @param supersededBy external number of the product that takes its place, or null
 * @param alternates external numbers of products to offer instead, the best first
 * @param depositProduct external number of the product that is charged as its deposit, or null
 * @param reorderPoint stock at which it is bought again, in base units, or null
 * @param orderQuantity how much is bought then, or null
 * @param safetyStock stock that is kept for surprises, or null
 * @param vendors who sells it, at most one of them the main one
 * @param contracts prices agreed with customers; those of one customer do not overlap
 */
public record ProductSettings(
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
        List<ContractPrice> contracts) {
    /** A product of which no more than this is kept. */
    public static ProductSettings of(
            String description,
            List<String> alphas,
            String unit,
            BigDecimal cost,
            BigDecimal listPrice,
            boolean stocked,
            boolean discontinued,
            @Nullable String supersededBy) {
        return new ProductSettings(
                description,
                alphas,
                unit,
                List.of(),
                cost,
                listPrice,
                stocked,
                discontinued,
                supersededBy,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
