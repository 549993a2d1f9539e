package org.touchpoint.api.fact;

import java.time.Instant;

/** A quote was given. */
public record QuoteOpened(Instant occurredAt, OrderSnapshot order, CustomerSnapshot customer) implements Fact {}
