package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;
import org.touchpoint.itests.support.PluginJar;

/** What lies in {@code deploy/}: a plugin is there as long as one file holds it, and what is not taken is named with the reason. */
class DeployFolderIT {
    private static final String OOPS = "org.touchpoint.event.oops";
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private static Distribution touchpoint;
    private static Office office;
    private static Path deploy;

    @TempDir
    Path folder;

    /** With two files of the plugin Oops from the first start on. */
    @BeforeAll
    static void start() throws IOException {
        touchpoint = Office.empty("deploy-folder");
        deploy = touchpoint.data().resolve("deploy");
        Files.copy(deploy.resolve("oops.jar"), deploy.resolve("oops-copy.jar"));
        touchpoint.start();
        office = Office.of(touchpoint)
                .user("judy", "Account Executive")
                .product("OOPS", "0.00")
                .customer("DEPLOY-1", "judy", "judy", "null")
                .activate("Oops");
    }

    @AfterAll
    static void close() {
        touchpoint.close();
    }

    @Test
    void aPluginIsThereAsLongAsOneFileHoldsIt() throws IOException {
        JsonNode oops = plugin(OOPS);
        assertThat(oops.path("state").asText()).isEqualTo("active");
        assertThat(oops.path("reason").asText())
                .contains("oops.jar")
                .contains("oops-copy.jar")
                .contains("delete one of the two");
        Path used = deploy.resolve(fileName(oops));
        Path waiting = deploy.resolve(used.endsWith("oops.jar") ? "oops-copy.jar" : "oops.jar");
        JsonNode second = plugin(waiting.getFileName().toString());
        assertThat(second.path("state").asText()).isEqualTo("not taken");
        assertThat(second.path("reason").asText()).isEqualTo(oops.path("reason").asText());
        byte[] content = Files.readAllBytes(used);

        Files.delete(used);
        office.order("DEPLOY-1", "OOPS", 1);
        await("the other file is taken")
                .atMost(A_MOMENT)
                .until(() -> fileName(plugin(OOPS)).equals(waiting.getFileName().toString()));
        office.followUps("event=Oops&customer=DEPLOY-1", 1);
        assertThat(plugin(OOPS).path("reason").isNull()).isTrue();

        touchpoint.deploy(Files.write(folder.resolve(used.getFileName()), content));
        await("the first one is the second now")
                .atMost(A_MOMENT)
                .until(() -> state(used.getFileName().toString()).equals("not taken"));
        Files.delete(waiting);
        office.order("DEPLOY-1", "OOPS", 1);
        office.followUps("event=Oops&customer=DEPLOY-1", 2);
        await("the first one is taken again")
                .atMost(A_MOMENT)
                .until(() -> fileName(plugin(OOPS)).equals(used.getFileName().toString()));
    }

    @Test
    void theOtherVersionWaitsAndARemovalTakesBoth() throws IOException {
        touchpoint.deploy(PluginJar.make(folder, "Twice", "1.0.0", "return Decision.nothing(\"No.\");", ""));
        await("it is there")
                .atMost(A_MOMENT)
                .until(() -> state("com.partner.twice").equals("active"));
        touchpoint.deploy(PluginJar.make(folder, "Twice", "1.1.0", "return Decision.nothing(\"No.\");", ""));
        await("the other waits")
                .atMost(A_MOMENT)
                .until(() -> state("Twice-1.1.0.jar").equals("not taken"));
        assertThat(plugin("com.partner.twice").path("version").asText()).isEqualTo("1.0.0");

        Files.delete(deploy.resolve("Twice-1.0.0.jar"));
        await("it is taken")
                .atMost(A_MOMENT)
                .until(() ->
                        plugin("com.partner.twice").path("version").asText().equals("1.1.0")
                                && state("com.partner.twice").equals("active"));
        touchpoint.deploy(PluginJar.make(folder, "Twice", "1.0.0", "return Decision.nothing(\"No.\");", ""));
        await("the other waits")
                .atMost(A_MOMENT)
                .until(() -> state("Twice-1.0.0.jar").equals("not taken"));

        assertThat(office.admin().delete("/api/plugins/com.partner.twice").status())
                .isEqualTo(204);
        assertThat(office.admin().get("/api/plugins/com.partner.twice").status())
                .isEqualTo(404);
        assertThat(deploy.resolve("Twice-1.0.0.jar")).doesNotExist();
        assertThat(deploy.resolve("Twice-1.1.0.jar")).doesNotExist();
    }

    @Test
    void whatIsNoPluginIsNamedWithTheReason() throws IOException {
        byte[] whole = Files.readAllBytes(deploy.resolve("first-order.jar"));
        assertNamed(Files.writeString(folder.resolve("text.jar"), "Dear customer"), "no jar");
        assertNamed(Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2)), "no jar");
        assertNamed(zip("bare.jar"), "no manifest");
        assertNamed(zip("some.kar"), "does not end in .jar");

        JsonNode names = office.admin().get("/api/plugins").ok().path("items");
        assertThat(names).extracting(each -> each.path("name").asText()).contains("text.jar", "some.kar");
        assertThat(office.admin().delete("/api/plugins/text.jar").status()).isEqualTo(204);
        assertThat(deploy.resolve("text.jar")).doesNotExist();
        touchpoint.deploy(Files.write(folder.resolve("cut.jar"), whole));
        await("the mended one is the plugin's second file")
                .atMost(A_MOMENT)
                .until(() -> plugin("cut.jar").path("reason").asText().contains("first-order.jar"));
        Files.delete(deploy.resolve("cut.jar"));
    }

    private static void assertNamed(Path file, String reason) throws IOException {
        var refused =
                office.admin().send("POST", "/api/plugins", BodyPublishers.ofFile(file), "application/java-archive");
        assertThat(refused.status()).as("uploaded: " + file).isEqualTo(400);

        touchpoint.deploy(file);

        JsonNode listed = plugin(file.getFileName().toString());
        assertThat(listed.path("state").asText()).isEqualTo("not taken");
        assertThat(listed.path("reason").asText()).contains(reason).contains("Delete it");
        assertThat(listed.path("since").asText()).isNotEmpty();
    }

    @Test
    void stoppingAPluginIsNothingToWarnOf() {
        for (int time = 0; time < 5; time++) {
            int before = touchpoint.log().length();
            order("stop", "CreditHold", "FirstOrder", "NoOrder60Days");
            assertThat(touchpoint.log().substring(before)).doesNotContain("is not taken");
            order("start", "CreditHold", "FirstOrder", "NoOrder60Days");
        }
    }

    /** Stops or starts the plugins of these event types, and waits until the types have gone or come. */
    private static void order(String order, String... types) {
        for (String type : types) {
            String plugin = info(type).path("bundle").asText().split(" ")[0];
            office.admin().post("/api/plugins/" + plugin + "/" + order, "").ok();
        }
        for (String type : types) {
            await(type + ": " + order)
                    .atMost(A_MOMENT)
                    .until(() -> info(type).path("present").asBoolean() == order.equals("start"));
        }
    }

    private static JsonNode info(String type) {
        for (JsonNode each : office.admin().get("/api/events/types").ok().path("items")) {
            if (each.path("id").asText().equals(type)) {
                return each;
            }
        }
        throw new AssertionError("no event type " + type);
    }

    private Path zip(String name) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("repository/readme.txt"));
            out.closeEntry();
        }
        return file;
    }

    private static JsonNode plugin(String name) {
        return office.admin().get("/api/plugins/" + name).body();
    }

    private static String state(String name) {
        return plugin(name).path("state").asText();
    }

    private static String fileName(JsonNode plugin) {
        String location = plugin.path("location").asText();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
