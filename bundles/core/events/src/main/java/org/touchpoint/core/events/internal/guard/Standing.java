package org.touchpoint.core.events.internal.guard;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.events.internal.text.Plain;

/**
 * How an event type stands with Touchpoint, from its arrival until it goes: whether it is called, and how often it failed.
 * Thread-safe.
 */
public final class Standing {
    /** Why and since when a type is not called any more. */
    public record Quarantine(String reason, Instant since) {}

    /** Told when a type comes into quarantine; on whatever thread called the plugin, so it must return at once. */
    @FunctionalInterface
    public interface Watcher {
        void quarantined(Standing standing, Quarantine quarantine);
    }

    private final String type;
    private final int quarantineAfter;
    private final Clock clock;
    private final Watcher watcher;
    private final AtomicInteger failuresInRow = new AtomicInteger();
    private final AtomicLong failures = new AtomicLong();
    private volatile @Nullable Quarantine quarantine;
    private volatile boolean gone;

    /** Of a type that has just arrived. */
    public Standing(String type, int quarantineAfter, Clock clock, Watcher watcher) {
        this.type = type;
        this.quarantineAfter = quarantineAfter;
        this.clock = clock;
        this.watcher = watcher;
    }

    /** The type's id. */
    public String type() {
        return type;
    }

    /** Why the type must not be called, or null if it may. */
    public @Nullable String refusal() {
        Quarantine now = quarantine;
        if (now != null) {
            return Plain.reason("its plugin is in quarantine since " + now.since() + ": " + now.reason());
        }
        return gone ? "its plugin has been stopped" : null;
    }

    public @Nullable Quarantine quarantine() {
        return quarantine;
    }

    /** Failures since the type arrived. */
    public long failures() {
        return failures.get();
    }

    /** One of the type's services is being taken away: from now on a failure is no fault of the plugin. */
    public void goes() {
        gone = true;
    }

    boolean hasGone() {
        return gone;
    }

    /** Is in quarantine still, from before a restart. */
    public void resume(Quarantine earlier) {
        quarantine = earlier;
    }

    /** Forgives. */
    public void lift() {
        failuresInRow.set(0);
        quarantine = null;
    }

    /** The type answered. */
    void answered() {
        if (failuresInRow.get() != 0) { // read first: this is called for each fact, and a write would cost more
            failuresInRow.set(0);
        }
    }

    /** The type failed. */
    void failed(String reason) {
        failures.incrementAndGet();
        int inRow = failuresInRow.incrementAndGet();
        if (inRow >= quarantineAfter) {
            quarantine(inRow + " failures in a row, the last one: " + reason);
        }
    }

    /** A retry failed: counted, but not towards quarantine. */
    void failedAgain() {
        failures.incrementAndGet();
    }

    /** The type holds a thread and does not give it back: it gets no second one. */
    void stuck(String reason) {
        failures.incrementAndGet();
        quarantine(reason);
    }

    private synchronized void quarantine(String reason) {
        if (quarantine == null && !gone) {
            Quarantine begun = new Quarantine(Plain.reason(reason), clock.instant());
            quarantine = begun;
            watcher.quarantined(this, begun);
        }
    }
}
