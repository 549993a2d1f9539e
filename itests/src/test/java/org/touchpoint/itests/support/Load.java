package org.touchpoint.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that enter orders for an OOPS, one after another each. What was acknowledged, refused or left without an answer is kept.
 */
public final class Load implements AutoCloseable {
    private final Api api;
    private final List<String> customers;
    private final long pauseNanos;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicLong sent = new AtomicLong();
    private final ExecutorService clients;
    private final List<Future<?>> futures = new ArrayList<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicLong unanswered = new AtomicLong();

    /**
     * Starts the clients.
     *
     * @param ordersPerSecond of all clients together; 0 for as fast as they can
     */
    public Load(Api api, List<String> customers, int clients, int ordersPerSecond) {
        this.api = api;
        this.customers = customers;
        this.pauseNanos = ordersPerSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(clients) / ordersPerSecond;
        this.clients = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            futures.add(this.clients.submit(this::enterOrders));
        }
    }

    private void enterOrders() {
        long next = System.nanoTime();
        while (running.get()) {
            next += pauseNanos;
            enterOne();
            while (running.get() && next - System.nanoTime() > 0) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    private void enterOne() {
        long number = sent.getAndIncrement();
        String customer = customers.get((int) (number % customers.size()));
        try {
            Api.Answer answer = api.send(
                    "POST",
                    "/api/orders",
                    BodyPublishers.ofString(Office.orderOf(customer, "OOPS", 1)),
                    "application/json");
            if (answer.status() == 201) {
                acknowledged.add(answer.body().path("number").asText());
            } else {
                refused.add(answer.status() + " " + answer.response().body());
            }
        } catch (UncheckedIOException cutOff) {
            unanswered.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Numbers of the orders that were answered with 201. */
    public List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    public int acknowledgedSoFar() {
        return acknowledged.size();
    }

    /** Answers other than 201. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** Requests that got no answer. */
    public long unanswered() {
        return unanswered.get();
    }

    /** Ends the clients and waits for their last answers. */
    public void stop() {
        running.set(false);
        for (Future<?> future : futures) {
            try {
                future.get(90, TimeUnit.SECONDS);
            } catch (Exception failure) {
                throw new IllegalStateException("a client failed", failure);
            }
        }
        clients.shutdown();
    }

    @Override
    public void close() {
        running.set(false);
        clients.shutdownNow();
    }

    /** Every item of a list, page by page. */
    public static List<JsonNode> all(Api api, String path) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        for (int page = 0; ; page++) {
            JsonNode answer =
                    api.get(path + separator + "page=" + page + "&size=1000").ok();
            answer.path("items").forEach(items::add);
            if (items.size() >= answer.path("total").asLong()) {
                return items;
            }
        }
    }
}
