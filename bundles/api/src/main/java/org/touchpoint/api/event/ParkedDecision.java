package org.touchpoint.api.event;

import java.time.Instant;

/**
 * A fact whose decision failed, and that will be tried again.
 *
 * @param fact kind of fact, such as {@code OrderAccepted}
 * @param subject what it is about, such as {@code order:100123}
 */
public record ParkedDecision(
        long id,
        String event,
        String fact,
        String subject,
        String reason,
        int attempts,
        Instant firstFailedAt,
        Instant nextAttemptAt) {}
