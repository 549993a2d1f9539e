package org.touchpoint.core.events.internal.journal;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.touchpoint.core.events.internal.cursor.Positions;

/**
 * Facts of the journal up to some positions; those of kinds that nobody waits for are left out.
 *
 * @param isLast whether there was nothing behind it when it was read
 */
record Stretch(Positions to, boolean isLast, List<Entry> entries) {
    /** The facts of a step of at most {@code most} facts from one position to another. */
    static Stretch read(DSLContext db, Positions from, Positions until, int most, Set<String> kinds) {
        Positions to = from.towards(until, most);
        List<Entry> entries = kinds.isEmpty() ? List.of() : Entries.between(db, from, to, kinds);
        return new Stretch(to, to.until(until) == 0, entries);
    }
}
