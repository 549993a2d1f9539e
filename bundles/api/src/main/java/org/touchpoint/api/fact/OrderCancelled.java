package org.touchpoint.api.fact;

import java.time.Instant;

/** A quote or an order was cancelled. */
public record OrderCancelled(Instant occurredAt, OrderSnapshot order, CustomerSnapshot customer, String reason)
        implements Fact {}
