package org.touchpoint.core.customers.internal;

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
import java.util.stream.IntStream;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Contact;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** What the tests of this room start from. */
final class Given {
    static final Caller CLERK =
            new Caller(1, "carl", "Carl Clerk", Set.of(JobFunction.CUSTOMER_MAINTENANCE, JobFunction.CREDIT_RELEASE));
    static final Caller REP = new Caller(3, "marie", "Marie Rep", Set.of(JobFunction.CUSTOMER_MAINTENANCE));
    static final Caller VISITOR = new Caller(2, "vera", "Vera Visitor", Set.of(JobFunction.ORDER_ENTRY));

    private Given() {}

    static CustomerSettings named(String name, Contact... contacts) {
        return new CustomerSettings(name, List.of(contacts), null, null, null, BigDecimal.ZERO, null, false, null);
    }

    /** Does the same thing so many times at once, and gives back what came of each: a result, or the exception. */
    static List<Object> atOnce(int times, Callable<?> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<? extends Future<?>> futures = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
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
