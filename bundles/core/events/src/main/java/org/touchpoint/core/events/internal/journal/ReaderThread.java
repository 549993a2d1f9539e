package org.touchpoint.core.events.internal.journal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.TouchpointException;

/** Drives the reader: when facts are appended, when events or plugins change, and once a second for what is parked. */
public final class ReaderThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderThread.class);
    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STOP_MILLIS = 5000;

    private final JournalReader reader;
    private final Bell bell;
    private final long lingerNanos;
    private final Thread thread = new Thread(this::run, "touchpoint-journal-reader");
    private volatile boolean closed;
    private long nextTick;

    /**
     * @param lingerMillis how long it waits for further facts after the first, so that orders in quick succession share one
     *     commit of the reader
     */
    public ReaderThread(JournalReader reader, Bell bell, int lingerMillis) {
        this.reader = reader;
        this.bell = bell;
        this.lingerNanos = TimeUnit.MILLISECONDS.toNanos(lingerMillis);
        thread.setDaemon(true);
    }

    public void start() {
        nextTick = System.nanoTime();
        thread.start();
    }

    /** Ends the thread after the step that it is in. */
    @Override
    public void close() {
        closed = true;
        bell.ring();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                work();
            } catch (TouchpointException e) {
                LOG.warn("The journal cannot be read just now: {}", e.getMessage());
                bell.await(TICK_NANOS);
            } catch (RuntimeException e) {
                LOG.error("A step of the journal's reader failed; it is tried again", e);
                bell.await(TICK_NANOS);
            }
        }
    }

    private void work() {
        if (System.nanoTime() - nextTick >= 0) {
            nextTick = System.nanoTime() + TICK_NANOS;
            reader.retryParked();
        }
        if (!reader.step() && bell.await(nextTick - System.nanoTime()) && !closed) {
            LockSupport.parkNanos(lingerNanos);
        }
    }
}
