package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** Files that come in: orders to import, and plugins. */
class UploadsTest {
    private static final String CSV = "InvoiceNo,StockCode\n536365,85123A\n";
    private static final String IMPORT = "/api/imports/orders?profile=online-retail";

    private FakeServices services;

    @BeforeEach
    void fresh() {
        services = RestServer.fresh();
    }

    private static Call.Answer upload(String path, byte[] body, String type) {
        return Call.send("POST", path, body, type).answer();
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(CSV.repeat(1_000).getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void plainCsvIsTaken() {
        Call.Answer answer = upload(
                IMPORT + "&events=replay&guards=true&accountExecutive=judy&accountCsr=marie",
                CSV.getBytes(StandardCharsets.UTF_8),
                "text/csv");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).endsWith("/api/imports/orders/5");
        assertThat(answer.json().path("state").asText()).isEqualTo("running");
        assertThat(answer.json().path("rejected").path("credit note").asInt()).isEqualTo(2);
        assertThat(services.imports.content).isEqualTo(CSV);
        assertThat(services.imports.request.replay()).isTrue();
        assertThat(services.imports.request.guards()).isTrue();
        assertThat(services.imports.request.accountExecutive()).isEqualTo("judy");
        assertThat(services.imports.request.accountCsr()).isEqualTo("marie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/gzip", "text/csv", "application/octet-stream", "application/x-www-form-urlencoded"})
    void gzipIsKnownByItsFirstBytes(String type) throws IOException {
        assertThat(upload(IMPORT, gzip(), type).status()).isEqualTo(202);
        assertThat(services.imports.content).isEqualTo(CSV.repeat(1_000));
        assertThat(services.imports.request.replay()).isFalse();
    }

    @Test
    void gzipThatIsCutOffIsRefused() throws IOException {
        byte[] packed = gzip();
        Call.Answer answer = upload(IMPORT, Arrays.copyOf(packed, packed.length - 20), "application/gzip");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("body");
    }

    @Test
    void aFileOfAFormIsTaken() {
        byte[] form = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\in\\\\may.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + CSV + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(upload(IMPORT, form, "multipart/form-data; boundary=b").status())
                .isEqualTo(202);
        assertThat(services.imports.content).isEqualTo(CSV);
        assertThat(services.imports.request.fileName()).isEqualTo("may.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/imports/orders",
                "/api/imports/orders?profile=x&events=on",
                "/api/imports/orders?profile=x&guards=maybe",
                "/api/imports/orders?profile=x&mode=fast"
            })
    void parametersThatCannotBeTakenAreRefused(String path) {
        assertThat(upload(path, CSV.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .status())
                .isEqualTo(400);
        assertThat(services.imports.request).isNull();
    }

    @Test
    void rejectedLinesComeAsCsv() {
        Call.Answer answer = Call.get("/api/imports/orders/5/rejected").answer();

        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.text())
                .isEqualTo("line,reason,content\r\n"
                        + "2,\"credit note\",\"C536379,D,\"\"Discount, \"\"\"\"big\"\"\"\"\"\",-1\"\r\n"
                        + "7,\"adjustment\",\"A563185\"\r\n");
        assertThat(Call.get("/api/imports/orders/9/rejected").answer().status()).isEqualTo(404);
        assertThat(Call.get("/api/imports/orders").answer().json().path("total").asInt())
                .isEqualTo(1);
        assertThat(Call.get("/api/imports/profiles")
                        .answer()
                        .json()
                        .path("items")
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("online-retail");
    }

    private static byte[] jar(String symbolicName) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", symbolicName + ";singleton:=true");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return bytes.toByteArray();
    }

    @Test
    void aPluginIsInstalledFromTheBody() throws IOException {
        byte[] jar = jar("com.partner.late"); // made once: a jar holds the time at which it was made
        Call.Answer answer = upload("/api/plugins", jar, "application/java-archive");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/plugins/com.partner.late");
        assertThat(services.plugins.content).isEqualTo(jar);
    }

    @Test
    void aPluginIsUpgradedByAJarOfItsOwnName() throws IOException {
        byte[] jar = jar("com.partner.late");
        Call.Answer same = Call.send("PUT", "/api/plugins/com.partner.late", jar, "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"late-2.jar\"")
                .answer();
        assertThat(same.status()).isEqualTo(200);
        assertThat(services.plugins.fileName).isEqualTo("late-2.jar");

        services.plugins.content = null;
        Call.Answer other = Call.send(
                        "PUT", "/api/plugins/com.partner.late", jar("com.partner.other"), "application/octet-stream")
                .answer();
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.field()).isEqualTo("file");
        byte[] noJar = "no jar".getBytes(StandardCharsets.UTF_8);
        assertThat(Call.send("PUT", "/api/plugins/com.partner.late", noJar, "application/octet-stream")
                        .answer()
                        .field())
                .isEqualTo("file");
        assertThat(Call.send("PUT", "/api/plugins/com.absent", jar, "application/octet-stream")
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(services.plugins.content).isNull();
    }

    @Test
    void pluginsAreTheAdministrators() throws IOException {
        assertThat(Call.send("POST", "/api/plugins", jar("x"), "application/octet-stream")
                        .as("judy")
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(services.plugins.content).isNull();
        assertThat(Call.send("DELETE", "/api/plugins/com.partner.late", "")
                        .as("judy")
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(Call.send("DELETE", "/api/plugins/com.partner.late", "")
                        .answer()
                        .status())
                .isEqualTo(204);
        assertThat(Call.post("/api/plugins/com.partner.late/stop", "").answer().status())
                .isEqualTo(200);
    }

    @Test
    void parkedDecisionsAreRetriedOfOneEventOrAll() {
        assertThat(Call.post("/api/journal/retry", "")
                        .answer()
                        .json()
                        .path("retried")
                        .asInt())
                .isEqualTo(3);
        assertThat(services.journal.retried).isNull();
        Call.post("/api/journal/retry", "{\"event\": \"Oops\"}").answer();
        assertThat(services.journal.retried).isEqualTo("Oops");
        Call.post("/api/journal/retry?event=First", "").answer();
        assertThat(services.journal.retried).isEqualTo("First");
        assertThat(Call.get("/api/journal").answer().json().path("lag").asInt()).isEqualTo(2);
        assertThat(Call.get("/api/journal/parked").answer().json().path("total").asInt())
                .isZero();
    }
}
