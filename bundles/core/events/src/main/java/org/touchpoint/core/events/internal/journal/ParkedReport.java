package org.touchpoint.core.events.internal.journal;

import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.JOURNAL;
import static org.touchpoint.core.store.tables.Tables.PARKED_DECISION;

import java.util.List;
import org.jooq.DSLContext;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.event.ParkedDecision;

/** Parked decisions with the facts that they are about. */
final class ParkedReport {
    private ParkedReport() {}

    static Page<ParkedDecision> page(DSLContext db, List<Long> definitions, PageRequest page) {
        int total = db.fetchCount(PARKED_DECISION, PARKED_DECISION.DEFINITION_ID.in(definitions));
        return new Page<>(items(db, definitions, page), total);
    }

    private static List<ParkedDecision> items(DSLContext db, List<Long> definitions, PageRequest page) {
        return db.select(
                        PARKED_DECISION.ID,
                        EVENT_DEFINITION.NAME,
                        JOURNAL.FACT,
                        JOURNAL.SUBJECT,
                        PARKED_DECISION.REASON,
                        PARKED_DECISION.ATTEMPTS,
                        PARKED_DECISION.FIRST_FAILED_AT,
                        PARKED_DECISION.NEXT_ATTEMPT_AT)
                .from(PARKED_DECISION)
                .join(EVENT_DEFINITION)
                .on(EVENT_DEFINITION.ID.eq(PARKED_DECISION.DEFINITION_ID))
                .join(JOURNAL)
                .on(JOURNAL.PART.eq(PARKED_DECISION.PART))
                .and(JOURNAL.POS.eq(PARKED_DECISION.POS))
                .where(PARKED_DECISION.DEFINITION_ID.in(definitions))
                .orderBy(PARKED_DECISION.FIRST_FAILED_AT, PARKED_DECISION.ID)
                .offset(page.offset())
                .limit(page.size())
                .fetch(row -> new ParkedDecision(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }
}
