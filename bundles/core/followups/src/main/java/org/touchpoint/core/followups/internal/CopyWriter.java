package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.inline;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.SQLDialect;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/** Writes copies by the batch. */
final class CopyWriter {
    private static final int BATCH = 500;
    private static final int FIELDS = FOLLOW_UP.fields().length;

    private CopyWriter() {}

    /** So many fresh ids, in one statement. */
    static List<Long> ids(DSLContext db, int count) {
        if (db.dialect().family() == SQLDialect.POSTGRES) {
            return db.nextvals(ID_SEQ, count);
        }
        // What jOOQ writes for HSQLDB counts by recursion, which HSQLDB ends after 266 numbers.
        return db.select(ID_SEQ.nextval())
                .from("unnest(sequence_array(1, {0}, 1)) as numbers (number)", inline(count))
                .fetch(0, Long.class);
    }

    /**
     * Inserts copies, and counts them; one that is there already (same definition, subject, episode, assignee) is passed over.
     *
     * @return how many were inserted
     */
    static int insert(DSLContext db, List<FollowUpRecord> copies, Tally tally) {
        int inserted = 0;
        for (int from = 0; from < copies.size(); from += BATCH) {
            inserted += insertBatch(db, copies.subList(from, Math.min(from + BATCH, copies.size())), tally);
        }
        return inserted;
    }

    private static int insertBatch(DSLContext db, List<FollowUpRecord> copies, Tally tally) {
        int[] inserted = db.batch(insertion(db))
                .bind(copies.stream().map(FollowUpRecord::intoArray).toArray(Object[][]::new))
                .execute();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] > 0) {
                tally.plus(copies.get(i));
            }
        }
        return Arrays.stream(inserted).sum();
    }

    private static Insert<FollowUpRecord> insertion(DSLContext db) {
        return db.insertInto(FOLLOW_UP, FOLLOW_UP.fields())
                .values(new Object[FIELDS])
                .onConflict(FOLLOW_UP.DEFINITION_ID, FOLLOW_UP.SUBJECT, FOLLOW_UP.EPISODE, FOLLOW_UP.ASSIGNEE_ID)
                .doNothing();
    }
}
