package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.QUEUE_VIEW;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.DisplayOptions;
import org.touchpoint.api.followup.MyQueue;
import org.touchpoint.core.store.tables.tables.records.QueueViewRecord;

/** One user's Display Options in the database: those under a name, and without one those chosen last. */
final class ViewTable {
    private static final String LAST = "";

    private final DSLContext db;
    private final long userId;

    ViewTable(DSLContext db, long userId) {
        this.db = db;
        this.userId = userId;
    }

    /** The saved views, oldest first. */
    List<QueueViewRecord> all() {
        return db.selectFrom(QUEUE_VIEW)
                .where(QUEUE_VIEW.USER_ID.eq(userId))
                .and(QUEUE_VIEW.NAME_KEY.ne(LAST))
                .orderBy(QUEUE_VIEW.ID)
                .fetch();
    }

    /** What was chosen last, or null. */
    @Nullable
    DisplayOptions last() {
        QueueViewRecord last = named(LAST);
        return last == null ? null : options(last);
    }

    /** Keeps what was chosen last. */
    void remember(DisplayOptions options) {
        QueueViewRecord last = named(LAST);
        put(last == null ? fresh() : last, "", options, false);
    }

    /** A saved view of the user's, or {@code NOT_FOUND}. */
    QueueViewRecord existing(long id) {
        QueueViewRecord found = db.fetchOne(
                QUEUE_VIEW,
                QUEUE_VIEW.ID.eq(id).and(QUEUE_VIEW.USER_ID.eq(userId)).and(QUEUE_VIEW.NAME_KEY.ne(LAST)));
        if (found == null) {
            throw TouchpointException.notFound("view", id);
        }
        return found;
    }

    /** A row that is not stored yet; {@code CONFLICT} where there are too many. */
    QueueViewRecord another() {
        if (all().size() >= MyQueue.MOST_VIEWS) {
            throw TouchpointException.conflict(
                    null, "You have " + MyQueue.MOST_VIEWS + " views already.", "Remove one that you do not need.");
        }
        return fresh();
    }

    /** {@code CONFLICT} if another view of the user's has this name. */
    void requireFree(String name, @Nullable Long own) {
        QueueViewRecord there = named(key(name));
        if (there != null && !there.getId().equals(own)) {
            throw TouchpointException.conflict(
                    "name", "You have a view \"" + there.getName() + "\" already.", "Give another name.");
        }
    }

    /** Stores a row with what is to be in it. */
    QueueViewRecord put(QueueViewRecord row, String name, DisplayOptions options, boolean preferred) {
        if (preferred) {
            db.update(QUEUE_VIEW)
                    .set(QUEUE_VIEW.PREFERRED, false)
                    .where(QUEUE_VIEW.USER_ID.eq(userId))
                    .execute();
        }
        row.setName(name);
        row.setNameKey(key(name));
        row.setPreferred(preferred);
        row.setSources(lines(options.sources()));
        row.setEvents(lines(options.events()));
        row.setPriorities(lines(options.priorities()));
        row.setWithClosed(options.closed());
        row.setDates(options.dates());
        row.setFromDay(options.from());
        row.setToDay(options.to());
        row.setSortBy(options.sort());
        row.store();
        return row;
    }

    static DisplayOptions options(QueueViewRecord row) {
        return new DisplayOptions(
                entries(row.getSources()),
                entries(row.getEvents()),
                entries(row.getPriorities()),
                row.getWithClosed(),
                row.getDates(),
                row.getFromDay(),
                row.getToDay(),
                row.getSortBy());
    }

    private QueueViewRecord fresh() {
        QueueViewRecord row = db.newRecord(QUEUE_VIEW);
        row.setId(db.nextval(ID_SEQ));
        row.setUserId(userId);
        return row;
    }

    private @Nullable QueueViewRecord named(String key) {
        return db.fetchOne(QUEUE_VIEW, QUEUE_VIEW.USER_ID.eq(userId).and(QUEUE_VIEW.NAME_KEY.eq(key)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String lines(List<String> entries) {
        return entries.isEmpty() ? null : String.join("\n", entries);
    }

    private static List<String> entries(@Nullable String column) {
        return column == null || column.isEmpty() ? List.of() : Arrays.asList(column.split("\n"));
    }
}
