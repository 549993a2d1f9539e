package org.touchpoint.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** B10: the console with 10,000 follow-ups in one queue: first load, rows ready, filter, scrolling; in Chromium on the same machine. */
final class LongQueue implements Benchmark {
    private static final int ROWS = 10_000;
    private static final int CLIENTS = 4;
    private static final String[] PRIORITIES = {"Urgent", "High", "Medium", "Low"};
    private static final String TYPED = "customer 17 chairs";
    private static final int STEP = 1_500;

    @Override
    public List<Result> run(Lab lab) throws Exception {
        try (Product product = new Product(lab.directory("b10"), null).start("--empty");
                Chromium chromium = new Chromium()) {
            Dealer.open(product);
            fill(product);
            return measure(product, chromium);
        }
    }

    static List<Result> measure(Product product, Chromium chromium) throws IOException {
        List<Double> rows = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        List<Double> keys = new ArrayList<>();
        List<Double> keyWork = new ArrayList<>();
        List<Double> frames = new ArrayList<>();
        List<Double> frameWork = new ArrayList<>();
        long bytes = firstLoad(product, chromium);
        try (BrowserContext judy = chromium.of(product, "judy", 900)) {
            for (int round = 0; round <= Rounds.COUNT; round++) {
                Page page = ready(product, judy);
                if (round > 0) {
                    rows.add(number(page, "probe.rows"));
                    all.add(number(page, "probe.all"));
                    MainThread thread = new MainThread(page);
                    double before = thread.milliseconds();
                    List<Double> typed = type(page);
                    double between = thread.milliseconds();
                    List<Double> scrolled = numbers(page, "probe.scroll(" + STEP + ")");
                    keys.addAll(typed);
                    keyWork.add((between - before) / typed.size());
                    frames.add(scrolled.stream().max(Double::compare).orElseThrow());
                    frameWork.add((thread.milliseconds() - between) / scrolled.size());
                }
                page.close();
            }
        }
        String rounds = spread(all) + ", of " + all.size() + " rounds, modules cached; the first 200 rows after "
                + Result.number(Rounds.median(array(rows))) + " ms";
        String typed = "of " + keys.size() + " keys, key event to drawn frame; median "
                + Result.number(Rounds.median(array(keys))) + " ms, "
                + Result.number(Rounds.median(array(keyWork))) + " CPU ms of the page's thread a key";
        return List.of(
                Result.atMost(
                        "console, first load, gzipped, headers included", bytes / 1024.0, 60, " KB", "nothing cached"),
                Result.atMost(
                        "console, 10,000 in the queue: all ready", Rounds.median(array(all)) / 1000, 0.5, " s", rounds),
                Result.atMost(
                        "console, 10,000 in the queue: filter keystroke, p99",
                        Rounds.percentile(array(keys), 0.99),
                        30,
                        " ms",
                        typed),
                Result.atMost(
                        "console, 10,000 in the queue: longest frame while scrolling",
                        Rounds.median(array(frames)),
                        100,
                        " ms",
                        spread(frames) + ", from end to end in steps of " + STEP + " px a frame; "
                                + Result.number(Rounds.median(array(frameWork)))
                                + " CPU ms of the page's thread a frame"));
    }

    private static String spread(List<Double> values) {
        return "median; " + Result.number(Rounds.percentile(array(values), 0)) + " to "
                + Result.number(Rounds.percentile(array(values), 1)) + " ms";
    }

    /** Into judy's queue, by hand. */
    static void fill(Product product) throws Exception {
        Instant start = Instant.now().minus(5, ChronoUnit.DAYS);
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> clients = new ArrayList<>();
        for (int first = 0; first < CLIENTS; first++) {
            int from = first;
            clients.add(pool.submit(() -> {
                try (WireClient client = product.client()) {
                    for (int i = from; i < ROWS; i += CLIENTS) {
                        String body = """
                                {"customer": "C%d", "routeTo": ["user:judy"], "priority": "%s", "startDate": "%s",
                                 "details": "Call %d about %s"}""".formatted(
                                        i % Dealer.CUSTOMERS,
                                        PRIORITIES[i % PRIORITIES.length],
                                        start.plus(i, ChronoUnit.MINUTES),
                                        i,
                                        i % 3 == 0 ? "chairs" : "the last delivery");
                        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                        var answer = client.send("POST", "/api/follow-ups", bytes, "application/json");
                        if (answer.status() != 201) {
                            throw new IOException(answer.status() + " " + answer.body());
                        }
                    }
                }
                return null;
            }));
        }
        for (Future<?> client : clients) {
            client.get();
        }
        pool.shutdown();
    }

    /** Bytes over the wire until the first view is there, without what is fetched when there is nothing else to do. */
    private static long firstLoad(Product product, Chromium chromium) throws IOException {
        try (BrowserContext marie = chromium.of(product, "marie", 900)) {
            Page page = marie.newPage();
            page.addInitScript("window.requestIdleCallback = () => 0");
            CDPSession network = marie.newCDPSession(page);
            long[] bytes = new long[1];
            network.on(
                    "Network.loadingFinished",
                    (JsonObject event) ->
                            bytes[0] += event.get("encodedDataLength").getAsLong());
            network.send("Network.enable");
            page.navigate(product.uri("/"));
            page.locator("tp-queue-pane tp-notice").waitFor();
            page.getByText("Company News").first().waitFor();
            page.waitForTimeout(1_000);
            return bytes[0];
        }
    }

    private static Page ready(Product product, BrowserContext user) {
        Page page = user.newPage();
        page.navigate(product.uri("/"));
        page.evaluate("probe.until(() => probe.all > 0)");
        return page;
    }

    private static List<Double> type(Page page) {
        page.keyboard().press("/");
        for (int i = 0; i < TYPED.length(); i++) {
            page.keyboard().press(TYPED.substring(i, i + 1).replace(" ", "Space"));
            page.evaluate("probe.until(() => probe.keys.length > " + i + ")");
        }
        List<Double> typed = numbers(page, "probe.keys");
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        return typed;
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static List<Double> numbers(Page page, String expression) {
        return ((List<?>) page.evaluate(expression))
                .stream().map(each -> ((Number) each).doubleValue()).toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
