package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.JOURNAL_HEAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Opening: a newer database is left alone to the last byte, an own one is found again, two processes do not share one. */
@Timeout(60)
class HsqldbNewerTest {
    private static final String NEWER =
            "insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted,"
                    + " exectype) values ('0099-loyalty', 'touchpoint', 'db/changelog/0099.sql', now(), 99, 'EXECUTED')";

    @TempDir
    Path folder;

    @Test
    void aNewerDatabaseIsRefusedAndNotAByteOfItsFilesChanges() throws Exception {
        HsqldbDatabase newer = Engines.engine(folder);
        newer.open();
        sql(newer, NEWER);
        newer.close();
        Map<String, String> before = files();

        Store store = Engines.started(Engines.engine(folder));
        Engines.await("refused", () -> store.status().state() == State.REFUSED);

        assertThat(store.status().sentence()).contains("newer version", "0099-loyalty");
        store.stop();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aNewerDatabaseWhoseProcessWasKilledIsRefusedAsWell() throws Exception {
        HsqldbDatabase newer = Engines.engine(folder);
        newer.open();
        sql(newer, NEWER);
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (String name : new String[] {"script", "log", "data", "properties"}) {
            Files.copy(folder.resolve("touchpoint." + name), copy.resolve("touchpoint." + name)); // as a kill leaves it
        }
        newer.close();

        assertThatThrownBy(() -> Engines.engine(copy).open())
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("0099-loyalty");
        assertThat(copy.resolve("touchpoint.lock")).doesNotExist();
    }

    @Test
    void aDatabaseIsFoundAgainAfterAnOrderlyEndAndTransactionsComeOnlyWhenItIsReady() throws Exception {
        HsqldbDatabase first = Engines.engine(folder);
        var ready = new AtomicInteger();
        Store store = new Store(first, Clock.systemUTC(), () -> {
            ready.incrementAndGet();
            int heads = new JooqTransactions(first).read(db -> db.fetchCount(JOURNAL_HEAD));
            assertThat(heads).isEqualTo(8);
        });
        assertThat(store.status().state()).isEqualTo(State.STARTING);
        store.start();
        Engines.await("up", () -> ready.get() == 1 && store.status().state() == State.UP);
        new Rows(first, 1, 10).writeOne();
        store.stop();
        assertThat(folder.resolve("touchpoint.log")).doesNotExist();
        assertThat(folder.resolve("touchpoint.lck")).doesNotExist();

        HsqldbDatabase second = Engines.engine(folder);
        second.open();
        assertThat(Rows.in(second)).containsExactly(1L);
        second.close();
    }

    @Test
    void aDatabaseInUseIsNotOpenedTwiceAndIsOpenedWhenItIsFree() throws Exception {
        HsqldbDatabase first = Engines.engine(folder);
        first.open();
        Store second = Engines.started(Engines.engine(folder));
        Engines.await("told", () -> second.status().sentence().contains("in use by another Touchpoint"));
        assertThat(second.status().state()).isEqualTo(State.STARTING);

        first.close();

        Engines.await("opened", () -> second.status().state() == State.UP);
        second.stop();
    }

    @Test
    void commitsThatWaitAtTheSameTimeShareASync() throws Exception {
        var disk = new FailingDisk();
        HsqldbDatabase engine = Engines.engine(Engines.hsqldb(folder, Engines.NO_MINIMUM, 32), new Disk() {
            @Override
            public void write(java.io.FileOutputStream out, byte[] bytes, int offset, int length) throws IOException {
                disk.write(out, bytes, offset, length);
            }

            @Override
            public void force(java.io.FileOutputStream out) throws IOException {
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000); // a disk that takes its time
                disk.force(out);
            }
        });
        engine.open();
        int before = disk.syncs;
        var rows = new Rows(engine, 1, 100);
        rows.writeUntilRefused(10, 20);

        assertThat(rows.acknowledged).hasSize(200);
        assertThat(disk.syncs - before).isLessThan(120);
        engine.close();
    }

    private static void sql(Engine engine, String sql) throws SQLException {
        new JooqTransactions(engine).write(db -> db.execute(sql));
    }

    /** Every file with its time and a hash of what is in it. */
    private Map<String, String> files() throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                files.put(file.getFileName().toString(), time + " " + Arrays.toString(hash));
            }
        }
        return files;
    }
}
