package org.touchpoint.core.store.spi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Orders that come in by the thousand, for imports and the demo. Joins the caller's transaction. */
@ProviderType
public interface OrderIntake {
    /**
     * An order to be taken in.
     *
     * @param reference unique: an order whose reference is there already is passed over
     */
    record IncomingOrder(
            String reference,
            long customerId,
            String channel,
            Instant orderedAt,
            @Nullable String purchaseOrder,
            String enteredBy,
            List<IncomingLine> lines) {}

    /** A line of it; {@code description} is null where it is the product's own. */
    record IncomingLine(
            ProductBook.ProductRow product,
            String orderedAs,
            @Nullable String description,
            BigDecimal quantity,
            BigDecimal price) {}

    /**
     * Takes orders in, locking their customers' accounts in one order (no deadlock between two intakes).
     *
     * @param journal whether {@code OrderAccepted} (and {@code OrderHeld}) go to the journal, with the orders' own times
     * @param guards whether guards look at the orders
     * @return for each order, in the same order, whether it was added (false: its reference was there already)
     */
    List<Boolean> takeIn(List<IncomingOrder> orders, boolean journal, boolean guards);
}
