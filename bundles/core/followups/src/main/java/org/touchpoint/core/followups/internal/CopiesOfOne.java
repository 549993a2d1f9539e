package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUpCopy;

/** The copies that belong together, seen from one of them. */
final class CopiesOfOne {
    private CopiesOfOne() {}

    /** The group of a copy that somebody may see; {@code NOT_FOUND} or {@code FORBIDDEN} otherwise. */
    static long group(DSLContext db, long id, Access access) {
        Record2<Long, String> found = db.select(FOLLOW_UP.GROUP_ID, APP_USER.LOGIN)
                .from(FOLLOW_UP)
                .join(APP_USER)
                .on(APP_USER.ID.eq(FOLLOW_UP.ASSIGNEE_ID))
                .where(FOLLOW_UP.ID.eq(id))
                .fetchOne();
        if (found == null) {
            throw TouchpointException.notFound("follow-up", id);
        }
        access.requireRow(id, found.value2());
        return found.value1();
    }

    /** All copies of a group, by the names of those whose they are. */
    static List<FollowUpCopy> of(DSLContext db, long group) {
        return db.select(
                        FOLLOW_UP.ID,
                        APP_USER.LOGIN,
                        APP_USER.FULL_NAME,
                        FOLLOW_UP.STATUS,
                        FOLLOW_UP.START_AT,
                        FOLLOW_UP.CLOSED_AT)
                .from(FOLLOW_UP)
                .join(APP_USER)
                .on(APP_USER.ID.eq(FOLLOW_UP.ASSIGNEE_ID))
                .where(FOLLOW_UP.GROUP_ID.eq(group))
                .orderBy(APP_USER.FULL_NAME, FOLLOW_UP.ID)
                .fetch(row -> new FollowUpCopy(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }
}
