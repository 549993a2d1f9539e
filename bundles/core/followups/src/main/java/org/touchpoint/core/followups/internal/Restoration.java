package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_DELETED;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_DELETED_STEP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_STEP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.spi.TimeLine;
import org.touchpoint.core.store.tables.tables.records.FollowUpDeletedRecord;

/** Puts deleted follow-ups back as they were, unless their assignee has been given the same follow-up anew meanwhile. */
final class Restoration implements OverrideRun.Work {
    private final Company company;
    private final Caller caller;

    Restoration(Company company, Caller caller) {
        this.company = company;
        this.caller = caller;
    }

    @Override
    public OverrideRun.Batch begin(DSLContext db, List<Long> ids) {
        db.update(FOLLOW_UP_DELETED)
                .set(FOLLOW_UP_DELETED.MOVES, FOLLOW_UP_DELETED.MOVES)
                .where(FOLLOW_UP_DELETED.ID.in(ids))
                .execute();
        return new Some(
                db, db.fetch(FOLLOW_UP_DELETED, FOLLOW_UP_DELETED.ID.in(ids)).intoMap(FOLLOW_UP_DELETED.ID));
    }

    /** Those of one transaction. */
    private final class Some implements OverrideRun.Batch {
        private final DSLContext db;
        private final Map<Long, FollowUpDeletedRecord> deleted;
        private final Instant now = company.clock().instant();
        private final List<Long> back = new ArrayList<>();

        Some(DSLContext db, Map<Long, FollowUpDeletedRecord> deleted) {
            this.db = db;
            this.deleted = deleted;
        }

        @Override
        public boolean work(long id) {
            FollowUpDeletedRecord copy = deleted.get(id);
            if (copy == null) {
                throw TouchpointException.notFound("deleted follow-up", id);
            }
            boolean given = db.fetchExists(
                    FOLLOW_UP,
                    FOLLOW_UP.GROUP_ID.eq(copy.getGroupId()).and(FOLLOW_UP.ASSIGNEE_ID.eq(copy.getAssigneeId())));
            if (given) {
                throw TouchpointException.conflict(
                        "ids",
                        name(copy.getAssigneeId()) + " has been given this follow-up again meanwhile.",
                        "There is nothing to put back.");
            }
            Moves.move(db, FOLLOW_UP_DELETED, FOLLOW_UP, FOLLOW_UP_DELETED.ID.eq(id), Map.of());
            back.add(id);
            return true;
        }

        private String name(long userId) {
            return db.fetchSingle(APP_USER, APP_USER.ID.eq(userId)).getFullName();
        }

        @Override
        public void finish(TimeLine timeLine, CopyNews news, Tally tally) {
            if (back.isEmpty()) {
                return;
            }
            var ofThese = FOLLOW_UP_DELETED_STEP.FOLLOW_UP_ID.in(back);
            Moves.move(db, FOLLOW_UP_DELETED_STEP, FOLLOW_UP_STEP, ofThese, Map.of());
            db.deleteFrom(FOLLOW_UP_DELETED_STEP).where(ofThese).execute();
            db.deleteFrom(FOLLOW_UP_DELETED)
                    .where(FOLLOW_UP_DELETED.ID.in(back))
                    .execute();
            db.fetch(FOLLOW_UP, FOLLOW_UP.ID.in(back)).forEach(tally::plus);
            Steps.record(db, back, now, caller.login(), "Put back by " + caller.fullName());
            news.tell(db, back);
        }
    }
}
