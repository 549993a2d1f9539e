package org.touchpoint.core.products.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** What the tests of this room start from. */
final class Given {
    static final Caller CLERK = new Caller(1, "carl", "Carl Clerk", Set.of(JobFunction.PRODUCT_MAINTENANCE));
    static final Caller VISITOR = new Caller(2, "vera", "Vera Visitor", Set.of(JobFunction.ORDER_ENTRY));

    private Given() {}

    /** Settings of a stocked product that costs 1.25 and sells at 2.50. */
    static ProductSettings settings(String description, String... alphas) {
        return superseded(null, description, alphas);
    }

    static ProductSettings superseded(String by, String description, String... alphas) {
        return ProductSettings.of(
                description, List.of(alphas), "EA", new BigDecimal("1.25"), new BigDecimal("2.5"), true, false, by);
    }

    /** Does different things at once, and gives back what came of each: a result, or the code of the refusal. */
    static List<Object> together(List<? extends Callable<?>> works) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<?> work : works) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<?> future : futures) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object outcome(Future<?> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof TouchpointException refusal ? refusal.code() : failure.getCause();
        }
    }
}
