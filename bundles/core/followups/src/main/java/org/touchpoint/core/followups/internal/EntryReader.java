package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.substring;
import static org.touchpoint.core.followups.internal.CopyTables.COPY;
import static org.touchpoint.core.followups.internal.CopyTables.CUST;
import static org.touchpoint.core.followups.internal.CopyTables.EVENT;
import static org.touchpoint.core.followups.internal.CopyTables.SALE;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.followup.QueueEntry;

/** The rows of a queue, from a part of the tables that a whole follow-up is read from. */
final class EntryReader {
    private static final int MOST_DETAILS = 200;
    private static final Field<String> DETAILS =
            substring(COPY.DETAILS, 1, MOST_DETAILS).as("details_begin");

    private EntryReader() {}

    /**
     * Reads rows.
     *
     * @param page the copies, joined to what chooses them
     */
    static List<QueueEntry> read(DSLContext db, Table<?> page, Collection<SortField<?>> sorted) {
        List<? extends Record> rows = db.select(
                        COPY.ID,
                        COPY.CUSTOMER_ID,
                        COPY.CONTACT_ID,
                        EVENT.NAME,
                        CUST.CUSTOMER_NUMBER,
                        CUST.NAME,
                        SALE.ORDER_NUMBER,
                        COPY.STATUS,
                        COPY.PRIORITY,
                        COPY.SOURCE,
                        COPY.START_AT,
                        COPY.STOP_AT,
                        DETAILS,
                        COPY.CLOSED_AT)
                .from(page)
                .join(CUST)
                .on(CUST.ID.eq(COPY.CUSTOMER_ID))
                .leftJoin(EVENT)
                .on(EVENT.ID.eq(COPY.DEFINITION_ID))
                .leftJoin(SALE)
                .on(SALE.ID.eq(COPY.ORDER_ID))
                .orderBy(sorted)
                .fetch();
        ContactBook contacts = new ContactBook(
                db, rows.stream().map(row -> row.get(COPY.CUSTOMER_ID)).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> entry(row, contacts.of(row.get(COPY.CUSTOMER_ID), row.get(COPY.CONTACT_ID))))
                .toList();
    }

    private static QueueEntry entry(Record row, ContactBook.@Nullable Person contact) {
        String details = row.get(DETAILS);
        return new QueueEntry(
                row.get(COPY.ID),
                row.get(EVENT.NAME),
                row.get(CUST.CUSTOMER_NUMBER),
                row.get(CUST.NAME),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email(),
                row.get(SALE.ORDER_NUMBER),
                row.get(COPY.STATUS),
                Priorities.of(row.get(COPY.PRIORITY)).title(),
                row.get(COPY.SOURCE),
                row.get(COPY.START_AT),
                row.get(COPY.STOP_AT),
                details == null ? "" : details,
                row.get(COPY.CLOSED_AT));
    }
}
