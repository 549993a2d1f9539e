package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;
import org.touchpoint.itests.support.PluginJar;

/** Plugins that lie: orders and other events go on, and the administrator is told which plugin and why. */
class BadPluginsIT {
    private static Distribution touchpoint;
    private static Office office;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        touchpoint = Office.empty("bad-plugins").start();
        office = Office.of(touchpoint)
                .user("judy", "Account Executive")
                .product("OOPS", "0.00")
                .customer("BAD-1", "judy", "judy", "null")
                .activate("Oops");
    }

    @AfterAll
    static void close() {
        touchpoint.close();
    }

    @Test
    void onePluginThatThrows() {
        assertQuarantined(
                "Thrower",
                "if (true) throw new IllegalStateException(\"no flour left\"); return null;",
                "no flour left");
    }

    @Test
    void onePluginThatLoopsForEver() {
        assertQuarantined(
                "Looper", "long turns = 0; while (turns >= 0) { turns = (turns + 1) & 1023; } return null;", "250 ms");
    }

    @Test
    void onePluginThatReturnsRubbish() {
        assertQuarantined("Rubbish", "return null;", "null");
    }

    private void assertQuarantined(String type, String rule, String reason) {
        touchpoint.deploy(PluginJar.make(folder, type, "1.0.0", rule, ""));
        office.activate(type);
        int before = followUpsOfOops();
        for (int i = 0; i < 6; i++) {
            assertThat(office.order("BAD-1", "OOPS", 1).path("status").asText()).isEqualTo("entered");
        }
        office.followUps("event=Oops", before + 6);

        String name = "com.partner." + type.toLowerCase(java.util.Locale.ROOT);
        await(type + " is in quarantine")
                .atMost(Duration.ofSeconds(30))
                .until(() -> state(name).equals("quarantined"));
        JsonNode plugin = office.admin().get("/api/plugins/" + name).ok();
        assertThat(plugin.path("reason").asText()).contains(reason);
        assertThat(plugin.path("lastFailure").asText()).contains(reason);
        assertThat(office.admin().get("/api/events/" + type).ok().path("state").asText())
                .isEqualTo("dormant");
        assertThat(touchpoint.process().isAlive()).isTrue();
        office.admin().delete("/api/plugins/" + name);
    }

    @Test
    void onePluginThatLacksAPackage() {
        touchpoint.deploy(PluginJar.make(folder, "Lacking", "1.0.0", "return null;", ",com.partner.absent"));
        await("it is listed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> state("com.partner.lacking").equals("failed"));

        JsonNode plugin = office.admin().get("/api/plugins/com.partner.lacking").ok();

        assertThat(plugin.path("reason").asText()).contains("com.partner.absent");
        int before = followUpsOfOops();
        office.order("BAD-1", "OOPS", 1);
        office.followUps("event=Oops", before + 1);
    }

    @Test
    void onePluginThatIsCuredByAnUpgrade() {
        touchpoint.deploy(PluginJar.make(folder, "Cured", "1.0.0", "throw new IllegalStateException(\"sick\");", ""));
        office.activate("Cured");
        for (int i = 0; i < 5; i++) {
            office.order("BAD-1", "OOPS", 1);
        }
        await("it is in quarantine")
                .atMost(Duration.ofSeconds(30))
                .until(() -> state("com.partner.cured").equals("quarantined"));

        Path better = PluginJar.make(folder, "Cured", "1.0.1", "return Decision.followUp(\"Well again.\");", "");
        JsonNode upgraded = upload(better);

        assertThat(upgraded.path("version").asText()).isEqualTo("1.0.1");
        office.followUps("event=Cured", 5);
    }

    private static JsonNode upload(Path jar) {
        try {
            return office.admin()
                    .send(
                            "POST",
                            "/api/plugins",
                            java.net.http.HttpRequest.BodyPublishers.ofFile(jar),
                            "application/java-archive")
                    .ok();
        } catch (java.io.FileNotFoundException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static int followUpsOfOops() {
        office.settle();
        return office.admin()
                .get("/api/follow-ups?event=Oops&size=1")
                .ok()
                .path("total")
                .asInt();
    }

    private static String state(String name) {
        return office.admin().get("/api/plugins/" + name).body().path("state").asText();
    }
}
