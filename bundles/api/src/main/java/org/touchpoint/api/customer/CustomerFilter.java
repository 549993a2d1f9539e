package org.touchpoint.api.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted; a null field does not restrict.
 *
 * @param text part of the number or the name
 * @param accountExecutive log-in
 * @param accountCsr log-in
 * @param valueTier Gold, Silver or Bronze
 */
public record CustomerFilter(
        @Nullable String text,
        @Nullable String accountExecutive,
        @Nullable String accountCsr,
        @Nullable String valueTier) {
    /** Every customer. */
    public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null);
}
