package org.touchpoint.api.customer;

import org.jspecify.annotations.Nullable;

/**
 * Where a customer is to be found (L1).
 *
 * @param kind {@link #BILL_TO}, of which a customer has at most one, or {@link #SHIP_TO}
 * @param name what the place is called, such as {@code Warehouse}, or null; at most 120 characters
 * @param street street and number, at most 200 characters
 * @param city at most 80 characters
 * @param region state, province or county, at most 60 characters
 * @param postalCode at most 20 characters
 * @param country at most 60 characters
 */
public record Address(
        String kind,
        @Nullable String name,
        String street,
        String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {
    /** Where invoices go. */
    public static final String BILL_TO = "bill-to";
    /** Where goods go. */
    public static final String SHIP_TO = "ship-to";
}
