package org.touchpoint.core.events.internal.guard;

import java.util.concurrent.TimeUnit;

/** Waits that an interrupt of the waiting thread does not cut short; the interrupt is kept for later. Used by one thread. */
final class Patience implements AutoCloseable {
    private boolean interrupted;

    /** Waits on a monitor that the thread holds, until notified or for so many nanoseconds. */
    @SuppressWarnings("WaitNotInLoop") // the caller's loop
    void await(Object monitor, long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(monitor, nanos);
        } catch (InterruptedException e) {
            interrupted = true;
        }
    }

    @Override
    public void close() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
