package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies takes no acknowledged row with it, and leaves nothing behind that blocks the next. */
@Timeout(120)
class HsqldbKillTest {
    private static final int KILLS = Integer.getInteger("touchpoint.test.kills", 4);

    @TempDir
    Path folder;

    @Test
    void killedAgainAndAgainWhileEightThreadsWriteEveryAcknowledgedRowIsThere() throws Exception {
        Set<Long> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            // The log is folded into the data at 1 MB, so some of the kills come while that is done.
            acknowledged.addAll(writeAndKill(kill * 1_000_000L, 1500 + 700 * kill));
        }

        HsqldbDatabase engine = Engines.engine(folder);
        engine.open();
        assertThat(Rows.missing(engine, acknowledged)).isEmpty();
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 1500);
        engine.close();
    }

    @Test
    void aTornLineAtTheEndOfTheLogLosesNothingAndAStaleLockDoesNotDelay() throws Exception {
        Set<Long> acknowledged = writeAndKill(0, 200);
        Path log = folder.resolve("touchpoint.log");
        Files.writeString(log, "/*C9*/INSERT INTO SCRIPT_TEXT VALUES(999999,'9999", StandardOpenOption.APPEND);
        assertThat(folder.resolve("touchpoint.lck")).exists();
        long start = System.nanoTime();

        HsqldbDatabase engine = Engines.engine(folder);
        engine.open();

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(8000);
        assertThat(Rows.missing(engine, acknowledged)).isEmpty();
        assertThat(Rows.in(engine).contains(999999L)).isFalse();
        engine.close();
    }

    @Test
    void zeroesThatThePowerCutLeftBehindTheLastCommitAreCutOff() throws Exception {
        Set<Long> acknowledged = writeAndKill(0, 200);
        try (var log = new RandomAccessFile(folder.resolve("touchpoint.log").toFile(), "rw")) {
            log.setLength(log.length() + 10_000);
        }

        HsqldbDatabase engine = Engines.engine(folder);
        engine.open();

        assertThat(Rows.missing(engine, acknowledged)).isEmpty();
        engine.close();
    }

    /** Starts the child, reads what it acknowledges, and kills it after so many. */
    private Set<Long> writeAndKill(long first, int after) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        classPath,
                        HsqldbWriter.class.getName(),
                        folder.toString(),
                        Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<Long> acknowledged = new HashSet<>();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                acknowledged.add(Long.valueOf(line));
                if (acknowledged.size() == after) {
                    child.toHandle().destroyForcibly(); // what it has said until it dies is still read
                }
            }
        }
        child.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(after);
        return acknowledged;
    }
}
