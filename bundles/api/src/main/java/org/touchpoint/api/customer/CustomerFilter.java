package org.touchpoint.api.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted; a null field and false do not restrict.
 *
 * @param text beginnings of words of the number, the name, contacts, e-mail addresses or cities, all of which must fit; or digits of a
 *     telephone number from any of its groups on, however they are written
 * @param accountExecutive log-in
 * @param accountCsr log-in
 * @param valueTier Gold, Silver or Bronze
 * @param relationship {@link Relationship#title()}
 * @param segment as the customers have it
 * @param of log-in of whoever is account executive or account CSR
 * @param onHold those with an order on credit hold
 * @param overLimit those whose balance and open orders are over the credit limit
 * @param sort {@code number} (if null), {@code name}, {@code city}, {@code valueTier}, {@code creditAvailable} or {@code lastOrderAt}; with
 *     a leading {@code -} the other way round
 */
public record CustomerFilter(
        @Nullable String text,
        @Nullable String accountExecutive,
        @Nullable String accountCsr,
        @Nullable String valueTier,
        @Nullable String relationship,
        @Nullable String segment,
        @Nullable String of,
        boolean onHold,
        boolean overLimit,
        @Nullable String sort) {
    /** Every customer. */
    public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null);

    /** By text, people and tier alone. */
    public CustomerFilter(
            @Nullable String text,
            @Nullable String accountExecutive,
            @Nullable String accountCsr,
            @Nullable String valueTier) {
        this(text, accountExecutive, accountCsr, valueTier, null, null, null, false, false, null);
    }
}
