package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.val;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Copies rows between a table and its twin, by the names of their columns. */
final class Moves {
    private Moves() {}

    /** Copies them, with values for columns that the source has not. */
    static void move(DSLContext db, Table<?> from, Table<?> to, Condition which, Map<? extends Field<?>, ?> further) {
        Map<Field<?>, Field<?>> columns = new LinkedHashMap<>();
        for (Field<?> column : to.fields()) {
            Field<?> source = from.field(column.getName());
            if (source != null) {
                columns.put(column, source);
            }
        }
        further.forEach((column, value) -> columns.put(column, val(value, column)));
        db.insertInto(to, columns.keySet())
                .select(DSL.select(columns.values()).from(from).where(which))
                .execute();
    }
}
