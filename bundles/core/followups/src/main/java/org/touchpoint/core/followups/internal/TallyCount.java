package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_TALLY;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_TALLY_ZONE;

import java.time.Instant;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;

/**
 * Counts every follow-up once: for a database that comes from a version without these counts, and when the company's days have come to
 * begin at another hour. Takes some seconds for half a million.
 */
final class TallyCount {
    private static final Logger LOG = LoggerFactory.getLogger(TallyCount.class);
    private static final int FETCHED = 5_000;

    private TallyCount() {}

    /** Sees to it that all are counted, before anybody writes a follow-up. */
    static synchronized void ensure(Transactions transactions, Company company) {
        String zone = company.zone().getId();
        boolean counted =
                transactions.read(db -> db.fetchExists(FOLLOW_UP_TALLY_ZONE, FOLLOW_UP_TALLY_ZONE.ZONE.eq(zone)));
        if (!counted) {
            long copies = transactions.write(db -> count(db, company));
            LOG.info("Counted {} follow-ups for Status, by days of {}.", copies, zone);
        }
    }

    /** Counts all anew; answers how many there are. */
    static long count(DSLContext db, Company company) {
        db.deleteFrom(FOLLOW_UP_TALLY).execute();
        db.deleteFrom(FOLLOW_UP_TALLY_ZONE).execute();
        Tally tally = Tally.fresh(company);
        long copies = 0;
        try (Cursor<Record5<Long, Long, Instant, Instant, Boolean>> rows = db.select(
                        FOLLOW_UP.DEFINITION_ID,
                        FOLLOW_UP.ASSIGNEE_ID,
                        FOLLOW_UP.CREATED_AT,
                        FOLLOW_UP.CLOSED_AT,
                        FOLLOW_UP.CLOSED)
                .from(FOLLOW_UP)
                .fetchSize(FETCHED)
                .fetchLazy()) {
            for (var row : rows) {
                tally.add(row.value1(), row.value2(), row.value3(), row.value5() ? row.value4() : null, 1);
                copies++;
            }
        }
        tally.write(db);
        db.insertInto(FOLLOW_UP_TALLY_ZONE, FOLLOW_UP_TALLY_ZONE.ZONE)
                .values(company.zone().getId())
                .execute();
        return copies;
    }
}
