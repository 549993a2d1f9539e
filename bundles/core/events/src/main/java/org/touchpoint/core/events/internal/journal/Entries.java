package org.touchpoint.core.events.internal.journal;

import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.JOURNAL;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record7;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.store.FactLog;

/** Reads facts from the journal. Every call joins a transaction. */
final class Entries {
    private static final Comparator<Entry> ORDER =
            Comparator.comparingInt(Entry::part).thenComparingLong(Entry::position);

    private Entries() {}

    /**
     * The facts of these kinds behind {@code from} up to {@code to}, partition by partition, in the order of their positions.
     *
     * <p>One statement; a part of it for each partition, because that is what both databases answer from the primary key.
     */
    static List<Entry> between(DSLContext db, Positions from, Positions to, Collection<String> kinds) {
        Select<Record7<Integer, Long, String, Long, Boolean, Instant, String>> all = null;
        for (int part = 0; part < FactLog.PARTITIONS; part++) {
            if (from.at(part) < to.at(part)) {
                var one = select(
                        db,
                        JOURNAL.PART
                                .eq(part)
                                .and(JOURNAL.POS.gt(from.at(part)))
                                .and(JOURNAL.POS.le(to.at(part)))
                                .and(kinds.isEmpty() ? noCondition() : JOURNAL.FACT.in(kinds)));
                all = all == null ? one : all.unionAll(one);
            }
        }
        return all == null
                ? List.of()
                : all.fetch(Entries::entry).stream().sorted(ORDER).toList();
    }

    /** Whether the fact at one of these positions was recorded then or later. */
    static boolean isRecordedSince(DSLContext db, Positions at, Instant start) {
        for (int part = 0; part < FactLog.PARTITIONS; part++) {
            Instant recorded = db.select(JOURNAL.RECORDED_AT)
                    .from(JOURNAL)
                    .where(JOURNAL.PART.eq(part))
                    .and(JOURNAL.POS.eq(at.at(part)))
                    .fetchOne(JOURNAL.RECORDED_AT);
            if (recorded != null && !recorded.isBefore(start)) {
                return true;
            }
        }
        return false;
    }

    /** The fact at one position. */
    static Entry at(DSLContext db, int part, long position) {
        return select(db, JOURNAL.PART.eq(part).and(JOURNAL.POS.eq(position))).fetchSingle(Entries::entry);
    }

    private static SelectConditionStep<Record7<Integer, Long, String, Long, Boolean, Instant, String>> select(
            DSLContext db, Condition condition) {
        return db.select(
                        JOURNAL.PART,
                        JOURNAL.POS,
                        JOURNAL.FACT,
                        JOURNAL.CUSTOMER_ID,
                        CUSTOMER.HOUSE_ACCOUNT,
                        JOURNAL.OCCURRED_AT,
                        JOURNAL.PAYLOAD)
                .from(JOURNAL)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(JOURNAL.CUSTOMER_ID))
                .where(condition);
    }

    private static Entry entry(Record row) {
        return new Entry(
                row.get(JOURNAL.PART),
                row.get(JOURNAL.POS),
                row.get(JOURNAL.FACT),
                row.get(JOURNAL.CUSTOMER_ID),
                row.get(CUSTOMER.HOUSE_ACCOUNT),
                row.get(JOURNAL.OCCURRED_AT),
                row.get(JOURNAL.PAYLOAD));
    }
}
