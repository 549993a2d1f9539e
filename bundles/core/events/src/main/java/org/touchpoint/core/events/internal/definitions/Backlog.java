package org.touchpoint.core.events.internal.definitions;

import java.util.Map;
import org.jooq.DSLContext;
import org.touchpoint.core.events.internal.cursor.CursorStore;
import org.touchpoint.core.events.internal.cursor.Positions;

/** How many facts definitions have yet to read. */
record Backlog(Map<Long, Long> assignments, Map<Long, Positions> cursors, Positions heads) {
    static Backlog load(DSLContext db, Map<Long, Long> assignments) {
        return new Backlog(assignments, CursorStore.cursors(db), CursorStore.heads(db));
    }

    /** The facts that lie before an active definition; those that deactivating it would give up. */
    long of(LiveDefinition live) {
        Long cursor = assignments.get(live.id());
        if (!live.readsFacts() || cursor == null) {
            return 0;
        }
        Positions read = cursors.getOrDefault(cursor, Positions.START);
        return read.later(live.definition().floor()).until(heads);
    }
}
