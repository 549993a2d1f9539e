package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/** Copies whose rows are locked for the rest of the transaction. */
final class LockedCopies {
    private LockedCopies() {}

    /** Locks these, in this order; by an update that changes nothing, since {@code FOR UPDATE} locks nothing on HSQLDB. */
    static Map<Long, FollowUpRecord> of(DSLContext db, List<Long> ids) {
        db.update(FOLLOW_UP)
                .set(FOLLOW_UP.MOVES, FOLLOW_UP.MOVES)
                .where(FOLLOW_UP.ID.in(ids))
                .execute();
        return db.fetch(FOLLOW_UP, FOLLOW_UP.ID.in(ids)).intoMap(FOLLOW_UP.ID);
    }

    /** The copy, or {@code NOT_FOUND}. */
    static FollowUpRecord required(Map<Long, FollowUpRecord> copies, long id) {
        FollowUpRecord copy = copies.get(id);
        if (copy == null) {
            throw TouchpointException.notFound("follow-up", id);
        }
        return copy;
    }
}
