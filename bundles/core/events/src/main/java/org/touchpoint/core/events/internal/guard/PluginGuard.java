package org.touchpoint.core.events.internal.guard;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The one way into plugin code. Calls run on worker threads, a whole batch of them at a time, because a hand-over between threads
 * costs far more than most calls. A call that passes its time limit is interrupted; if it does not end then, its worker is given up
 * and the rest of the batch goes on with a fresh one. Never throws what a plugin throws. Thread-safe.
 */
public final class PluginGuard implements AutoCloseable {
    private final Limits limits;
    private final ExecutorService workers = Executors.newCachedThreadPool(new Daemons());

    public PluginGuard(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /** Makes one call. */
    public <T> Outcome<T> call(PluginCall<T> call) {
        return callAll(List.of(call)).get(0);
    }

    /** Makes the calls one after the other; answers their outcomes in the same order. */
    public <T> List<Outcome<T>> callAll(List<PluginCall<T>> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable
        Outcome<T>[] outcomes = new Outcome[calls.size()];
        try (Patience patience = new Patience()) {
            int next = 0;
            while (next < calls.size()) {
                next = work(new Shift<>(calls, outcomes, next, limits), calls, outcomes, patience);
            }
        }
        return Arrays.asList(outcomes);
    }

    /** Has one worker do what it can of the batch; answers the index of the call with which another has to go on. */
    private <T> int work(
            Shift<T> shift, List<PluginCall<T>> calls, @Nullable Outcome<T>[] outcomes, Patience patience) {
        try {
            workers.execute(shift);
        } catch (RejectedExecutionException e) {
            Arrays.fill(outcomes, new Outcome.Refused<T>("Touchpoint is being stopped"));
            return calls.size();
        }
        int stuck = shift.supervise(patience);
        if (stuck == Shift.DONE) {
            return calls.size();
        }
        PluginCall<T> call = calls.get(stuck);
        Outcome<T> overdue = new Outcome.Failed<>(shift.overdue() + " and did not stop when it was interrupted");
        if (shift.evict(patience)) {
            outcomes[stuck] = Tally.of(call, overdue);
        } else {
            call.standing().stuck(shift.overdue() + ", did not stop when it was interrupted, and still runs");
            outcomes[stuck] = overdue;
        }
        return stuck + 1;
    }

    @Override
    public void close() {
        workers.shutdown(); // not now: a call cut short would look like a failure of its plugin
    }

    private static final class Daemons implements ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "touchpoint-plugins-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
