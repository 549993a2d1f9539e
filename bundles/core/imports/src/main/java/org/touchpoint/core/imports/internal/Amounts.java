package org.touchpoint.core.imports.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.imports.profile.FileLine;
import org.touchpoint.core.imports.profile.LineRejectedException;
import org.touchpoint.core.imports.profile.Row;

/** The rules that the profiles of the product share, in the order in which they look at a line. */
final class Amounts {
    /** Longest order number of a file. */
    static final int ORDER = 60;

    static final int CUSTOMER = 40;
    static final int PRODUCT = 40;
    static final int DESCRIPTION = 500;
    static final int COUNTRY = 60;

    private static final long LARGEST_QUANTITY = 999_999_999L;
    private static final long LARGEST_PRICE = 9_999_999_999L;

    private Amounts() {}

    /** A quantity above 0. */
    static BigDecimal quantity(Row row, String column) throws LineRejectedException {
        BigDecimal quantity = row.number(column, 3, LARGEST_QUANTITY);
        if (quantity.signum() <= 0) {
            throw new LineRejectedException("quantity not positive");
        }
        return quantity;
    }

    /** A price that is not negative, and not 0 unless somebody's order it is. */
    static BigDecimal price(Row row, String column, FileLine.@Nullable FileCustomer customer)
            throws LineRejectedException {
        BigDecimal price = row.number(column, 4, LARGEST_PRICE);
        if (price.signum() < 0) {
            throw new LineRejectedException("negative price");
        }
        if (customer == null && price.signum() == 0) {
            throw new LineRejectedException("no customer and no price");
        }
        return price;
    }
}
