package org.touchpoint.core.events.internal.journal;

import java.time.Duration;
import java.time.Instant;

/** When a decision that failed is tried again: after 1 s, 4 s, 16 s …, an hour at the most. */
final class BackOff {
    private static final Duration LONGEST = Duration.ofHours(1);
    /** 4 to this power is more than an hour. */
    private static final int STEPS = 6;

    private BackOff() {}

    /** The time of the next attempt after so many that failed. */
    static Instant next(Instant now, int attempts) {
        Duration pause = attempts > STEPS ? LONGEST : Duration.ofSeconds(1L << (2 * (attempts - 1)));
        return now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }
}
