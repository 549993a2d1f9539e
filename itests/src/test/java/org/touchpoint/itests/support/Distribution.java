package org.touchpoint.itests.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One instance of the real distribution, run through its own scripts, with free ports and a data directory of its own.
 *
 * <p>The data outlives {@link #stop} and {@link #kill}: {@link #start} goes on with them. Not thread-safe, but any number of
 * instances can run side by side.
 *
 * <pre>{@code
 * try (Distribution touchpoint = Distribution.named("orders").with("touchpoint.demo", "false").start()) {
 *     touchpoint.get("/api/health");
 * }
 * }</pre>
 */
public final class Distribution implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Path data;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final int port = freePort();
    private final int sshPort = freePort();
    private Process process;

    private Distribution(Path data) {
        this.data = data;
    }

    /** A new instance with an empty data directory; the name tells the directories of a test run apart. */
    public static Distribution named(String name) {
        Path data = Archive.work().resolve(name);
        try {
            Archive.delete(data);
            Files.createDirectories(data);
            Archive.copy(Archive.home().resolve("deploy"), data.resolve("deploy"));
            Archive.copy(Archive.home().resolve("etc"), data.resolve("etc"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Distribution(data);
    }

    /** Sets a system property for all starts to come; the value must have no blanks. */
    public Distribution with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** Writes the settings of a PID to {@code etc/<pid>.cfg}. */
    public Distribution configure(String pid, String settings) {
        try {
            Files.writeString(data.resolve("etc").resolve(pid + ".cfg"), settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Starts it and waits until it says that it is healthy. */
    public Distribution start() {
        launch();
        Instant limit = Instant.now().plus(START);
        while (!healthy()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                kill();
                throw new IllegalStateException("it did not start; see " + data.resolve("log"));
            }
            pause();
        }
        return this;
    }

    private void launch() {
        var builder = new ProcessBuilder(Archive.home().resolve("bin/karaf").toString(), "daemon");
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KARAF_") || name.startsWith("JAVA_OPTS"));
        environment.put("KARAF_BASE", directory(""));
        environment.put("KARAF_DATA", directory("data"));
        environment.put("KARAF_ETC", directory("etc"));
        environment.put("KARAF_LOG", directory("log"));
        environment.put("CHECK_ROOT_INSTANCE_RUNNING", "false");
        environment.put("KARAF_OPTS", options());
        File output = data.resolve("log/console.log").toFile();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        // never leave one behind when the tests are interrupted
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    private String directory(String name) {
        try {
            return Files.createDirectories(data.resolve(name)).toAbsolutePath().toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String options() {
        var options = new StringBuilder("-Dkaraf.instances=instances");
        options.append(" -Dtouchpoint.http.port=").append(port);
        options.append(" -Dtouchpoint.ssh.port=").append(sshPort);
        properties.forEach(
                (name, value) -> options.append(" -D").append(name).append('=').append(value));
        return options.toString();
    }

    private boolean healthy() {
        try {
            return get("/api/health").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Stops it as an administrator would, and waits; it must do so within a minute. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("it did not stop within a minute; see " + data.resolve("log"));
            }
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    /** Ends it at once, as {@code kill -9} and a power failure do. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Kills it if it runs; the data stay for whoever looks into a failed test. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    /** Puts a bundle into {@code deploy/}, under its own name, in one move. */
    public void deploy(Path bundle) {
        try {
            Path temporary = Files.copy(bundle, data.resolve("deploying"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(temporary, data.resolve("deploy").resolve(bundle.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The answer to a GET without a log-in. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    /** The answer to any request; an {@link UncheckedIOException} if there is none. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    /** The address of a path on this instance. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A plugin that comes with the distribution without being deployed. */
    public static Path extra(String file) {
        return Archive.home().resolve("extras").resolve(file);
    }

    /** Its data directory: {@code etc}, {@code deploy}, {@code log}, {@code database}. */
    public Path data() {
        return data;
    }

    /** The port of the SSH shell. */
    public int sshPort() {
        return sshPort;
    }

    /** The running process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** What it has logged so far. */
    public String log() {
        try {
            return Files.readString(data.resolve("log/touchpoint.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
