package org.touchpoint.core.store.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the database, tries again until it can, and looks after it from then on, all on one thread of its own. */
final class Store {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final long INTERVAL_MILLIS = 1000;
    private static final long LONGEST_CLOSING_SECONDS = 30;

    /**
     * How the database is.
     *
     * @param sentence what is the matter and what to do about it, for people
     * @param database name and version, empty while unknown
     */
    record Status(State state, String sentence, Instant since, String database) {}

    private final Engine engine;
    private final Clock clock;
    private final Runnable opened;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "touchpoint-store"));
    private volatile Status status;
    private boolean open;

    /** @param opened is run once, when the schema is ready */
    Store(Engine engine, Clock clock, Runnable opened) {
        this.engine = engine;
        this.clock = clock;
        this.opened = opened;
        this.status = new Status(State.STARTING, "The database is being opened.", clock.instant(), engine.name());
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    Status status() {
        return status;
    }

    private void look() {
        try {
            if (open) {
                Engine.Finding finding = engine.check();
                set(finding.state(), finding.sentence());
            } else if (status.state() != State.REFUSED) {
                open();
            }
        } catch (RuntimeException | LinkageError failure) { // a class that is missing must not end the watch in silence
            State state = open ? State.LOST : State.STARTING;
            if (status.state() != state || !status.sentence().contains(failure.toString())) {
                LOG.error("The database could not be looked after", failure);
            }
            set(state, "The database cannot be used: " + failure + ". The log says more.");
        }
    }

    private void open() {
        try {
            engine.open();
            open = true;
            set(State.UP, Engine.Finding.UP.sentence());
            opened.run();
        } catch (StoreRefused refused) {
            set(State.REFUSED, String.valueOf(refused.getMessage()));
            if (refused.getCause() != null) {
                LOG.error("Why the database is refused", refused.getCause());
            }
        } catch (NoRoom full) {
            set(State.FULL, full.sentence());
        } catch (SQLException failure) {
            set(
                    State.STARTING,
                    "The database cannot be opened yet: " + firstLine(failure) + " Tried again every second.");
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given.");
    }

    private void set(State state, String sentence) {
        Status before = status;
        if (before.state() == state && before.sentence().equals(sentence)) {
            return;
        }
        status = new Status(state, sentence, before.state() == state ? before.since() : clock.instant(), engine.name());
        if (state == State.UP) {
            LOG.info("{} {}", engine.name(), sentence);
        } else {
            LOG.warn("{} {}", engine.name(), sentence);
        }
    }

    void stop() {
        stop(() -> {});
    }

    /** Closes the database after {@code goodbye}, which sees to it that nothing uses it any more. */
    void stop(Runnable goodbye) {
        thread.execute(() -> {
            goodbye.run();
            if (open) {
                engine.close();
            }
        });
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The database takes long to close; its log is read again at the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
