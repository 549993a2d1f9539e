package org.touchpoint.api.fact;

import java.time.Instant;

/** A hold was placed on an order; an order with two holds gives two of these. */
public record OrderHeld(Instant occurredAt, OrderSnapshot order, CustomerSnapshot customer, HoldSnapshot hold)
        implements Fact {}
