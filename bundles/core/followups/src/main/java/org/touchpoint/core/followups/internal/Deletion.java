package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_DELETED;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_DELETED_STEP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_STEP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.TimeLine;
import org.touchpoint.core.store.tables.tables.records.EventDefinitionRecord;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/**
 * Deletes follow-ups: they and their history go to tables of their own, out of every queue and count. So they are known still: a
 * repeat of the fact that made one does not make it again ({@link Groups}), and it can be put back ({@link Restoration}).
 */
final class Deletion implements OverrideRun.Work {
    private static final int LONGEST_LOGIN = 60;

    private final Company company;
    private final Caller caller;

    Deletion(Company company, Caller caller) {
        this.company = company;
        this.caller = caller;
    }

    @Override
    public OverrideRun.Batch begin(DSLContext db, List<Long> ids) {
        return new Some(db, LockedCopies.of(db, ids));
    }

    /** Those of one transaction. */
    private final class Some implements OverrideRun.Batch {
        private final DSLContext db;
        private final Map<Long, FollowUpRecord> copies;
        private final Instant now = company.clock().instant();
        private final List<FollowUpRecord> gone = new ArrayList<>();

        Some(DSLContext db, Map<Long, FollowUpRecord> copies) {
            this.db = db;
            this.copies = copies;
        }

        @Override
        public boolean work(long id) {
            gone.add(LockedCopies.required(copies, id));
            return true;
        }

        @Override
        public void finish(TimeLine timeLine, CopyNews news, Tally tally) {
            if (gone.isEmpty()) {
                return;
            }
            List<Long> ids = gone.stream().map(FollowUpRecord::getId).toList();
            news.tell(db, ids);
            gone.forEach(tally::minus);
            timeLine.record(entries());
            Steps.record(db, ids, now, caller.login(), "Deleted by " + caller.fullName());
            Moves.move(
                    db,
                    FOLLOW_UP,
                    FOLLOW_UP_DELETED,
                    FOLLOW_UP.ID.in(ids),
                    Map.of(
                            FOLLOW_UP_DELETED.DELETED_AT,
                            now,
                            FOLLOW_UP_DELETED.DELETED_BY,
                            Fields.fitted(caller.login(), LONGEST_LOGIN)));
            Moves.move(db, FOLLOW_UP_STEP, FOLLOW_UP_DELETED_STEP, FOLLOW_UP_STEP.FOLLOW_UP_ID.in(ids), Map.of());
            db.deleteFrom(FOLLOW_UP_STEP)
                    .where(FOLLOW_UP_STEP.FOLLOW_UP_ID.in(ids))
                    .execute();
            db.deleteFrom(FOLLOW_UP).where(FOLLOW_UP.ID.in(ids)).execute();
        }

        private List<TimeLine.Entry> entries() {
            Set<Long> definitions = gone.stream()
                    .map(FollowUpRecord::getDefinitionId)
                    .filter(id -> id != null)
                    .collect(Collectors.toSet());
            Map<Long, EventDefinitionRecord> events = db.fetch(EVENT_DEFINITION, EVENT_DEFINITION.ID.in(definitions))
                    .intoMap(EVENT_DEFINITION.ID);
            List<TimeLine.Entry> entries = new ArrayList<>();
            for (FollowUpRecord copy : gone) {
                EventDefinitionRecord event =
                        copy.getDefinitionId() == null ? null : events.get(copy.getDefinitionId());
                if (event == null || event.getUpdateCustomer()) {
                    entries.add(TimeLineEntries.of(db, copy, event, List.of("deleted"), now, caller));
                }
            }
            return entries;
        }
    }
}
