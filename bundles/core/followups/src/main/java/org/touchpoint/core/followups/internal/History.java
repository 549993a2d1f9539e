package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_STEP;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.HistoryEntry;

/** What was done to a copy, from its steps. That an event made it is no step: the copy itself tells that. */
final class History {
    private static final int MOST = 1_000;

    private History() {}

    /** Latest first. */
    static List<HistoryEntry> of(DSLContext db, long id, Access access) {
        var copy = db.select(FOLLOW_UP.CREATED_AT, FOLLOW_UP.SOURCE, FOLLOW_UP.REASON, APP_USER.LOGIN)
                .from(FOLLOW_UP)
                .join(APP_USER)
                .on(APP_USER.ID.eq(FOLLOW_UP.ASSIGNEE_ID))
                .where(FOLLOW_UP.ID.eq(id))
                .fetchOne();
        if (copy == null) {
            throw TouchpointException.notFound("follow-up", id);
        }
        access.requireRow(id, copy.value4());
        List<HistoryEntry> entries = new ArrayList<>(
                db.select(FOLLOW_UP_STEP.ID, FOLLOW_UP_STEP.HAPPENED_AT, FOLLOW_UP_STEP.BY_LOGIN, FOLLOW_UP_STEP.WHAT)
                        .from(FOLLOW_UP_STEP)
                        .where(FOLLOW_UP_STEP.FOLLOW_UP_ID.eq(id))
                        .orderBy(FOLLOW_UP_STEP.HAPPENED_AT.desc(), FOLLOW_UP_STEP.ID.desc())
                        .limit(MOST)
                        .fetch(row -> new HistoryEntry(row.value1(), row.value2(), row.value3(), row.value4())));
        String first = entries.isEmpty() ? "" : entries.get(entries.size() - 1).what();
        if (!first.equals(copy.value3()) && !first.startsWith(RoutedCopies.ROUTED)) {
            entries.add(new HistoryEntry(id, copy.value1(), copy.value2(), "Made: " + copy.value3()));
        }
        return entries;
    }
}
