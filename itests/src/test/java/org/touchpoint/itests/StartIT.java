package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.OpenPorts;

/** The distribution starts, keeps to this machine, stops, and starts again. */
class StartIT {
    private static Distribution touchpoint;

    @BeforeAll
    static void start() {
        touchpoint = Distribution.named("start").start();
    }

    @AfterAll
    static void close() {
        touchpoint.close();
    }

    @Test
    void startsWithoutAnError() {
        assertThat(touchpoint.log().lines().filter(line -> line.contains(" ERROR ")))
                .isEmpty();
    }

    @Test
    void listensOnThisMachineAlone() throws IOException {
        assertThat(OpenPorts.beyondLoopback(touchpoint.process())).isEmpty();
    }

    @Test
    void makesUpAPasswordForTheShell() throws IOException {
        var password = touchpoint.data().resolve("etc/shell.password");
        assertThat(Files.readString(password).trim()).hasSize(24);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }

    @Test
    void startsAgainAfterAStopAndAfterAPowerFailure() {
        touchpoint.stop();
        touchpoint.start();
        touchpoint.kill();
        touchpoint.start();
        assertThat(touchpoint.get("/api/health").statusCode()).isEqualTo(200);
    }
}
