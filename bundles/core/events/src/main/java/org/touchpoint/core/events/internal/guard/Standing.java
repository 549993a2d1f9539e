package org.touchpoint.core.events.internal.guard;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.events.internal.text.Plain;

/**
 * How an event type stands with Touchpoint, from its arrival until it goes: whether it is called, and how often it failed.
 * Thread-safe.
 */
public final class Standing {
    /** Why and since when a type is not called any more. */
    public record Quarantine(String reason, Instant since) {}

    /**
     * How often a type failed, and the last time with its reason: one is never there without the other.
     *
     * @param last null while there is none
     */
    public record Failures(long count, @Nullable Failure last) {
        /** Not once. */
        public static final Failures NONE = new Failures(0, null);

        Failures and(Failure another) {
            return new Failures(count + 1, another);
        }
    }

    /** One failure. */
    public record Failure(String reason, Instant at) {}

    /** Told when a type comes into quarantine; on whatever thread called the plugin, so it must return at once. */
    @FunctionalInterface
    public interface Watcher {
        void quarantined(Standing standing, Quarantine quarantine);
    }

    private final String type;
    private final int quarantineAfter;
    private final Clock clock;
    private final Watcher watcher;
    private final AtomicIntegerArray failuresInRow = new AtomicIntegerArray(Asking.values().length);
    private volatile Failures failures = Failures.NONE;
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
    public Failures failures() {
        return failures;
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
        for (Asking asking : Asking.values()) {
            failuresInRow.set(asking.ordinal(), 0);
        }
        quarantine = null;
    }

    /** The type answered. */
    void answered(Asking asking) {
        if (failuresInRow.get(asking.ordinal()) != 0) { // read first: called for each fact, and a write would cost more
            failuresInRow.set(asking.ordinal(), 0);
        }
    }

    /** The type failed. */
    void failed(Asking asking, String reason) {
        count(reason);
        int inRow = failuresInRow.incrementAndGet(asking.ordinal());
        if (inRow >= quarantineAfter) {
            quarantine(inRow + " failures in a row, the last one: " + reason);
        }
    }

    /** A retry failed: counted, but not towards quarantine. */
    void failedAgain(String reason) {
        count(reason);
    }

    /** The type holds a thread and does not give it back: it gets no second one. */
    void stuck(String reason) {
        count(reason);
        quarantine(reason);
    }

    /** The only place that counts: no failure without its reason. */
    private synchronized void count(String reason) {
        String told = Plain.reason(reason);
        Failure failure = new Failure(told.isEmpty() ? "it gave no reason" : told, clock.instant());
        failures = failures.and(failure);
    }

    private synchronized void quarantine(String reason) {
        if (quarantine == null && !gone) {
            Quarantine begun = new Quarantine(Plain.reason(reason), clock.instant());
            quarantine = begun;
            watcher.quarantined(this, begun);
        }
    }
}
