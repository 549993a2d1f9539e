package org.touchpoint.core.customers.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_STEP;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.customer.TimeLineEntry;
import org.touchpoint.core.store.tables.tables.records.CustomerTransactionRecord;

/** Rows as entries of a time line: what happened in a line, and what was written about it. */
final class TimeLineWording {
    private static final String CLOSED = "→ Closed";
    private static final String CLOSED_BY_RELEASE = "Closed: ";

    private TimeLineWording() {}

    static TimeLineEntry recorded(String id, CustomerTransactionRecord row) {
        String summary = row.getSummary();
        String title = summary;
        String text = null;
        if (row.getKind().equals(TimeLineEntry.NOTE)) {
            title = "Note";
            text = summary;
        } else if (summary.contains(": ")) {
            text = summary.substring(summary.indexOf(": ") + 2);
            title = closedOrNot(summary.substring(0, summary.indexOf(": ")), text);
        }
        return new TimeLineEntry(
                id,
                row.getHappenedAt(),
                row.getKind(),
                title,
                text,
                row.getByLogin(),
                row.getOrderNumber(),
                row.getFollowUpId());
    }

    static TimeLineEntry made(String id, Record row, @Nullable String reason) {
        String event = row.get(EVENT_DEFINITION.NAME);
        return new TimeLineEntry(
                id,
                row.get(FOLLOW_UP.CREATED_AT),
                TimeLineEntry.FOLLOW_UP,
                named(event) + " for " + row.get(APP_USER.FULL_NAME),
                reason,
                event == null ? row.get(FOLLOW_UP.SOURCE) : event,
                row.get(SALES_ORDER.ORDER_NUMBER),
                row.get(FOLLOW_UP.ID));
    }

    static TimeLineEntry step(String id, Record row) {
        String what = row.get(FOLLOW_UP_STEP.WHAT);
        return new TimeLineEntry(
                id,
                row.get(FOLLOW_UP_STEP.HAPPENED_AT),
                TimeLineEntry.FOLLOW_UP,
                closedOrNot(named(row.get(EVENT_DEFINITION.NAME)), what),
                what,
                row.get(FOLLOW_UP_STEP.BY_LOGIN),
                row.get(SALES_ORDER.ORDER_NUMBER),
                row.get(FOLLOW_UP.ID));
    }

    private static String named(@Nullable String event) {
        return event == null ? "Follow-up" : "Follow-up " + event;
    }

    private static String closedOrNot(String title, String what) {
        return what.contains(CLOSED) || what.startsWith(CLOSED_BY_RELEASE) ? title + " closed" : title;
    }
}
