package org.touchpoint.benchmarks;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * B4: from an order's 201 to the row on the screen of whoever follows it up, 20 orders a second, 50 pages open, each of another user;
 * pages, product and clients on the same machine.
 */
final class OrderToScreen implements Benchmark {
    /** Those beyond are streams without a page: browsers need more of the machine than the product does. */
    private static final int PAGES = Integer.getInteger("pages", 50);

    private static final int USERS = 50;
    private static final int A_SECOND = 20;
    private static final int ORDERS = Integer.getInteger("screenOrders", 1_200);
    private static final int CLIENTS = 8;
    private static final int TALL = 3_000;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

    @Override
    public List<Result> run(Lab lab) throws Exception {
        try (Product product = new Product(lab.directory("b4"), null).start("--empty")) {
            Dealer.product(product, "OOPS", "0.00");
            open(product);
            return measure(product);
        }
    }

    static void open(Product product) throws Exception {
        for (int i = 0; i < USERS; i++) {
            Dealer.user(product, "user" + i, "Account Executive");
            Dealer.customer(product, "S" + i, "user" + i, "user" + i);
        }
        Dealer.activate(product, 3);
    }

    static List<Result> measure(Product product) throws Exception {
        try (Chromium chromium = new Chromium();
                Streams streams = new Streams(product)) {
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                enter(product, "S" + i);
                pages.add(page(product, chromium, "user" + i));
            }
            for (int i = PAGES; i < USERS; i++) {
                streams.open("user" + i);
            }
            // What pages do when they are opened is over then.
            pages.get(0).waitForTimeout(5_000);
            Map<String, Long> accepted = new ConcurrentHashMap<>();
            accept(product, accepted, CLIENTS);
            pages.get(0).waitForTimeout(3_000);
            return List.of(result(accepted, came(pages)));
        }
    }

    private static Page page(Product product, Chromium chromium, String login) throws IOException {
        BrowserContext context = chromium.of(product, login, TALL);
        Page page = context.newPage();
        page.navigate(product.uri("/"));
        page.evaluate("probe.until(() => probe.all > 0)");
        page.evaluate("probe.listen()");
        return page;
    }

    /** Orders at even intervals, whether or not those before have been answered. */
    private static void accept(Product product, Map<String, Long> accepted, int clients) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int first = 0; first < clients; first++) {
            int from = first;
            running.add(pool.submit(() -> {
                try (WireClient client = product.client()) {
                    for (int i = from; i < ORDERS; i += clients) {
                        long due = start + i * 1_000_000_000L / A_SECOND - System.nanoTime();
                        Thread.sleep(Math.max(0, due / 1_000_000));
                        String answer = enter(client, "S" + i % USERS);
                        long now = System.currentTimeMillis();
                        Matcher number = NUMBER.matcher(answer);
                        if (number.find() && i % USERS < PAGES) {
                            accepted.put(number.group(1), now);
                        }
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        pool.shutdown();
    }

    private static void enter(Product product, String customer) throws IOException {
        try (WireClient client = product.client()) {
            enter(client, customer);
        }
    }

    private static String enter(WireClient client, String customer) throws IOException {
        byte[] body = "{\"customer\":\"%s\",\"lines\":[{\"product\":\"OOPS\",\"quantity\":1}]}"
                .formatted(customer)
                .getBytes(StandardCharsets.UTF_8);
        WireClient.Answer answer = client.send("POST", "/api/orders", body, "application/json");
        if (answer.status() != 201) {
            throw new IOException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    private static Map<String, Long> came(List<Page> pages) {
        Map<String, Long> came = new HashMap<>();
        for (Page page : pages) {
            ((Map<?, ?>) page.evaluate("probe.came"))
                    .forEach((order, at) -> came.put((String) order, ((Number) at).longValue()));
        }
        return came;
    }

    private static Result result(Map<String, Long> accepted, Map<String, Long> came) {
        double[] times = accepted.entrySet().stream()
                .flatMapToDouble(order -> {
                    Long seen = came.get(order.getKey());
                    return seen == null ? DoubleStream.empty() : DoubleStream.of(Math.max(0, seen - order.getValue()));
                })
                .toArray();
        String beside =
                "p50 %s ms, longest %s ms, of %d orders, %d never seen; %d of the 50 are pages in Chromium on the same machine"
                        .formatted(
                                Result.number(Rounds.median(times)),
                                Result.number(Rounds.percentile(times, 1)),
                                accepted.size(),
                                accepted.size() - times.length,
                                PAGES);
        return Result.atMost(
                "order accepted → on another user's screen, p99, 20 orders/s, 50 pages open",
                Rounds.percentile(times, 0.99),
                150,
                " ms",
                beside);
    }
}
