package org.touchpoint.api.fact;

import java.time.Instant;

/**
 * An order was accepted (a quote that became an order included).
 *
 * @param firstOrder whether the customer had placed no order before, settled under the customer's lock
 */
public record OrderAccepted(Instant occurredAt, OrderSnapshot order, CustomerSnapshot customer, boolean firstOrder)
        implements Fact {}
