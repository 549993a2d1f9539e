package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.JOURNAL;
import static org.touchpoint.core.store.tables.Tables.JOURNAL_HEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.testing.TestStore;

/** Positions without gaps, in the order of the commits, whoever writes at the same time. */
@Timeout(60)
class FactLogTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final FactLog factLog = STORE.factLog();

    @Test
    void sixteenThreadsGetPositionsWithoutGapsAndAReaderNeverSeesOneAppearBehindIt() throws Exception {
        long[] customers =
                LongStream.range(0, 8).map(i -> STORE.seed().customer("C" + i)).toArray();
        var writing = new AtomicBoolean(true);
        ExecutorService executor = Executors.newFixedThreadPool(17);
        Future<List<String>> reader = executor.submit(() -> readAlong(writing));
        List<Future<?>> writers = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            int number = thread;
            writers.add(executor.submit(() -> appendMany(customers, number)));
        }
        for (Future<?> writer : writers) {
            writer.get(50, TimeUnit.SECONDS);
        }
        writing.set(false);
        List<String> seen = reader.get(10, TimeUnit.SECONDS);
        executor.shutdownNow();

        assertThat(seen).hasSize(16 * 25 * 3).doesNotHaveDuplicates();
        for (int part = 0; part < FactLog.PARTITIONS; part++) {
            List<Long> positions = positions(part);
            assertThat(positions)
                    .isEqualTo(
                            LongStream.rangeClosed(1, positions.size()).boxed().toList());
            assertThat(head(part)).isEqualTo(positions.size());
        }
    }

    /** Each transaction touches several partitions, in any order. */
    private void appendMany(long[] customers, int thread) {
        for (int i = 0; i < 25; i++) {
            int turn = i;
            STORE.transactions().write(db -> {
                for (int fact = 0; fact < 3; fact++) {
                    long customer = customers[(thread * 5 + turn * 3 + fact * 7) % customers.length];
                    factLog.append(customer, thread + ":" + turn + ":" + fact, FixtureTest.fact());
                }
                return null;
            });
        }
    }

    /** Reads as the journal's reader does: everything behind the last position seen, once. */
    private List<String> readAlong(AtomicBoolean writing) {
        long[] last = new long[FactLog.PARTITIONS];
        List<String> seen = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = writing.get();
            for (int part = 0; part < FactLog.PARTITIONS; part++) {
                int partition = part;
                long behind = last[part];
                var rows = STORE.transactions()
                        .read(db -> db.selectFrom(JOURNAL)
                                .where(JOURNAL.PART.eq(partition).and(JOURNAL.POS.gt(behind)))
                                .orderBy(JOURNAL.POS)
                                .fetch());
                for (var row : rows) {
                    assertThat(row.getPos()).isEqualTo(last[part] + 1);
                    last[part] = row.getPos();
                    seen.add(row.getSubject());
                }
            }
        }
        return seen;
    }

    @Test
    void factsOfOneTransactionKeepTheirOrderAndATransactionThatFailsTakesNoPosition() {
        long customer = STORE.seed().customer("10023");
        int part = FactLog.partitionOf("10023");

        STORE.transactions().write(db -> {
            factLog.append(customer, "first", FixtureTest.fact());
            factLog.append(customer, "second", FixtureTest.fact());
            return null;
        });
        assertThatThrownBy(() -> STORE.transactions().write(db -> {
                    factLog.append(customer, "never", FixtureTest.fact());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        STORE.transactions().write(db -> {
            factLog.append(customer, "third", FixtureTest.fact());
            return null;
        });

        List<String> subjects = STORE.transactions()
                .read(db -> db.select(JOURNAL.SUBJECT)
                        .from(JOURNAL)
                        .where(JOURNAL.PART.eq(part))
                        .orderBy(JOURNAL.POS)
                        .fetch(JOURNAL.SUBJECT));
        assertThat(subjects).containsExactly("first", "second", "third");
        assertThat(positions(part)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aFactOfACustomerMadeInTheSameTransactionIsTaken() {
        STORE.transactions().write(db -> {
            long customer = STORE.seed().customer("NEW");
            factLog.append(customer, "order:1", FixtureTest.fact());
            return null;
        });

        assertThat(positions(FactLog.partitionOf("NEW"))).containsExactly(1L);
    }

    @Test
    void listenersAreCalledOnceAfterACommitWithFactsAndNotOtherwise() throws Exception {
        long customer = STORE.seed().customer("10023");
        var calls = new AtomicInteger();
        var visible = new ConcurrentLinkedQueue<Integer>();
        try (AutoCloseable listening = factLog.onAppended(() -> {
            calls.incrementAndGet();
            visible.add(STORE.transactions().read(db -> db.fetchCount(JOURNAL)));
        })) {
            STORE.transactions().write(db -> {
                factLog.append(customer, "a", FixtureTest.fact());
                factLog.append(customer, "b", FixtureTest.fact());
                return null;
            });
            STORE.transactions().write(db -> 1);
        }
        STORE.transactions().write(db -> {
            factLog.append(customer, "c", FixtureTest.fact());
            return null;
        });

        assertThat(calls.get()).isEqualTo(1);
        assertThat(visible).containsExactly(2);
    }

    @Test
    void aFactOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> factLog.append(1, "x", FixtureTest.fact())).isInstanceOf(IllegalStateException.class);
    }

    private static List<Long> positions(int part) {
        return STORE.transactions()
                .read(db -> db.select(JOURNAL.POS)
                        .from(JOURNAL)
                        .where(JOURNAL.PART.eq(part))
                        .orderBy(JOURNAL.POS)
                        .fetch(JOURNAL.POS));
    }

    private static long head(int part) {
        return STORE.transactions()
                .read(db -> db.select(JOURNAL_HEAD.POS)
                        .from(JOURNAL_HEAD)
                        .where(JOURNAL_HEAD.PART.eq(part))
                        .fetchSingle(JOURNAL_HEAD.POS));
    }
}
