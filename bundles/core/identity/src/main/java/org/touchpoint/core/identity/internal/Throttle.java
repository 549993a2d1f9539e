package org.touchpoint.core.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchpoint.api.TouchpointException;

/**
 * Slows down whoever guesses passwords: from the fifth failure in a row on, a log-in has to wait 1, 2, 4 … seconds, one minute at
 * most, and a quarter of an hour without failures forgets them all. Nobody is locked out for ever. Thread-safe.
 */
final class Throttle {
    static final int FREE_FAILURES = 5;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int MOST_LOG_INS = 10_000;

    private record Failures(int count, Instant latest, Instant waitUntil) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_LOG_INS;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** Refuses with {@code TOO_MANY} while this log-in has to wait. */
    synchronized void check(String login) {
        Failures known = failures.get(login);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.waitUntil())) {
            long seconds =
                    Duration.between(now, known.waitUntil()).plusMillis(999).toSeconds();
            throw TouchpointException.tooMany(
                    "Too many failed log-ins as " + login + ".",
                    "Wait " + seconds + (seconds == 1 ? " second" : " seconds") + " and try again.",
                    Duration.ofSeconds(seconds));
        }
    }

    synchronized void failed(String login) {
        Instant now = clock.instant();
        Failures known = failures.get(login);
        int before = known == null || !now.isBefore(known.latest().plus(FORGOTTEN_AFTER)) ? 0 : known.count();
        int count = before + 1;
        failures.put(login, new Failures(count, now, now.plus(wait(count))));
    }

    synchronized void succeeded(String login) {
        failures.remove(login);
    }

    private static Duration wait(int count) {
        if (count < FREE_FAILURES) {
            return Duration.ZERO;
        }
        // 2^6 seconds are more than the longest wait already.
        Duration wait = Duration.ofSeconds(1L << Math.min(count - FREE_FAILURES, 6));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
