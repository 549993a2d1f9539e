package org.touchpoint.core.events.internal.journal;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the reader's thread. A ring while nobody waits is kept; several are one. Thread-safe. */
public final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean pending;

    /** There may be something to do. Returns at once. */
    public void ring() {
        lock.lock();
        try {
            pending = true;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a ring; answers whether one came in time. */
    boolean await(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (!pending && left > 0) {
                left = rung.awaitNanos(left);
            }
            boolean came = pending;
            pending = false;
            return came;
        } catch (InterruptedException e) {
            return false; // nobody interrupts the reader but a framework in a hurry, which closes it as well
        } finally {
            lock.unlock();
        }
    }
}
