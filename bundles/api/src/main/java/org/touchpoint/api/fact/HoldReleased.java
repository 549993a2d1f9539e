package org.touchpoint.api.fact;

import java.time.Instant;

/**
 * A hold on an order was released.
 *
 * @param releasedBy log-in of whoever released it
 */
public record HoldReleased(
        Instant occurredAt, OrderSnapshot order, CustomerSnapshot customer, HoldSnapshot hold, String releasedBy)
        implements Fact {}
