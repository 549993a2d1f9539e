package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.APP_ROLE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.live.Change;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.testing.TestStore;

/** Joining, rolling back, trying again, and what runs before and after a commit. */
@Timeout(60)
class TransactionsTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final Transactions transactions = STORE.transactions();

    @Test
    void aCallInsideAnotherSeesItsRowsAndIsCommittedWithIt() {
        transactions.write(db -> {
            insert(db, 1, "outer");
            transactions.write(inner -> insert(inner, 2, "inner"));
            return transactions.read(inner -> {
                assertThat(names(inner)).containsExactly("outer", "inner");
                return null;
            });
        });

        assertThat(names()).containsExactly("outer", "inner");
    }

    @Test
    void whatFailsLeavesNothingBehindAndTheFailureIsTheCallersOwn() {
        var refusal = TouchpointException.invalid("name", "No such name.", "Take another.");

        assertThatThrownBy(() -> transactions.write(db -> {
                    insert(db, 1, "outer");
                    transactions.write(inner -> insert(inner, 2, "inner"));
                    throw refusal;
                }))
                .isSameAs(refusal);

        assertThat(names()).isEmpty();
    }

    @Test
    void aPartThatFailedCannotBePassedOver() {
        assertThatThrownBy(() -> transactions.write(db -> {
                    insert(db, 1, "outer");
                    try {
                        transactions.write(inner -> {
                            insert(inner, 2, "half");
                            throw new IllegalArgumentException("the other half");
                        });
                    } catch (IllegalArgumentException passedOver) {
                        insert(db, 3, "went on");
                    }
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the other half");

        assertThat(names()).isEmpty();
    }

    @Test
    void workBeforeTheCommitIsPartOfItInTheOrderOfTheCalls() {
        transactions.write(db -> {
            transactions.beforeCommit(late -> {
                insert(late, 2, "second");
                transactions.beforeCommit(later -> insert(later, 4, "fourth"));
            });
            transactions.beforeCommit(late -> insert(late, 3, "third"));
            return insert(db, 1, "first");
        });

        assertThat(names()).containsExactly("first", "second", "third", "fourth");
        assertThatThrownBy(() -> transactions.write(db -> {
                    transactions.beforeCommit(late -> insert(late, 1, "the number is taken"));
                    return insert(db, 5, "fifth");
                }))
                .isInstanceOf(org.jooq.exception.DataAccessException.class);
        assertThat(names()).doesNotContain("fifth");
    }

    @Test
    void actionsAfterTheCommitSeeItDoneAndOneThatFailsHarmsNobody() {
        List<Object> seen = new ArrayList<>();

        transactions.write(db -> {
            transactions.afterCommit(() -> seen.add(names()));
            transactions.afterCommit(() -> {
                throw new TestFailure();
            });
            transactions.afterCommit(() -> seen.add("last"));
            return insert(db, 1, "row");
        });

        assertThat(seen).containsExactly(List.of("row"), "last");
    }

    @Test
    void actionsAfterTheCommitDoNotRunAfterARollback() {
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> transactions.write(db -> {
                    transactions.afterCommit(() -> seen.add("ran"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(seen).isEmpty();
    }

    @Test
    void whatIsAnnouncedIsToldAfterTheCommitOnceAndNotAfterARollback() {
        Announcement order = Announcement.of(ChangeKind.ORDER, "4711");

        transactions.write(db -> {
            transactions.announce(order);
            transactions.announce(order);
            assertThat(STORE.announced()).isEmpty();
            return insert(db, 1, "row");
        });
        assertThatThrownBy(() -> transactions.write(db -> {
                    transactions.announce(Announcement.of(ChangeKind.ORDER, "4712"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(STORE.announced()).containsExactly(order);

        transactions.announce(Announcement.of(ChangeKind.PLUGIN, null));
        assertThat(STORE.announced()).hasSize(2);
    }

    @Test
    void manyChangesOfAKindAreAnnouncedAsOne() {
        transactions.write(db -> {
            for (int i = 0; i < 120; i++) {
                transactions.announce(Announcement.of(ChangeKind.FOLLOW_UP, "" + i, JobFunction.CRM)
                        .andFor(List.of("user" + i % 3)));
            }
            return insert(db, 1, "row");
        });

        assertThat(STORE.announced()).hasSizeLessThan(News.MOST);
        Announcement several = STORE.announced().get(0);
        assertThat(several.change()).isEqualTo(new Change(ChangeKind.FOLLOW_UP, null));
        assertThat(several.logins()).containsExactlyInAnyOrder("user0", "user1", "user2");
        assertThat(several.functions()).containsExactly(JobFunction.CRM);
    }

    @Test
    void aDeadlockIsSettledByTryingAgain() throws Exception {
        transactions.write(db -> insert(db, 1, "one") + insert(db, 2, "two"));
        var bothHoldOne = new CyclicBarrier(2);
        var attempts = new AtomicInteger();

        inParallel(
                2,
                number -> transactions.write(db -> {
                    int attempt = attempts.incrementAndGet();
                    rename(db, number + 1, "a" + number);
                    if (attempt <= 2) {
                        await(bothHoldOne);
                    }
                    return rename(db, 2 - number, "b" + number);
                }));

        assertThat(attempts.get()).isGreaterThanOrEqualTo(3);
        assertThat(names()).isIn(List.of("a0", "b0"), List.of("b1", "a1"));
    }

    @Test
    void anUpdateByManyAtOnceLosesNoneOfThem() throws Exception {
        transactions.write(db -> db.insertInto(org.touchpoint.core.store.tables.Tables.EVENT_CURSOR)
                .values(77L, 0, 0L)
                .execute());
        var cursor = org.touchpoint.core.store.tables.Tables.EVENT_CURSOR;

        inParallel(8, number -> {
            for (int i = 0; i < 25; i++) {
                transactions.write(db -> db.update(cursor)
                        .set(cursor.POS, cursor.POS.plus(1))
                        .where(cursor.ID.eq(77L))
                        .execute());
            }
            return null;
        });

        long sum = transactions.read(db ->
                db.select(cursor.POS).from(cursor).where(cursor.ID.eq(77L)).fetchSingle(cursor.POS));
        assertThat(sum).isEqualTo(200);
    }

    @Test
    void moreThreadsThanConnectionsDoNotStarveOneAnother() throws Exception {
        var allIn = new CountDownLatch(12);

        inParallel(
                40,
                number -> transactions.write(db -> {
                    insert(db, 100 + number, "thread " + number);
                    allIn.countDown();
                    await(allIn);
                    return transactions.read(inner ->
                            transactions.write(innermost -> insert(innermost, 200 + number, "again " + number)));
                }));

        assertThat(names()).hasSize(80);
    }

    @Test
    void outsideATransactionNothingCanBeDone() {
        DSLContext kept = transactions.read(db -> db);

        assertThatThrownBy(() -> kept.fetchCount(APP_ROLE)).hasStackTraceContaining("No transaction on this thread");
        assertThatThrownBy(() -> transactions.beforeCommit(db -> {})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReadThatTurnsIntoAWriteIsCommitted() {
        transactions.read(db -> transactions.write(inner -> insert(inner, 1, "written")));

        assertThat(names()).containsExactly("written");
    }

    /** Without a stack, for it goes to the log. */
    private static final class TestFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TestFailure() {
            super("meant to be seen in the log", null, false, false);
        }
    }

    private interface Work {
        Object run(int number) throws Exception;
    }

    private static void inParallel(int threads, Work work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                results.add(executor.submit(() -> work.run(number)));
            }
            for (Future<?> result : results) {
                result.get(50, TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int insert(DSLContext db, long id, String name) {
        return db.insertInto(APP_ROLE, APP_ROLE.ID, APP_ROLE.NAME)
                .values(id, name)
                .execute();
    }

    private static int rename(DSLContext db, long id, String name) {
        return db.update(APP_ROLE)
                .set(APP_ROLE.NAME, name)
                .where(APP_ROLE.ID.eq(id))
                .execute();
    }

    private List<String> names() {
        return transactions.read(TransactionsTest::names);
    }

    private static List<String> names(DSLContext db) {
        return db.select(APP_ROLE.NAME).from(APP_ROLE).orderBy(APP_ROLE.ID).fetch(APP_ROLE.NAME);
    }
}
