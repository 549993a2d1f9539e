package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_STEP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.tables.tables.records.FollowUpStepRecord;

/** The history of copies: what was done, by whom, when. */
final class Steps {
    private static final int LONGEST = 1000;
    private static final int LONGEST_LOGIN = 60;

    private Steps() {}

    /** Records the same step for each of these copies. */
    static void record(DSLContext db, List<Long> copyIds, Instant at, String by, String what) {
        Map<Long, String> steps = new LinkedHashMap<>();
        copyIds.forEach(id -> steps.put(id, what));
        record(db, steps, at, by);
    }

    /** Records a step for each copy, by its id. */
    static void record(DSLContext db, Map<Long, String> whatByCopy, Instant at, String by) {
        if (whatByCopy.isEmpty()) {
            return;
        }
        Iterator<Long> ids = CopyWriter.ids(db, whatByCopy.size()).iterator();
        List<FollowUpStepRecord> steps = new ArrayList<>();
        whatByCopy.forEach((copy, what) -> steps.add(new FollowUpStepRecord(
                ids.next(), copy, at, Fields.fitted(by, LONGEST_LOGIN), Fields.fitted(what, LONGEST))));
        db.batch(db.insertInto(FOLLOW_UP_STEP, FOLLOW_UP_STEP.fields()).values(new Object[5]))
                .bind(steps.stream().map(FollowUpStepRecord::intoArray).toArray(Object[][]::new))
                .execute();
    }
}
