package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.followups.internal.CopyTables.COPY;
import static org.touchpoint.core.followups.internal.CopyTables.CUST;
import static org.touchpoint.core.followups.internal.CopyTables.EVENT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectWhereStep;
import org.jooq.Table;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.followup.FollowUp;

/** Pages of a queue: one statement counts, one reads the page, one its contacts, and one the products that scripts name. */
final class QueueReader {
    private final CopyReader copies;

    QueueReader(CopyReader copies) {
        this.copies = copies;
    }

    Page<FollowUp> page(DSLContext db, Queue queue, QueueOrder order, PageRequest request) {
        long total = db.selectCount()
                .from(COPY)
                .where(queue.condition())
                .fetchSingle()
                .value1();
        if (request.offset() >= total) {
            return new Page<>(List.of(), total);
        }
        // The page is cut before anything is joined to it: joins over a whole queue would read the whole queue.
        Table<Record1<Long>> page = sortable(db, order)
                .where(queue.condition())
                .orderBy(order.fields(queue.pinned()))
                .limit(request.size())
                .offset(request.offset())
                .asTable("p");
        Field<Long> id = page.field(COPY.ID);
        List<CopyRow> rows = CopyTables.columnsOf(db, page.join(COPY).on(COPY.ID.eq(id)))
                .orderBy(order.fields(queue.pinned()))
                .fetch(CopyTables::row);
        return new Page<>(copies.filledIn(db, rows), total);
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
