package org.touchpoint.core.events.internal;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what must not hold up a plugin's arrival, an order or the reader: looks at new services, keeps quarantines, recounts. */
final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final long RETRY_MILLIS = 1000;
    private static final long RECOUNT_MINUTES = 10;
    private static final long CLOSING_SECONDS = 5;

    private final int settleMillis;
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(2, work -> {
        Thread thread = new Thread(work, "touchpoint-events");
        thread.setDaemon(true);
        return thread;
    });
    private BooleanSupplier settle = () -> false;
    private @Nullable ScheduledFuture<?> pending;
    private volatile boolean looked;

    /**
     * @param settleMillis how long it waits for further services after one has come or gone: a plugin's services come one after the
     *     other, and its script should be there when its first definition is made
     */
    Background(int settleMillis) {
        this.settleMillis = settleMillis;
        threads.setRemoveOnCancelPolicy(true);
    }

    Executor executor() {
        return work -> {
            var unused = submit(guarded(work), 0);
        };
    }

    synchronized void start(BooleanSupplier settling, Runnable recount) {
        settle = settling;
        var unused = threads.scheduleWithFixedDelay(guarded(recount), 1, RECOUNT_MINUTES, TimeUnit.MINUTES);
        settleSoon();
    }

    /** What plugins offer has changed. A type whose service goes is not called from that moment on, so this need not be at once. */
    void settleSoon() {
        schedule(settleMillis);
    }

    /** What plugins offered when the room was opened is there once it has been looked at. */
    Optional<String> waitingFor() {
        return looked ? Optional.empty() : Optional.of("The event types are being looked at.");
    }

    /** A look that is still to come is given up, for what it would look at is being closed; one that is under way may end. */
    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        giveUpPending();
        if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Work in the background goes on though the room is closed");
        }
    }

    private synchronized void giveUpPending() {
        if (pending != null) {
            pending.cancel(false);
        }
    }

    private synchronized void schedule(long millis) {
        if (pending != null) {
            pending.cancel(false);
        }
        pending = submit(this::settleOrRetry, millis);
    }

    private void settleOrRetry() {
        try {
            boolean more = settle.getAsBoolean();
            looked = true;
            if (more) {
                schedule(RETRY_MILLIS);
            }
        } catch (RuntimeException e) {
            LOG.warn("What plugins offer cannot be looked at just now: {}", e.getMessage());
            schedule(RETRY_MILLIS);
        }
    }

    private @Nullable ScheduledFuture<?> submit(Runnable work, long millis) {
        try {
            return threads.schedule(work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return null; // the room is being closed
        }
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Work in the background failed: {}", e.getMessage(), e);
            }
        };
    }
}
