package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.touchpoint.core.store.tables.Tables.SCRIPT_TEXT;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;

/** A disk that is full or broken: nothing acknowledged is lost, nothing refused stays, and it goes on by itself. */
@Timeout(120)
class HsqldbDiskTest {
    private static final long TERABYTES = 100_000L << 30;

    @TempDir
    Path folder;

    @Test
    void whenTheLogCannotBeWrittenNothingIsAcknowledgedUntilTheDatabaseHasBeenOpenedAgain() throws Exception {
        var disk = new FailingDisk();
        HsqldbDatabase engine = Engines.engine(Engines.hsqldb(folder, Engines.NO_MINIMUM, 32), disk);
        engine.open();
        var rows = new Rows(engine, 1, 100);
        rows.writeUntilRefused(8, 50);
        assertThat(rows.refused).isEmpty();

        disk.full = true;
        rows.writeUntilRefused(8, 50);
        assertThat(rows.refused).hasSizeBetween(1, 8);
        disk.full = false;
        assertThat(rows.writeOne()).isFalse();
        assertThat(Rows.missing(engine, rows.acknowledged)).isEmpty(); // reads go on

        assertThat(engine.check().state()).isEqualTo(State.UP);
        rows.assertOnlyAcknowledgedAreIn(engine);
        rows.writeUntilRefused(8, 50);
        engine.close();

        engine = Engines.engine(folder);
        engine.open();
        rows.assertOnlyAcknowledgedAreIn(engine);
        assertThat(rows.acknowledged.size()).isEqualTo(800);
        engine.close();
    }

    @Test
    void aSyncThatFailsIsNotAcknowledged() throws Exception {
        var disk = new FailingDisk();
        HsqldbDatabase engine = Engines.engine(Engines.hsqldb(folder, Engines.NO_MINIMUM, 32), disk);
        engine.open();
        var rows = new Rows(engine, 1, 100);
        rows.writeUntilRefused(4, 10);
        disk.syncFails = true;
        rows.writeUntilRefused(4, 10);
        disk.syncFails = false;

        assertThat(rows.refused).hasSize(4);
        assertThat(engine.check().state()).isEqualTo(State.UP);
        rows.assertOnlyAcknowledgedAreIn(engine);
        assertThat(rows.acknowledged.size()).isEqualTo(40);
        engine.close();
    }

    @Test
    void anInterruptedThreadDoesNotTakeTheDatabaseForBroken() throws Exception {
        HsqldbDatabase engine = Engines.engine(folder);
        engine.open();
        var transactions = new JooqTransactions(engine);
        Rows.inParallel(4, thread -> {
            for (int i = 0; i < 20; i++) {
                long id = thread * 100 + i;
                transactions.write(db -> {
                    db.insertInto(SCRIPT_TEXT)
                            .values(id, Long.toString(id), "x")
                            .execute();
                    Thread.currentThread().interrupt(); // as a time limit that has run out
                    return null;
                });
                Thread.interrupted();
            }
        });

        assertThat(engine.check()).isEqualTo(Engine.Finding.UP);
        assertThat(Rows.in(engine)).hasSize(80);
        engine.close();
    }

    @Test
    void aProcessThatEndsWhileItsLogCannotBeWrittenLeavesADatabaseThatOpens() throws Exception {
        var disk = new FailingDisk();
        HsqldbDatabase engine = Engines.engine(Engines.hsqldb(folder, Engines.NO_MINIMUM, 32), disk);
        engine.open();
        var rows = new Rows(engine, 1, 100);
        rows.writeUntilRefused(8, 20);
        disk.full = true;
        rows.writeUntilRefused(8, 20);
        engine.close();

        engine = Engines.engine(folder);
        engine.open();
        rows.assertOnlyAcknowledgedAreIn(engine);
        engine.close();
    }

    @Test
    void belowTheMinimumOfFreeSpaceWritesAreRefusedWithARemedyAndReadsGoOn() throws Exception {
        HsqldbDatabase roomy = Engines.engine(folder);
        roomy.open();
        var rows = new Rows(roomy, 1, 10);
        rows.writeOne();
        roomy.close();

        HsqldbDatabase full = Engines.engine(Engines.hsqldb(folder, TERABYTES, 32), Disk.REAL);
        full.open();
        assertThatThrownBy(() -> new JooqTransactions(full).write(db -> 1))
                .isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                    assertThat(refusal).hasMessageContainingAll("disk is full", folder.toString());
                    assertThat(refusal.remedy()).contains("Free some space");
                });
        rows.assertOnlyAcknowledgedAreIn(full);
        assertThat(full.check().state()).isEqualTo(State.FULL);
        full.close();
    }

    @Test
    void aDatabaseOnADiskThatIsFullAtTheStartIsOpenedWhenThereIsRoom() throws Exception {
        try (SmallDisk small = SmallDisk.mount(folder, 4)) {
            assumeThat(small.isMounted())
                    .as("a small tmpfs can be mounted (as root only)")
                    .isTrue();
            Store store = Engines.started(Engines.engine(Engines.hsqldb(small.folder(), 16L << 20, 32), Disk.REAL));
            Engines.await("told", () -> store.status().state() == State.FULL);
            assertThat(store.status().sentence()).contains("disk is full");

            small.resize(100);

            Engines.await("opened", () -> store.status().state() == State.UP);
            store.stop();
        }
    }

    /** With a log of 2 MB the disk runs full while it is folded into the data, with one of 256 MB while it grows. */
    @ParameterizedTest
    @ValueSource(ints = {256, 2})
    void onARealFullDiskNoAcknowledgedRowIsLostAndOrdersAreTakenAgainWhenThereIsRoom(int logSize) throws Exception {
        try (SmallDisk small = SmallDisk.mount(folder, 24)) {
            assumeThat(small.isMounted())
                    .as("a small tmpfs can be mounted (as root only)")
                    .isTrue();
            HsqldbDatabase engine =
                    Engines.engine(Engines.hsqldb(small.folder(), Engines.NO_MINIMUM, logSize), Disk.REAL);
            engine.open();
            var rows = new Rows(engine, 1, 2000);

            rows.writeUntilRefused(16, 100_000);
            assertThat(rows.refused).hasSize(16);
            assertThat(rows.acknowledged.size()).isGreaterThan(500);
            assertThatThrownBy(() -> new JooqTransactions(engine).write(db -> 1))
                    .isInstanceOf(TouchpointException.class)
                    .hasMessageContaining("disk");
            assertThat(engine.check().state()).isNotNull();

            small.resize(200);
            Engines.await("the database takes rows again", () -> {
                engine.check();
                return rows.writeOne();
            });
            rows.writeUntilRefused(16, 50);
            rows.assertOnlyAcknowledgedAreIn(engine);
            engine.close();

            HsqldbDatabase again = Engines.engine(small.folder());
            again.open();
            rows.assertOnlyAcknowledgedAreIn(again);
            again.close();
        }
    }

    /** A file system of its own in memory, as small as one likes. */
    private record SmallDisk(Path folder, boolean isMounted) implements AutoCloseable {
        static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
            return new SmallDisk(
                    folder, run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
        }

        void resize(int megabytes) throws IOException, InterruptedException {
            run("mount", "-o", "remount,size=" + megabytes + "m", folder.toString());
        }

        @Override
        public void close() throws IOException, InterruptedException {
            if (isMounted) {
                run("umount", "-l", folder.toString()); // HSQLDB leaves files open when it fails to open
            }
        }

        private static boolean run(String... command) throws IOException, InterruptedException {
            try {
                return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
            } catch (IOException noSuchCommand) {
                return false;
            }
        }
    }
}
