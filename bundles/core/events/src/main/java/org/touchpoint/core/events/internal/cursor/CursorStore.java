package org.touchpoint.core.events.internal.cursor;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.EVENT_CURSOR;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.EVENT_FLOOR;
import static org.touchpoint.core.store.tables.Tables.JOURNAL_HEAD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.touchpoint.core.store.FactLog;

/**
 * The tables event_cursor and event_floor. Definitions that are up to date share the common cursor; those that fell behind together
 * share one of their own until they have caught up. Every call joins a transaction.
 */
public final class CursorStore {
    /** The cursor of all definitions that are up to date. */
    public static final long COMMON = 1;

    private CursorStore() {}

    /** Position of the latest fact of each partition. */
    public static Positions heads(DSLContext db) {
        return Positions.of(db.select(JOURNAL_HEAD.PART, JOURNAL_HEAD.POS)
                .from(JOURNAL_HEAD)
                .fetchMap(JOURNAL_HEAD.PART, JOURNAL_HEAD.POS));
    }

    /** The positions of every cursor, by its id. */
    public static Map<Long, Positions> cursors(DSLContext db) {
        Map<Long, Map<Integer, Long>> rows = new HashMap<>();
        db.selectFrom(EVENT_CURSOR)
                .forEach(row -> rows.computeIfAbsent(row.getId(), none -> new HashMap<>())
                        .put(row.getPart(), row.getPos()));
        Map<Long, Positions> cursors = new HashMap<>();
        rows.forEach((id, positions) -> cursors.put(id, Positions.of(positions)));
        return cursors;
    }

    /** Id of its cursor, by id of each active definition. */
    public static Map<Long, Long> assignments(DSLContext db) {
        return db.select(EVENT_DEFINITION.ID, EVENT_DEFINITION.CURSOR_ID)
                .from(EVENT_DEFINITION)
                .where(EVENT_DEFINITION.ACTIVE)
                .fetchMap(EVENT_DEFINITION.ID, EVENT_DEFINITION.CURSOR_ID);
    }

    /** How many facts lie before an active definition that it has yet to read. */
    public static long unread(DSLContext db, long definition, Positions floor) {
        var rows = db.select(EVENT_CURSOR.PART, EVENT_CURSOR.POS)
                .from(EVENT_CURSOR)
                .join(EVENT_DEFINITION)
                .on(EVENT_DEFINITION.CURSOR_ID.eq(EVENT_CURSOR.ID))
                .where(EVENT_DEFINITION.ID.eq(definition))
                .fetchMap(EVENT_CURSOR.PART, EVENT_CURSOR.POS);
        return Positions.of(rows).later(floor).until(heads(db));
    }

    /**
     * Moves a cursor on.
     *
     * @throws CursorMovedException if it is no longer at {@code from}: another process reads this journal as well
     */
    public static void advance(DSLContext db, long cursor, Positions from, Positions to) {
        List<Query> updates = new ArrayList<>();
        for (int part = 0; part < FactLog.PARTITIONS; part++) {
            if (from.at(part) != to.at(part)) {
                updates.add(db.update(EVENT_CURSOR)
                        .set(EVENT_CURSOR.POS, to.at(part))
                        .where(EVENT_CURSOR.ID.eq(cursor))
                        .and(EVENT_CURSOR.PART.eq(part))
                        .and(EVENT_CURSOR.POS.eq(from.at(part))));
            }
        }
        for (int moved : db.batch(updates).execute()) {
            if (moved != 1) {
                throw new CursorMovedException(cursor);
            }
        }
    }

    /** Gives definitions that fall behind a cursor of their own. */
    public static void detach(DSLContext db, Collection<Long> definitions, Positions at) {
        long cursor = db.nextval(ID_SEQ);
        var rows = db.insertInto(EVENT_CURSOR, EVENT_CURSOR.ID, EVENT_CURSOR.PART, EVENT_CURSOR.POS);
        for (int part = 0; part < FactLog.PARTITIONS; part++) {
            rows = rows.values(cursor, part, at.at(part));
        }
        rows.execute();
        assign(db, definitions, cursor);
    }

    /** Puts definitions on the common cursor, and drops the cursors that nobody needs any more. */
    public static void rejoin(DSLContext db, Collection<Long> definitions) {
        assign(db, definitions, COMMON);
        db.deleteFrom(EVENT_CURSOR)
                .where(EVENT_CURSOR.ID.ne(COMMON))
                .and(EVENT_CURSOR.ID.notIn(db.select(EVENT_DEFINITION.CURSOR_ID).from(EVENT_DEFINITION)))
                .execute();
    }

    /** Sets the floor of a definition: it answers no fact at or before these positions. */
    public static void setFloor(DSLContext db, long definition, Positions floor) {
        db.deleteFrom(EVENT_FLOOR)
                .where(EVENT_FLOOR.DEFINITION_ID.eq(definition))
                .execute();
        var rows = db.insertInto(EVENT_FLOOR, EVENT_FLOOR.DEFINITION_ID, EVENT_FLOOR.PART, EVENT_FLOOR.POS);
        for (int part = 0; part < FactLog.PARTITIONS; part++) {
            rows = rows.values(definition, part, floor.at(part));
        }
        rows.execute();
    }

    /** The floors of all definitions that have one, by definition. */
    public static Map<Long, Positions> floors(DSLContext db) {
        Map<Long, Map<Integer, Long>> rows = new HashMap<>();
        db.selectFrom(EVENT_FLOOR)
                .forEach(row -> rows.computeIfAbsent(row.getDefinitionId(), none -> new HashMap<>())
                        .put(row.getPart(), row.getPos()));
        Map<Long, Positions> floors = new HashMap<>();
        rows.forEach((definition, positions) -> floors.put(definition, Positions.of(positions)));
        return floors;
    }

    private static void assign(DSLContext db, Collection<Long> definitions, long cursor) {
        db.update(EVENT_DEFINITION)
                .set(EVENT_DEFINITION.CURSOR_ID, cursor)
                .where(EVENT_DEFINITION.ID.in(definitions))
                .execute();
    }
}
