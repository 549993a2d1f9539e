package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./touchpoint} as people type it. */
class TouchpointScriptIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path temporary;

    private record Ended(int code, String output) {}

    @AfterEach
    void stop() throws Exception {
        touchpoint("stop", "--data", data());
    }

    @Test
    void startsOnceAndIsKnownWhileItRuns() throws Exception {
        String password =
                Files.writeString(temporary.resolve("password"), "short\n").toString();
        Ended first = start(password);
        assertThat(first.output())
                .contains("Touchpoint is ready", "fewer than 8 characters")
                .doesNotContain("password is \"touchpoint\"");
        assertThat(first.code()).isZero();
        assertThat(touchpoint("status", "--data", data()).code()).isZero();

        Files.delete(temporary.resolve("data/pid"));
        Ended second = start(password);
        assertThat(second.output()).contains("it already runs");
        assertThat(second.code()).isEqualTo(1);

        assertThat(touchpoint("stop", "--data", data()).output()).contains("Touchpoint has stopped");
        assertThat(touchpoint("status", "--data", data()).code()).isEqualTo(3);
    }

    private Ended start(String password) throws Exception {
        return touchpoint(
                "--background",
                "--empty",
                "--port",
                "" + freePort(),
                "--data",
                data(),
                "--admin-password-file",
                password);
    }

    private String data() {
        return temporary.resolve("data").toString();
    }

    private Ended touchpoint(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./touchpoint"));
        command.addAll(List.of(arguments));
        Path output = temporary.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end");
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
