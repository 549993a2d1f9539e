package org.touchpoint.api.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product; {@link ProductSettings} says what the settable fields mean.
 *
 * @param internalNumber the number that the system gave
 * @param number the external number, upper case
 */
public record Product(
        long internalNumber,
        String number,
        String description,
        List<String> alphas,
        String unit,
        BigDecimal cost,
        BigDecimal listPrice,
        boolean stocked,
        boolean discontinued,
        @Nullable String supersededBy) {}
