package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Load;
import org.touchpoint.itests.support.Office;

/**
 * {@code kill -9} under the load of 16 clients: every acknowledged order is there, and each order has exactly one follow-up. Three
 * kills a database; {@code -Ppromises} makes it fifty.
 */
class PowerFailureIT {
    private static final int KILLS = Integer.getInteger("touchpoint.kills", 3);
    private static final int CLIENTS = 16;

    @Test
    void nothingIsLostOnHsqldb() {
        try (Distribution touchpoint = Office.empty("power-failure-hsqldb")) {
            pullThePlug(touchpoint);
        }
    }

    @Test
    void nothingIsLostOnPostgresql() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Distribution touchpoint = Office.empty("power-failure-postgresql")) {
            touchpoint.configure(
                    "org.touchpoint.store",
                    "url=jdbc:postgresql://127.0.0.1:%d/postgres\nuser=postgres\npassword=postgres\n"
                            .formatted(server.getPort()));
            pullThePlug(touchpoint);
        }
    }

    private static void pullThePlug(Distribution touchpoint) {
        Random random = new Random(1);
        touchpoint.start();
        Office office = Office.of(touchpoint).user("judy", "Account Executive").product("OOPS", "0.00");
        List<String> customers =
                IntStream.range(0, 20).mapToObj(each -> "PLUG-" + each).toList();
        customers.forEach(customer -> office.customer(customer, "judy", "judy", "null"));
        office.activate("Oops").activate("FirstOrder");
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (Load load = new Load(office.admin(), customers, CLIENTS, 0)) {
                int enough = 30 + random.nextInt(200);
                await("orders before kill " + kill)
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> load.acknowledgedSoFar() >= enough);
                touchpoint.kill();
                load.stop();
                acknowledged.addAll(load.acknowledged());
                assertThat(load.refused()).as("refused before kill %d", kill).isEmpty();
            }
            touchpoint.start();
        }
        office.settle();

        Set<String> orders = Load.all(office.admin(), "/api/orders").stream()
                .map(order -> order.path("number").asText())
                .collect(Collectors.toSet());
        assertThat(orders).as("every acknowledged order is there").containsAll(acknowledged);
        Map<String, Long> followUps = Load.all(office.admin(), "/api/follow-ups?event=Oops&status=all").stream()
                .collect(Collectors.groupingBy(PowerFailureIT::order, Collectors.counting()));
        assertThat(followUps.keySet()).as("each order has a follow-up").isEqualTo(orders);
        assertThat(followUps.values()).as("and no order has two").containsOnly(1L);
        office.followUps("event=FirstOrder&status=all", customers.size());
    }

    private static String order(JsonNode followUp) {
        return followUp.path("order").asText();
    }
}
