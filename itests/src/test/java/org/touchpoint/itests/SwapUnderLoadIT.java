package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Load;
import org.touchpoint.itests.support.Office;
import org.touchpoint.itests.support.PluginJar;

/**
 * Plugins come and go while orders come in at 50 a second: the Oops bundle is removed from {@code deploy/}, added and upgraded again
 * and again. Six swaps; {@code -Ppromises} makes it twenty.
 */
class SwapUnderLoadIT {
    private static final int SWAPS = Integer.getInteger("touchpoint.swaps", 6);

    @TempDir
    Path folder;

    @Test
    void noRequestFailsAndNoOrderIsMissedOrDoubled() throws IOException {
        try (Distribution touchpoint = Office.empty("swap")) {
            touchpoint.start();
            Office office =
                    Office.of(touchpoint).user("judy", "Account Executive").product("OOPS", "0.00");
            List<String> customers =
                    IntStream.range(0, 20).mapToObj(each -> "SWAP-" + each).toList();
            customers.forEach(customer -> office.customer(customer, "judy", "judy", "null"));
            office.activate("Oops");
            Path deployed = deployedOops(touchpoint);
            byte[] original = Files.readAllBytes(deployed);
            try (Load load = new Load(office.admin(), customers, 8, 50)) {
                for (int swap = 0; swap < SWAPS; swap++) {
                    int before = load.acknowledgedSoFar();
                    switch (swap % 3) {
                        case 0 -> {
                            Files.delete(deployed);
                            awaitState(office, "dormant");
                        }
                        case 1 -> {
                            put(original, deployed);
                            awaitState(office, "active");
                        }
                        default -> put(Files.readAllBytes(upgrade(swap)), deployed);
                    }
                    await("orders go on")
                            .atMost(Duration.ofSeconds(20))
                            .until(() -> load.acknowledgedSoFar() >= before + 25);
                }
                load.stop();
                assertThat(load.refused()).as("failed requests").isEmpty();
                assertThat(load.unanswered()).as("requests without an answer").isZero();
                put(original, deployed);
                awaitState(office, "active");
                office.settle();
                assertOneFollowUpEach(office, Set.copyOf(load.acknowledged()));
            }
        }
    }

    /** The same bundle, changed a little, as an upgrade is. */
    private Path upgrade(int swap) {
        return PluginJar.make(
                folder,
                "Oops",
                "9.0." + swap,
                "return fact.order().contains(\"OOPS\") ? Decision.followUp(\"Upgraded.\") : Decision.nothing(\"No OOPS.\");",
                "");
    }

    private static Path deployedOops(Distribution touchpoint) throws IOException {
        try (var files = Files.list(touchpoint.data().resolve("deploy"))) {
            return files.filter(file -> file.getFileName().toString().contains("oops"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void put(byte[] content, Path target) throws IOException {
        Path beside = Files.write(target.getParent().resolveSibling("swapping"), content);
        Files.move(beside, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static void awaitState(Office office, String state) {
        await("Oops is " + state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> office.admin()
                        .get("/api/events/Oops")
                        .ok()
                        .path("state")
                        .asText()
                        .equals(state));
    }

    private static void assertOneFollowUpEach(Office office, Set<String> orders) {
        Map<String, Long> followUps = Load.all(office.admin(), "/api/follow-ups?event=Oops&status=all").stream()
                .collect(
                        Collectors.groupingBy(followUp -> followUp.path("order").asText(), Collectors.counting()));
        assertThat(followUps.keySet()).isEqualTo(orders);
        assertThat(followUps.values()).containsOnly(1L);
    }
}
