package org.touchpoint.api.imports;

import org.jspecify.annotations.Nullable;

/**
 * An import of orders.
 *
 * @param profile how the file is to be read, see {@link Imports#profiles()}
 * @param fileName for the list of jobs
 * @param replay whether the facts are journalled at their own times, so that active events answer them
 * @param guards whether guards look at the orders
 * @param accountExecutive log-in of the account executive of customers that are created, or null
 * @param accountCsr log-in of the account CSR of customers that are created, or null
 */
public record ImportRequest(
        String profile,
        String fileName,
        boolean replay,
        boolean guards,
        @Nullable String accountExecutive,
        @Nullable String accountCsr) {}
