package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.followups.internal.CopyTables.COPY;
import static org.touchpoint.core.followups.internal.CopyTables.CUST;
import static org.touchpoint.core.followups.internal.CopyTables.EVENT;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectWhereStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.QueueEntry;

/** Pages of a queue: one statement counts, one reads the page, one its contacts, and one the products that scripts name. */
final class QueueReader {
    private final CopyReader copies;

    QueueReader(CopyReader copies) {
        this.copies = copies;
    }

    /** The follow-ups of a page, scripts filled in. */
    Page<FollowUp> page(DSLContext db, Queue queue, QueueOrder order, PageRequest request) {
        return cut(
                db,
                queue,
                order,
                request,
                (page, sorted) -> copies.filledIn(
                        db, CopyTables.columnsOf(db, page).orderBy(sorted).fetch(CopyTables::row)));
    }

    /** The rows of a page, and no more than they show. */
    Page<QueueEntry> entries(DSLContext db, Queue queue, QueueOrder order, PageRequest request) {
        return cut(db, queue, order, request, (page, sorted) -> EntryReader.read(db, page, sorted));
    }

    /** Those of these copies that are in the queue. */
    static List<QueueEntry> among(DSLContext db, Collection<Long> ids, Queue queue, QueueOrder order) {
        List<SortField<?>> sorted = order.fields(queue.pinned());
        Table<Record1<Long>> found = db.select(COPY.ID)
                .from(COPY)
                .where(COPY.ID.in(ids))
                .and(queue.condition())
                .asTable("p");
        return EntryReader.read(db, found.join(COPY).on(COPY.ID.eq(found.field(COPY.ID))), sorted);
    }

    /** How many there are. */
    static long count(DSLContext db, Queue queue) {
        return db.selectCount()
                .from(COPY)
                .where(queue.condition())
                .fetchSingle()
                .value1();
    }

    private static <T> Page<T> cut(
            DSLContext db,
            Queue queue,
            QueueOrder order,
            PageRequest request,
            BiFunction<Table<?>, List<SortField<?>>, List<T>> read) {
        long total = count(db, queue);
        if (request.offset() >= total) {
            return new Page<>(List.of(), total);
        }
        List<SortField<?>> sorted = order.fields(queue.pinned());
        // The page is cut before anything is joined to it: joins over a whole queue would read the whole queue.
        Table<Record1<Long>> page = sortable(db, order)
                .where(queue.condition())
                .orderBy(sorted)
                .limit(request.size())
                .offset(request.offset())
                .asTable("p");
        return new Page<>(read.apply(page.join(COPY).on(COPY.ID.eq(page.field(COPY.ID))), sorted), total);
    }

    static SelectWhereStep<Record1<Long>> sortable(DSLContext db, QueueOrder order) {
        var copies = db.select(COPY.ID).from(COPY);
        return switch (order.by()) {
            case EVENT -> copies.leftJoin(EVENT).on(EVENT.ID.eq(COPY.DEFINITION_ID));
            case CUSTOMER -> copies.join(CUST).on(CUST.ID.eq(COPY.CUSTOMER_ID));
            case START, PRIORITY, STATUS -> copies;
        };
    }
}
