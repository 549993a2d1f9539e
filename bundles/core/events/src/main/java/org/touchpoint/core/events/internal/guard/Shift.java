package org.touchpoint.core.events.internal.guard;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.events.internal.text.Plain;

/**
 * A batch of calls on one worker thread. The worker notes when each call begins and ends; whoever waits for the batch watches
 * these notes, interrupts a call that takes too long, and in the end gives the worker up.
 *
 * <p>All notes are taken under the shift's monitor, so that an interrupt can never hit the call behind the one it was meant for.
 */
final class Shift<T> implements Runnable {
    /** What {@link #supervise} answers when every call has come to an end. */
    static final int DONE = -1;

    private static final int NONE = -1;

    private final List<PluginCall<T>> calls;
    private final @Nullable Outcome<T>[] outcomes;
    private final int first;
    private final Limits limits;
    private @Nullable Thread worker;
    private int running = NONE;
    private long deadline;
    private boolean interrupted;
    private boolean abandoned;
    private boolean done;

    Shift(List<PluginCall<T>> calls, @Nullable Outcome<T>[] outcomes, int first, Limits limits) {
        this.calls = calls;
        this.outcomes = outcomes;
        this.first = first;
        this.limits = limits;
    }

    @Override
    public void run() {
        for (int index = first; index < calls.size(); index++) {
            if (!attempt(index, calls.get(index))) {
                return;
            }
        }
        finish();
    }

    /** Makes one call; answers false if the worker was given up over it. */
    private boolean attempt(int index, PluginCall<T> call) {
        String refusal = call.standing().refusal();
        if (refusal != null) {
            outcomes[index] = new Outcome.Refused<>(refusal);
            return true;
        }
        begin(index);
        Outcome<T> outcome = end(make(call));
        if (outcome == null) {
            return false;
        }
        outcomes[index] = Tally.of(call, outcome);
        return true;
    }

    private Outcome<T> make(PluginCall<T> call) {
        try {
            T answer = call.work().call();
            return answer == null ? new Outcome.Failed<>("it answered null") : new Outcome.Answered<>(answer);
        } catch (RubbishException rubbish) {
            return new Outcome.Failed<>(Plain.reason(String.valueOf(rubbish.getMessage())));
        } catch (Throwable thrown) { // a plugin may throw anything: exceptions, LinkageError, StackOverflowError,
            // OutOfMemoryError
            return new Outcome.Failed<>(Plain.reason(thrown));
        }
    }

    private synchronized void begin(int index) {
        worker = Thread.currentThread();
        deadline = System.nanoTime() + limits.call().toNanos();
        running = index;
    }

    /** Notes that the running call has ended; answers what counts as its outcome, or null if the worker was given up over it. */
    private synchronized @Nullable Outcome<T> end(Outcome<T> outcome) {
        running = NONE;
        if (!interrupted) {
            return outcome;
        }
        interrupted = false;
        boolean unused = Thread.interrupted(); // the call behind it shall not find the interrupt
        notifyAll();
        return abandoned ? null : new Outcome.Failed<>(overdue());
    }

    private synchronized void finish() {
        done = true;
        notifyAll();
    }

    /** Waits for the batch; answers {@link #DONE}, or the index of the call over which the worker was given up. */
    synchronized int supervise(Patience patience) {
        while (!done) {
            long left = deadline - System.nanoTime();
            if (running == NONE) {
                patience.await(this, limits.call().toNanos());
            } else if (left > 0) {
                patience.await(this, left);
            } else if (!interrupted) {
                interrupt();
            } else {
                abandoned = true;
                return running;
            }
        }
        return DONE;
    }

    private void interrupt() {
        interrupted = true;
        deadline = System.nanoTime() + limits.grace().toNanos();
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** Ends the thread of a worker that was given up; answers whether it has let go of the call. */
    synchronized boolean evict(Patience patience) {
        long until = System.nanoTime() + limits.grace().toNanos();
        if (running != NONE && worker != null) {
            Eviction.stop(worker);
        }
        while (running != NONE && until - System.nanoTime() > 0) {
            patience.await(this, Math.max(until - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(1)));
        }
        return running == NONE;
    }

    /** Why a call that was interrupted has failed. */
    String overdue() {
        return "it took longer than " + limits.call().toMillis() + " ms";
    }
}
