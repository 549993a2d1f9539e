package org.touchpoint.core.events.internal.journal;

import java.time.Instant;

/**
 * A fact as the journal keeps it.
 *
 * @param kind simple name of the fact's record
 * @param houseAccount whether it happened to a house account, which never gets follow-ups
 */
record Entry(
        int part,
        long position,
        String kind,
        long customerId,
        boolean houseAccount,
        Instant occurredAt,
        String payload) {}
