package org.touchpoint.core.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.store.tables.Tables.IMPORT_JOB;
import static org.touchpoint.core.store.tables.Tables.IMPORT_REJECTION;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.imports.ImportJob;
import org.touchpoint.api.imports.RejectedLine;
import org.touchpoint.core.store.testing.TestStore;

/** Imports that meet damage, refusal, a lost database or a stop: what was added stays, counts are true, a second run adds the rest. */
class ImportFailureTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final String HEADING = "order,customer,product,quantity,price,ordered at\n";

    @TempDir
    Path directory;

    @Test
    void fileThatBreaksOffAddsNothingAndTheWholeFileAddsAll() {
        Desk desk = new Desk(STORE, directory, UnaryOperator.identity());
        byte[] whole = Desk.gzip(orders(2_000));
        ImportJob cut =
                desk.run(Desk.request("touchpoint"), new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2)));
        assertThat(cut.state()).isEqualTo("failed");
        assertThat(cut.failure()).contains("breaks off or is damaged after line", "Send the whole file again");
        assertThat(counts()).isEqualTo(counts(cut));
        ImportJob again = desk.run(Desk.request("touchpoint"), new ByteArrayInputStream(whole));
        assertThat(again.orders() + again.ordersAlreadyThere()).isEqualTo(2_000);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void databaseLostOnTheWayFailsTheJobWithTrueCounts() {
        AtomicInteger batches = new AtomicInteger();
        Desk desk = new Desk(STORE, directory, intake -> (orders, journal, guards) -> {
            if (batches.incrementAndGet() == 3) {
                throw TouchpointException.unavailable("The disk is full.", "Make room.");
            }
            return intake.takeIn(orders, journal, guards);
        });
        ImportJob job = desk.run("touchpoint", orders(1_000));
        assertThat(job.state()).isEqualTo("failed");
        assertThat(job.failure()).isEqualTo("The disk is full. Make room. Run the import again; what was added stays.");
        assertThat(job.orders()).isEqualTo(2L * ImportRun.BATCH_ORDERS);
        assertThat(counts()).isEqualTo(counts(job));
        ImportJob again = desk.run("touchpoint", orders(1_000));
        assertThat(again.ordersAlreadyThere()).isEqualTo(job.orders());
        assertThat(again.orders()).isEqualTo(1_000 - job.orders());
        assertThat(counts()).isEqualTo("1000 orders, 1000 lines");
    }

    @Test
    void orderThatTheDatabaseRefusesIsRejectedAndTheOthersAreTaken() {
        Desk desk = new Desk(STORE, directory, intake -> (orders, journal, guards) -> {
            if (orders.stream().anyMatch(order -> order.reference().endsWith("A77"))) {
                throw new IllegalStateException("cannot");
            }
            return intake.takeIn(orders, journal, guards);
        });
        ImportJob job = desk.run("touchpoint", orders(300));
        assertThat(job.state()).isEqualTo("done");
        assertThat(job.orders()).isEqualTo(299);
        assertThat(desk.rejected(job))
                .containsExactly(new RejectedLine(79, "order cannot be stored", "A77,c7,p7,1,1.00,2026-02-01"));
    }

    @Test
    void wholeTroubleEndsTheJobInsteadOfRejectingEveryOrder() {
        Desk desk = new Desk(STORE, directory, intake -> (orders, journal, guards) -> {
            throw new IllegalStateException("cannot");
        });
        ImportJob job = desk.run("touchpoint", orders(1_000));
        assertThat(job.state()).isEqualTo("failed");
        assertThat(job.failure()).startsWith("More than 100 orders could not be stored.");
        assertThat(job.lines())
                .isEqualTo(job.rejected().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void jobFoundRunningAtStartIsFailedAndItsUploadRemoved() throws Exception {
        Desk before = new Desk(STORE, directory, UnaryOperator.identity());
        ImportJob job = before.run("touchpoint", orders(10));
        STORE.transactions()
                .write(db -> db.update(IMPORT_JOB)
                        .set(IMPORT_JOB.STATE, "running")
                        .setNull(IMPORT_JOB.FINISHED_AT)
                        .execute());
        Files.writeString(directory.resolve("import-1.spool"), "left");

        ImportJob after = new Desk(STORE, directory, UnaryOperator.identity()).imports.get(job.id(), Desk.ADMIN);
        assertThat(after.state()).isEqualTo("failed");
        assertThat(after.failure()).isEqualTo(ImportService.INTERRUPTED);
        assertThat(after.finishedAt()).isNotNull();
        assertThat(after.orders()).isEqualTo(10);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void stopEndsTheRunningJobAfterItsBatchAndTheWaitingOneToo() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Desk desk = new Desk(STORE, directory, intake -> (orders, journal, guards) -> {
            reached.countDown();
            await(goOn);
            return intake.takeIn(orders, journal, guards);
        });
        long running = desk.imports
                .start(Desk.request("touchpoint"), Desk.stream(orders(1_000)), Desk.ADMIN)
                .id();
        long waiting = desk.imports
                .start(Desk.request("touchpoint"), Desk.stream(orders(1_000)), Desk.ADMIN)
                .id();
        reached.await();
        Thread stop = new Thread(() -> {
            try {
                desk.imports.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stop.start();
        while (!desk.worker.isShutdown()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        stop.join();

        for (long id : new long[] {running, waiting}) {
            ImportJob job = desk.imports.get(id, Desk.ADMIN);
            assertThat(job.state()).isEqualTo("failed");
            assertThat(job.failure()).isEqualTo(ImportService.INTERRUPTED);
        }
        assertThat(desk.imports.get(running, Desk.ADMIN).orders()).isEqualTo(ImportRun.BATCH_ORDERS);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void rubbishOfAnyKindNeverStopsAJob() {
        Desk desk = new Desk(STORE, directory, UnaryOperator.identity());
        Random random = new Random(42);
        byte[] file = orders(5_000).getBytes(StandardCharsets.UTF_8);
        int heading = HEADING.length();
        for (int i = 0; i < 3_000; i++) {
            int place = heading + random.nextInt(file.length - heading);
            file[place] = (byte) (random.nextInt(4) == 0 ? "\",\n\0".charAt(random.nextInt(4)) : random.nextInt(256));
        }
        ImportJob job = desk.run(Desk.request("touchpoint"), new ByteArrayInputStream(file));
        assertThat(job.state()).as(job.failure()).isEqualTo("done");
        long rejected =
                job.rejected().values().stream().mapToLong(Long::longValue).sum();
        assertThat(rejected).isBetween(1_000L, 4_000L);
        assertThat(job.lines()).isEqualTo(job.acceptedLines() + rejected);
        assertThat(counts()).isEqualTo(counts(job));
        int kept = STORE.transactions().read(db -> db.fetchCount(IMPORT_REJECTION));
        assertThat(kept).isEqualTo((int) rejected);
    }

    private static String orders(int count) {
        StringBuilder file = new StringBuilder(HEADING);
        for (int order = 0; order < count; order++) {
            file.append("A%d,c%d,p%d,1,1.00,2026-02-01\n".formatted(order, order % 10, order % 10));
        }
        return file.toString();
    }

    private static String counts() {
        return STORE.transactions()
                .read(db -> db.fetchCount(SALES_ORDER) + " orders, " + db.fetchCount(ORDER_LINE) + " lines");
    }

    private static String counts(ImportJob job) {
        return job.orders() + " orders, " + job.acceptedLines() + " lines";
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
