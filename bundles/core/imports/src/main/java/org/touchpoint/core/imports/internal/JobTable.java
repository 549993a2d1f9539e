package org.touchpoint.core.imports.internal;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.IMPORT_JOB;
import static org.touchpoint.core.store.tables.Tables.IMPORT_REJECTION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.imports.ImportJob;
import org.touchpoint.api.imports.ImportRequest;
import org.touchpoint.api.imports.RejectedLine;
import org.touchpoint.core.store.tables.tables.records.ImportJobRecord;

/** The tables of jobs and of the lines that they rejected. */
final class JobTable {
    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String FAILED = "failed";

    private static final int LONGEST_FAILURE = 1_000;

    private JobTable() {}

    /** Adds a job that runs, and gives its id. */
    static long insert(DSLContext db, ImportRequest request, String fileName, Instant now, String by) {
        long id = db.nextval(ID_SEQ);
        ImportJobRecord job = db.newRecord(IMPORT_JOB);
        job.setId(id);
        job.setProfile(request.profile());
        job.setFileName(fileName);
        job.setState(RUNNING);
        job.setStartedAt(now);
        job.setStartedBy(by);
        set(job, Counts.NONE);
        job.insert();
        return id;
    }

    /** Sets how far a job has come. */
    static void count(DSLContext db, long id, Counts counts) {
        ImportJobRecord job = new ImportJobRecord();
        set(job, counts);
        db.update(IMPORT_JOB).set(job).where(IMPORT_JOB.ID.eq(id)).execute();
    }

    /** Ends a job: done, or failed for a reason. */
    static void finish(DSLContext db, long id, Instant now, @Nullable String failure) {
        db.update(IMPORT_JOB)
                .set(IMPORT_JOB.STATE, failure == null ? DONE : FAILED)
                .set(IMPORT_JOB.FAILURE, failure == null ? null : shortened(failure))
                .set(IMPORT_JOB.FINISHED_AT, now)
                .where(IMPORT_JOB.ID.eq(id))
                .execute();
    }

    /** Ends the jobs that were running when the system stopped. */
    static void failInterrupted(DSLContext db, Instant now, String failure) {
        db.update(IMPORT_JOB)
                .set(IMPORT_JOB.STATE, FAILED)
                .set(IMPORT_JOB.FAILURE, failure)
                .set(IMPORT_JOB.FINISHED_AT, now)
                .where(IMPORT_JOB.STATE.eq(RUNNING))
                .execute();
    }

    /** Keeps rejected lines. */
    static void reject(DSLContext db, long id, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        var batch = db.batch(db.insertInto(
                        IMPORT_REJECTION,
                        IMPORT_REJECTION.JOB_ID,
                        IMPORT_REJECTION.LINE_NUMBER,
                        IMPORT_REJECTION.REASON,
                        IMPORT_REJECTION.CONTENT)
                .values((Long) null, null, null, null));
        for (Rejection rejection : rejections) {
            batch = batch.bind(id, rejection.line(), rejection.reason(), rejection.content());
        }
        batch.execute();
    }

    static @Nullable ImportJob find(DSLContext db, long id) {
        ImportJobRecord job = db.fetchOne(IMPORT_JOB, IMPORT_JOB.ID.eq(id));
        return job == null ? null : job(job, rejected(db, List.of(id)));
    }

    static List<ImportJob> page(DSLContext db, long offset, int size) {
        List<ImportJobRecord> jobs = db.selectFrom(IMPORT_JOB)
                .orderBy(IMPORT_JOB.STARTED_AT.desc(), IMPORT_JOB.ID.desc())
                .limit(size)
                .offset(offset)
                .fetch();
        Map<Long, Map<String, Long>> rejected =
                rejected(db, jobs.stream().map(ImportJobRecord::getId).toList());
        return jobs.stream().map(job -> job(job, rejected)).toList();
    }

    /** Some rejected lines after a line, in file order. */
    static List<RejectedLine> rejectedAfter(DSLContext db, long id, long line, int most) {
        return db.select(IMPORT_REJECTION.LINE_NUMBER, IMPORT_REJECTION.REASON, IMPORT_REJECTION.CONTENT)
                .from(IMPORT_REJECTION)
                .where(IMPORT_REJECTION.JOB_ID.eq(id), IMPORT_REJECTION.LINE_NUMBER.gt(line))
                .orderBy(IMPORT_REJECTION.LINE_NUMBER)
                .limit(most)
                .fetch(row -> new RejectedLine(row.value1(), row.value2(), row.value3()));
    }

    private static Map<Long, Map<String, Long>> rejected(DSLContext db, Collection<Long> ids) {
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        db.select(IMPORT_REJECTION.JOB_ID, IMPORT_REJECTION.REASON, DSL.count())
                .from(IMPORT_REJECTION)
                .where(IMPORT_REJECTION.JOB_ID.in(ids))
                .groupBy(IMPORT_REJECTION.JOB_ID, IMPORT_REJECTION.REASON)
                .forEach(row -> counts.computeIfAbsent(row.value1(), job -> new TreeMap<>())
                        .put(row.value2(), row.value3().longValue()));
        return counts;
    }

    private static void set(ImportJobRecord job, Counts counts) {
        job.setLines(counts.lines());
        job.setAcceptedLines(counts.acceptedLines());
        job.setOrders(counts.orders());
        job.setHouseOrders(counts.houseOrders());
        job.setOrdersAlreadyThere(counts.alreadyThere());
        job.setCustomers(counts.customers());
        job.setProducts(counts.products());
    }

    private static ImportJob job(ImportJobRecord job, Map<Long, Map<String, Long>> rejected) {
        return new ImportJob(
                job.getId(),
                job.getProfile(),
                job.getFileName(),
                job.getState(),
                job.getFailure(),
                job.getStartedAt(),
                job.getFinishedAt(),
                job.getStartedBy(),
                job.getLines(),
                job.getAcceptedLines(),
                job.getOrders(),
                job.getHouseOrders(),
                job.getOrdersAlreadyThere(),
                job.getCustomers(),
                job.getProducts(),
                rejected.getOrDefault(job.getId(), Map.of()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }
}
