package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.touchpoint.core.followups.internal.CopyTables.COPY;
import static org.touchpoint.core.followups.internal.CopyTables.CUST;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** The order of a queue; the id settles ties, so that pages neither overlap nor leave anything out. */
record QueueOrder(By by, boolean down) {
    /** What a queue can be sorted by. */
    enum By {
        START("startDate", COPY.START_AT),
        PRIORITY("priority", COPY.PRIORITY),
        EVENT("event", coalesce(CopyTables.EVENT.NAME, inline(""))),
        CUSTOMER("customerName", CUST.NAME),
        STATUS("status", COPY.STATUS);

        private final String answered;
        private final Field<?> field;

        /** @param answered name of the field in answers, by which requests sort too */
        By(String answered, Field<?> field) {
            this.answered = answered;
            this.field = field;
        }
    }

    /** As a filter names it; {@code INVALID} naming {@code sort} if there is no such order. */
    static QueueOrder named(@Nullable String sort) {
        String wanted = sort == null || sort.isBlank() ? By.START.answered : sort.strip();
        boolean down = wanted.startsWith("-");
        String name = down ? wanted.substring(1) : wanted;
        for (By by : By.values()) {
            if (by.answered.equalsIgnoreCase(name)) {
                return new QueueOrder(by, down);
            }
        }
        throw TouchpointException.invalid(
                "sort",
                "A queue cannot be sorted by \"" + Wording.quoted(wanted) + "\".",
                "Give startDate, priority, event, customerName or status, with a leading - for the other way round.");
    }

    /**
     * The columns to sort by.
     *
     * @param pinned columns that are the same in the whole queue: sorted by as well, since HSQLDB reads a page straight off an
     *     index only if every column of the index is named
     */
    List<SortField<?>> fields(List<Field<?>> pinned) {
        if (by != By.START) {
            return List.of(sorted(by.field), COPY.START_AT.asc(), COPY.ID.asc());
        }
        List<SortField<?>> fields = new ArrayList<>();
        pinned.forEach(field -> fields.add(sorted(field)));
        fields.add(sorted(COPY.START_AT));
        fields.add(sorted(COPY.ID));
        return fields;
    }

    private SortField<?> sorted(Field<?> field) {
        return down ? field.desc() : field.asc();
    }
}
