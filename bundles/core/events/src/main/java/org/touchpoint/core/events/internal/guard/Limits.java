package org.touchpoint.core.events.internal.guard;

import java.time.Duration;

/**
 * What is borne of a plugin.
 *
 * @param call how long one call may take before it is interrupted
 * @param grace how long it may take to end after that before its thread is given up
 * @param quarantineAfter failures in a row after which a type is no longer called
 */
public record Limits(Duration call, Duration grace, int quarantineAfter) {
    /** Refuses limits that make no sense with a sentence for the administrator who configured them. */
    public Limits {
        require(
                call.toMillis() >= 10 && call.toMillis() <= 60_000,
                "callTimeLimitMillis must lie between 10 and 60000");
        require(grace.toMillis() >= 1 && grace.toMillis() <= 10_000, "graceMillis must lie between 1 and 10000");
        require(quarantineAfter >= 1 && quarantineAfter <= 1000, "quarantineAfter must lie between 1 and 1000");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
