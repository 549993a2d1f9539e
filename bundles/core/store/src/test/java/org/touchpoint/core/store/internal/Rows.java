package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.store.tables.Tables.SCRIPT_TEXT;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;

/** Writes numbered rows from many threads and keeps which of them were acknowledged, and which refused. */
final class Rows {
    private final JooqTransactions transactions;
    private final String body;
    private final AtomicLong next;
    final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    final Set<Long> refused = ConcurrentHashMap.newKeySet();

    Rows(Engine engine, long first, int size) {
        this.transactions = new JooqTransactions(engine);
        this.next = new AtomicLong(first);
        this.body = "x".repeat(size);
    }

    static Set<Long> in(Engine engine) {
        return new HashSet<>(new JooqTransactions(engine)
                .read(db -> db.select(SCRIPT_TEXT.ID).from(SCRIPT_TEXT).fetch(SCRIPT_TEXT.ID)));
    }

    /** Those of the numbers that are not in the database. */
    static Set<Long> missing(Engine engine, Set<Long> numbers) {
        Set<Long> missing = new HashSet<>(numbers);
        missing.removeAll(in(engine));
        return missing;
    }

    /** Nothing that was acknowledged is lost, and nothing that was refused is there. */
    void assertOnlyAcknowledgedAreIn(Engine engine) {
        assertThat(missing(engine, acknowledged)).as("acknowledged and lost").isEmpty();
        Set<Long> tooMany = in(engine);
        tooMany.removeAll(acknowledged);
        assertThat(tooMany).as("there although not acknowledged").isEmpty();
    }

    /** Writes one row; whether it was acknowledged. Any refusal but UNAVAILABLE is a failure of the test. */
    boolean writeOne() {
        long id = next.getAndIncrement();
        try {
            transactions.write(db -> db.insertInto(SCRIPT_TEXT)
                    .values(id, Long.toString(id), body)
                    .execute());
            acknowledged.add(id);
            return true;
        } catch (TouchpointException refusal) {
            if (refusal.code() != ErrorCode.UNAVAILABLE) {
                throw refusal;
            }
            refused.add(id);
            return false;
        }
    }

    /** Writes from many threads until each of them has been refused once, or has written so many. */
    void writeUntilRefused(int threads, int most) throws InterruptedException {
        inParallel(threads, thread -> {
            int count = 0;
            while (count++ < most && writeOne()) {
                // on
            }
        });
    }

    /** Does work in threads; what one of them throws is thrown. */
    static void inParallel(int threads, LongConsumer work) throws InterruptedException {
        Collection<Throwable> failures = ConcurrentHashMap.newKeySet();
        Thread[] running = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            int number = i;
            running[i] = new Thread(() -> work.accept(number));
            running[i].setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            running[i].start();
        }
        for (Thread thread : running) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("A writer failed", failures.iterator().next());
        }
    }

    /** For a child process: every acknowledged number goes to standard output, one a line, for as long as the process lives. */
    static void report(Engine engine, long first, AtomicBoolean running) throws InterruptedException {
        Rows rows = new Rows(engine, first, 300);
        inParallel(8, thread -> {
            while (running.get()) {
                long id = rows.next.getAndIncrement();
                rows.transactions.write(db -> db.insertInto(SCRIPT_TEXT)
                        .values(id, Long.toString(id), rows.body)
                        .execute());
                synchronized (System.out) {
                    System.out.println(id);
                    System.out.flush();
                }
            }
        });
    }
}
