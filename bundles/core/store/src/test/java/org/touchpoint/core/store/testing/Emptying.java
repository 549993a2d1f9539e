package org.touchpoint.core.store.testing;

import static org.touchpoint.core.store.tables.Tables.AUDIT_ENTRY;
import static org.touchpoint.core.store.tables.Tables.EVENT_CURSOR;
import static org.touchpoint.core.store.tables.Tables.JOURNAL_HEAD;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ForeignKey;
import org.jooq.Query;
import org.jooq.Table;
import org.touchpoint.core.store.tables.DefaultSchema;

/** Empties every table, those that refer to others first. */
final class Emptying {
    private static final List<Table<?>> TABLES = order();

    private Emptying() {}

    static int[] empty(DSLContext db) {
        List<Query> queries = new ArrayList<>();
        for (Table<?> table : TABLES) {
            if (table.equals(AUDIT_ENTRY)) {
                queries.add(db.truncate(table)); // deleting is refused
            } else if (!table.equals(JOURNAL_HEAD) && !table.equals(EVENT_CURSOR)) {
                queries.add(db.deleteFrom(table));
            }
        }
        queries.add(db.deleteFrom(EVENT_CURSOR).where(EVENT_CURSOR.ID.ne(1L)));
        queries.add(db.update(EVENT_CURSOR).set(EVENT_CURSOR.POS, 0L));
        queries.add(db.update(JOURNAL_HEAD).set(JOURNAL_HEAD.POS, 0L));
        return db.batch(queries).execute();
    }

    private static List<Table<?>> order() {
        Set<Table<?>> done = new LinkedHashSet<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            visit(table, done);
        }
        List<Table<?>> referredFirst = new ArrayList<>(done);
        java.util.Collections.reverse(referredFirst);
        return referredFirst;
    }

    private static void visit(Table<?> table, Set<Table<?>> done) {
        for (ForeignKey<?, ?> reference : table.getReferences()) {
            Table<?> referred = reference.getKey().getTable();
            if (!referred.equals(table) && !done.contains(referred)) {
                visit(referred, done);
            }
        }
        done.add(table);
    }
}
