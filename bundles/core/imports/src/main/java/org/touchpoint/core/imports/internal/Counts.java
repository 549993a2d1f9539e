package org.touchpoint.core.imports.internal;

/** What has come of the lines of a file so far; see {@link org.touchpoint.api.imports.ImportJob}. */
record Counts(
        long lines,
        long acceptedLines,
        long orders,
        long houseOrders,
        long alreadyThere,
        long customers,
        long products) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    Counts plus(Counts more) {
        return new Counts(
                lines + more.lines,
                acceptedLines + more.acceptedLines,
                orders + more.orders,
                houseOrders + more.houseOrders,
                alreadyThere + more.alreadyThere,
                customers + more.customers,
                products + more.products);
    }
}
