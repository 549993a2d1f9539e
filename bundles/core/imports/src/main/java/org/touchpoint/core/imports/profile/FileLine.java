package org.touchpoint.core.imports.profile;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file says. The lines with the same order number are one order, wherever they stand in the file; its customer,
 * date and purchase order are those of its first line.
 *
 * @param order number of the order in the file, 1 to 60 characters
 * @param customer whose order it is, or null for the house account
 * @param product number of the product in upper case, 1 to 40 characters
 * @param description at most 500 characters, or null for the product's own
 * @param quantity more than 0, at most three decimals
 * @param price per unit, not negative, at most four decimals
 * @param purchaseOrder the customer's own number, at most 60 characters, or null
 */
public record FileLine(
        String order,
        @Nullable FileCustomer customer,
        String product,
        @Nullable String description,
        BigDecimal quantity,
        BigDecimal price,
        Instant orderedAt,
        @Nullable String purchaseOrder) {

    /**
     * A customer as the file knows it.
     *
     * @param number at most 40 characters
     * @param name at most 200 characters; taken where the customer is new
     * @param country at most 60 characters, or null
     */
    public record FileCustomer(
            String number, String name, @Nullable String country) {}
}
