package org.touchpoint.core.orders.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an order goes out and is paid, and what else was said about it; checked. */
record Delivery(
        @Nullable LocalDate promisedDate,
        @Nullable String shipTo,
        @Nullable String shippingMethod,
        @Nullable String payment,
        @Nullable String comments) {
    /** Nothing was said. */
    static final Delivery NONE = new Delivery(null, null, null, null, null);
}
