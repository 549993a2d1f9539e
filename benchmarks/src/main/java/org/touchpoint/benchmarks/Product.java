package org.touchpoint.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instance of the product, run by its own script. */
final class Product implements AutoCloseable {
    static final String PASSWORD = "benchmark password";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;
    private final int port;

    /** Prepares an empty instance with data in a fresh directory, on this database (its own HSQLDB if null). */
    Product(Path data, @Nullable Database database) throws IOException {
        this.data = data;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Files.writeString(data.resolve("password"), PASSWORD + "\n");
        if (database != null) {
            Files.createDirectories(data.resolve("etc"));
            Files.writeString(data.resolve("etc/org.touchpoint.store.cfg"), database.settings());
        }
    }

    Product start(String... options) throws IOException, InterruptedException {
        run(
                List.of(
                        "./touchpoint",
                        "--background",
                        "--port",
                        "" + port,
                        "--data",
                        data.toString(),
                        "--admin-password-file",
                        data.resolve("password").toString()),
                options);
        return this;
    }

    void stop() throws IOException, InterruptedException {
        run(List.of("./touchpoint", "stop", "--data", data.toString()));
    }

    private static void run(List<String> command, String... options) throws IOException, InterruptedException {
        List<String> whole = new java.util.ArrayList<>(command);
        whole.addAll(List.of(options));
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(whole + " ended with " + process.exitValue());
        }
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    String uri(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    WireClient client() throws IOException {
        return new WireClient(port, "admin", PASSWORD);
    }

    JsonNode get(String path) throws IOException {
        return call("GET", path, "");
    }

    JsonNode post(String path, String json) throws IOException {
        return call("POST", path, json);
    }

    private JsonNode call(String method, String path, String body) throws IOException {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    JsonNode send(String method, String path, byte[] body, String type) throws IOException {
        try (WireClient client = client()) {
            WireClient.Answer answer = client.send(method, path, body, type);
            if (answer.status() / 100 != 2) {
                throw new IOException(method + " " + path + ": " + answer.status() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        }
    }

    /** Waits until every fact has been read. */
    void settle() throws IOException, InterruptedException {
        while (get("/api/journal").path("lag").asLong() > 0) {
            Thread.sleep(2);
        }
    }

    private ProcessHandle process() throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readString(data.resolve("pid")).strip()))
                .orElseThrow();
    }

    /** The process that does the work: the script's child, where it has one. */
    private ProcessHandle worker() throws IOException {
        ProcessHandle handle = process();
        return handle.children().findFirst().orElse(handle);
    }

    Duration cpu() throws IOException {
        return worker().info().totalCpuDuration().orElseThrow();
    }

    /** Resident memory, in MiB. */
    double residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + worker().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
