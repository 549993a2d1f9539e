package org.touchpoint.api.fact;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Something that happened to a customer. Facts are immutable, carry every snapshot that a rule may need, and reach each event
 * definition in the order in which they were committed for that customer. Further facts may be added in later versions:
 * write no exhaustive switch over them.
 */
@ProviderType
public sealed interface Fact permits OrderAccepted, QuoteOpened, OrderHeld, HoldReleased, OrderCancelled {
    /** When it happened, which may lie long before it was journalled (an import). */
    Instant occurredAt();

    /** The order or quote that it is about, as it was then. */
    OrderSnapshot order();

    /** The customer to whom it happened, as it was then. */
    CustomerSnapshot customer();
}
