package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.store.tables.Tables.EVENT_CURSOR;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hsqldb.DatabaseManager;
import org.hsqldb.DatabaseType;
import org.hsqldb.Session;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever waits for a row goes on when the transaction in the way is rolled back; HSQLDB alone forgets one now and then. */
@Timeout(60)
class HsqldbForgottenWaitersTest {
    private static final int THREADS = 8;

    @TempDir
    Path folder;

    @Test
    void whoeverWaitsForNobodyIsTriedAgain() throws Exception {
        HsqldbDatabase engine = Engines.engine(folder);
        engine.open();
        var transactions = new JooqTransactions(engine);
        var attempts = new AtomicInteger();

        Thread waiter = new Thread(() -> transactions.write(db -> {
            insertCursor(db, 77);
            if (attempts.incrementAndGet() == 1) {
                forget();
            }
            return insertCursor(db, 78); // would wait for ever
        }));
        waiter.setDaemon(true);
        waiter.start();
        waiter.join(10_000);

        assertThat(waiter.isAlive()).as("forgotten").isFalse();
        assertThat(attempts).hasValue(2);
        assertThat(transactions.<Integer>read(db -> db.fetchCount(EVENT_CURSOR, EVENT_CURSOR.ID.in(77L, 78L))))
                .isEqualTo(2);
        engine.close();
    }

    private static int insertCursor(DSLContext db, long id) {
        return db.insertInto(EVENT_CURSOR).values(id, 0, 0L).execute();
    }

    /** Leaves the session that is in a transaction as HSQLDB does: it waits for one that has none, and is on nobody's list. */
    private void forget() {
        var sessions = DatabaseManager.lookupDatabaseObject(
                        DatabaseType.DB_FILE, folder.resolve("touchpoint").toString())
                .sessionManager
                .getAllSessions();
        for (Session session : sessions) {
            if (session.isInMidTransaction()) {
                session.latch.setCount(1);
            }
        }
    }

    @Test
    void aCheckpointAtTheSameTimeDoesNotHoldThemUp() throws Exception {
        HsqldbDatabase engine = Engines.engine(folder);
        engine.open();

        assertThat(rounds(engine, 50, true)).isEqualTo(50 * THREADS / 2);

        engine.close();
    }

    @Test
    void theyGoOnAfterTheDatabaseHasBeenOpenedAgain() throws Exception {
        var disk = new FailingDisk();
        HsqldbDatabase engine = Engines.engine(Engines.hsqldb(folder, Engines.NO_MINIMUM, 32), disk);
        engine.open();
        disk.full = true;
        assertThat(new Rows(engine, 1, 100).writeOne()).isFalse();
        disk.full = false;
        assertThat(engine.check().state()).isEqualTo(State.UP);
        assertThat(watchers()).isEqualTo(1);

        assertThat(rounds(engine, 50, false)).isEqualTo(50 * THREADS / 2);

        engine.close();
        assertThat(watchers()).isZero();
    }

    /** All threads add one to the same row at once, every other one in vain, then wait for one another. Answers the sum. */
    private static long rounds(HsqldbDatabase engine, int rounds, boolean checkpoints) throws Exception {
        var transactions = new JooqTransactions(engine);
        transactions.write(db -> db.insertInto(EVENT_CURSOR).values(77L, 0, 0L).execute());
        var together = new CyclicBarrier(THREADS + 1);
        Rows.inParallel(THREADS + 1, thread -> {
            for (int round = 0; round < rounds; round++) {
                await(together);
                if (thread < THREADS) {
                    addOne(transactions, thread % 2 == 1);
                } else if (checkpoints && round % 10 == 0) {
                    checkpoint(engine);
                }
            }
        });
        return transactions.read(db -> db.select(EVENT_CURSOR.POS)
                .from(EVENT_CURSOR)
                .where(EVENT_CURSOR.ID.eq(77L))
                .fetchSingle(EVENT_CURSOR.POS));
    }

    private static void addOne(JooqTransactions transactions, boolean inVain) {
        try {
            transactions.write(db -> {
                db.update(EVENT_CURSOR)
                        .set(EVENT_CURSOR.POS, EVENT_CURSOR.POS.plus(1))
                        .where(EVENT_CURSOR.ID.eq(77L))
                        .execute();
                if (inVain) {
                    throw new InVain();
                }
                return null;
            });
        } catch (InVain expected) {
            assertThat(inVain).isTrue();
        }
    }

    private static void checkpoint(HsqldbDatabase engine) {
        try (Connection connection = engine.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(15, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError("Somebody has been forgotten", failure);
        }
    }

    private static long watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(ForgottenWaiters.THREAD))
                .count();
    }

    private static final class InVain extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
