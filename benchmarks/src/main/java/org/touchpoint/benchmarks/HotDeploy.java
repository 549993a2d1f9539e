package org.touchpoint.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** B9: from a file dropped into deploy/ to the first follow-up that it decides, orders coming in meanwhile. */
final class HotDeploy implements Benchmark {
    @Override
    public List<Result> run(Lab lab) throws Exception {
        try (Product product = new Product(lab.directory("b9"), null).start("--empty")) {
            Dealer.open(product);
            Dealer.activate(product, 3);
            Path deployed = oops(product);
            byte[] jar = Files.readAllBytes(deployed);
            AtomicBoolean running = new AtomicBoolean(true);
            AtomicInteger failed = new AtomicInteger();
            Thread load = new Thread(() -> load(product, running, failed));
            load.start();
            List<Double> times = new ArrayList<>();
            for (int round = 0; round <= 2 * Rounds.COUNT; round++) {
                Files.delete(deployed);
                await(product, "dormant");
                long start = System.nanoTime();
                long before = followUps(product);
                Path beside = Files.write(product.data().resolve("dropping"), jar);
                Files.move(beside, deployed, StandardCopyOption.ATOMIC_MOVE);
                while (followUps(product) == before) {
                    Thread.sleep(5);
                }
                if (round > 0) {
                    times.add((System.nanoTime() - start) / 1e9);
                }
            }
            running.set(false);
            load.join();
            double median = Rounds.median(
                    times.stream().mapToDouble(Double::doubleValue).toArray());
            Result result = Result.atMost(
                    "file dropped → first decision", median, 0.5, " s", failed + " failed requests meanwhile");
            return List.of(
                    failed.get() == 0
                            ? result
                            : new Result("", result.what(), result.figure(), result.target(), false, result.beside()));
        }
    }

    private static void load(Product product, AtomicBoolean running, AtomicInteger failed) {
        try (WireClient client = product.client()) {
            for (int i = 0; running.get(); i++) {
                byte[] body = ("{\"customer\":\"C%d\",\"lines\":[{\"product\":\"OOPS\",\"quantity\":1}]}")
                        .formatted(i % Dealer.CUSTOMERS)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                if (client.send("POST", "/api/orders", body, "application/json").status() != 201) {
                    failed.incrementAndGet();
                }
                Thread.sleep(20);
            }
        } catch (Exception cutOff) {
            failed.incrementAndGet();
        }
    }

    private static long followUps(Product product) throws java.io.IOException {
        return product.get("/api/follow-ups?event=Oops&status=all&size=1")
                .path("total")
                .asLong();
    }

    private static void await(Product product, String state) throws Exception {
        while (!product.get("/api/events/Oops").path("state").asText().equals(state)) {
            Thread.sleep(5);
        }
    }

    private static Path oops(Product product) throws java.io.IOException {
        try (var files = Files.list(product.data().resolve("deploy"))) {
            return files.filter(file -> file.getFileName().toString().contains("oops"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
