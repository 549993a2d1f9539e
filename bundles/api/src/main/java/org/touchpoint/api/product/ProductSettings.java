package org.touchpoint.api.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a product.
 *
 * @param alphas alpha cross-references: further numbers under which it can be ordered, upper case, unique over all products
 * @param unit unit of measure, such as {@code EA}
 * @param cost what it costs, at most four decimals, not negative
 * @param listPrice list price per unit, at most four decimals, not negative
 * @param stocked true for goods, false for a service
 * @param discontinued cannot be ordered any more
 * @param supersededBy external number of the product that takes its place, or null
 */
public record ProductSettings(
        String description,
        List<String> alphas,
        String unit,
        BigDecimal cost,
        BigDecimal listPrice,
        boolean stocked,
        boolean discontinued,
        @Nullable String supersededBy) {}
