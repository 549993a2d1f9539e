package org.touchpoint.core.orders.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Work on many threads that start together. */
final class AtOnce {
    private static final int PATIENCE_SECONDS = 60;

    private AtOnce() {}

    /** The results of {@code threads * times} calls; whatever one of them throws. */
    static <T> List<T> each(int threads, int times, IntFunction<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch start = new CountDownLatch(threads);
            List<Future<List<T>>> results = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                results.add(pool.submit(series(start, thread * times, times, work)));
            }
            List<T> all = new ArrayList<>();
            for (Future<List<T>> result : results) {
                all.addAll(result.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return all;
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Callable<List<T>> series(CountDownLatch start, int first, int times, IntFunction<T> work) {
        return () -> {
            start.countDown();
            start.await();
            List<T> done = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                done.add(work.apply(first + i));
            }
            return done;
        };
    }
}
