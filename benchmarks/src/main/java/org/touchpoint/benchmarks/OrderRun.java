package org.touchpoint.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A number of orders entered by a number of clients: three lines each, one of them an OOPS. */
final class OrderRun {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private OrderRun() {}

    /** What a run saw: orders a second until the last follow-up is committed, the requests' times in ms, and the failures. */
    record Seen(double ordersPerSecond, double[] milliseconds, int failed) {}

    /** One client's way to enter an order; answers whether it was taken. */
    interface Entry {
        boolean enter(int customer, int product) throws Exception;
    }

    static Seen rest(Product product, int clients, int orders, int customers) throws Exception {
        Seen seen = timed(
                clients,
                orders,
                customers,
                () -> {
                    WireClient client = product.client();
                    return (customer, item) ->
                            client.send("POST", "/api/orders", body(customer, item), "application/json")
                                            .status()
                                    == 201;
                },
                product::settle);
        return seen;
    }

    private static byte[] body(int customer, int item) {
        return ("{\"customer\":\"C%d\",\"lines\":[{\"product\":\"OOPS\",\"quantity\":1},{\"product\":\"P%d\",\"quantity\":2},"
                        + "{\"product\":\"P%d\",\"quantity\":3}]}")
                .formatted(customer, item, (item + 1) % Dealer.PRODUCTS)
                .getBytes(StandardCharsets.UTF_8);
    }

    static Seen bare(Database database, int clients, int orders, int customers) throws Exception {
        return timed(clients, orders, customers, () -> new BareOrders(database), () -> {});
    }

    private interface Ending {
        void await() throws Exception;
    }

    private static Seen timed(int clients, int orders, int customers, Callable<Entry> connect, Ending ending)
            throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            entries.add(connect.call());
        }
        double[] times = new double[orders];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        List<Future<?>> futures = new ArrayList<>();
        for (Entry entry : entries) {
            futures.add(pool.submit(() -> {
                for (int i = next.getAndIncrement(); i < orders; i = next.getAndIncrement()) {
                    int number = NEXT.getAndIncrement();
                    long sent = System.nanoTime();
                    if (!entry.enter(number % customers, number % Dealer.PRODUCTS)) {
                        failed.incrementAndGet();
                    }
                    times[i] = (System.nanoTime() - sent) / 1e6;
                }
                return null;
            }));
        }
        for (Future<?> future : futures) {
            future.get();
        }
        ending.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        for (Entry entry : entries) {
            if (entry instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
        return new Seen(orders / seconds, times, failed.get());
    }
}
