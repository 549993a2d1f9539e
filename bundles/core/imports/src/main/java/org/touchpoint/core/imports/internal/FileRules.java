package org.touchpoint.core.imports.internal;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.imports.profile.FileLine;
import org.touchpoint.core.imports.profile.LineRejectedException;
import org.touchpoint.core.imports.profile.Row;

/** The rules that the profiles of the product share, in the order in which they look at a line. */
final class FileRules {
    /** Longest order number of a file. */
    static final int ORDER = 60;

    static final int PRODUCT = 40;
    static final int DESCRIPTION = 500;
    static final int COUNTRY = 60;

    private static final int CUSTOMER = 40;
    private static final long LARGEST_QUANTITY = 999_999_999L;
    private static final long LARGEST_PRICE = 9_999_999_999L;

    private static final Pattern CUSTOMER_NUMBER = Pattern.compile("[A-Za-z0-9._/-]+");

    private FileRules() {}

    /** A customer's number, or null where there is none. */
    static @Nullable String customer(Row row, String column) throws LineRejectedException {
        String number = row.optional(column, CUSTOMER);
        if (number != null && !CUSTOMER_NUMBER.matcher(number).matches()) {
            throw new LineRejectedException(column + " is no customer number");
        }
        return number;
    }

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
