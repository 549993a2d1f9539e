package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Load;
import org.touchpoint.itests.support.Office;
import org.touchpoint.itests.support.SmallDisk;

/** The database's disk is full: nothing acknowledged is lost, orders are refused with 503, and taken again when there is room. */
class DiskFullIT {
    @Test
    void ordersAreRefusedWhileTheDiskIsFullAndTakenAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mount("disk-full", 96);
                Distribution touchpoint = Office.empty("disk-full")) {
            touchpoint.configure(
                    "org.touchpoint.store", "url=jdbc:hsqldb:file:%s/db/touchpoint\n".formatted(disk.path()));
            touchpoint.start();
            Office office = Office.of(touchpoint)
                    .user("judy", "Account Executive")
                    .product("OOPS", "0.00")
                    .customer("FULL-1", "judy", "judy", "null")
                    .activate("Oops");
            Set<String> acknowledged = new HashSet<>();
            Path ballast = disk.path().resolve("ballast");
            try (Load load = new Load(office.admin(), List.of("FULL-1"), 4, 100)) {
                fill(ballast);
                await("an order is refused")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> !load.refused().isEmpty());
                load.stop();
                acknowledged.addAll(load.acknowledged());
                assertThat(load.refused()).allMatch(answer -> answer.startsWith("503"));
                assertThat(load.refused().get(0)).contains("remedy");
            }
            Files.delete(ballast);
            await("orders are taken again")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> office.admin()
                                    .post("/api/orders", Office.orderOf("FULL-1", "OOPS", 1))
                                    .status()
                            == 201);
            touchpoint.kill();
            touchpoint.start();
            office.settle();
            Set<String> orders = Load.all(office.admin(), "/api/orders").stream()
                    .map(order -> order.path("number").asText())
                    .collect(Collectors.toSet());
            assertThat(orders).containsAll(acknowledged);
            office.followUps("event=Oops&status=all&size=1", orders.size());
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[64 * 1024];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
