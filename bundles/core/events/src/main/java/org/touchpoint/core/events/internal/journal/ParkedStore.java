package org.touchpoint.core.events.internal.journal;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.PARKED_DECISION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.touchpoint.core.events.internal.text.Plain;

/** The table parked_decision: decisions that failed and wait to be tried again. Every call joins a transaction. */
final class ParkedStore {
    /** One that is due. */
    record Parked(long id, long definition, int part, long position, int attempts) {}

    private ParkedStore() {}

    /** Parks decisions that failed for the first time; one that is parked already stays as it is. */
    static void park(DSLContext db, Collection<Failure> failures, Instant now) {
        for (Failure failure : failures) {
            db.insertInto(PARKED_DECISION)
                    .set(PARKED_DECISION.ID, db.nextval(ID_SEQ))
                    .set(PARKED_DECISION.DEFINITION_ID, failure.definition())
                    .set(PARKED_DECISION.PART, failure.part())
                    .set(PARKED_DECISION.POS, failure.position())
                    .set(PARKED_DECISION.REASON, Plain.reason(failure.reason()))
                    .set(PARKED_DECISION.ATTEMPTS, 1)
                    .set(PARKED_DECISION.FIRST_FAILED_AT, now)
                    .set(PARKED_DECISION.NEXT_ATTEMPT_AT, BackOff.next(now, 1))
                    .onConflict(PARKED_DECISION.DEFINITION_ID, PARKED_DECISION.PART, PARKED_DECISION.POS)
                    .doNothing()
                    .execute();
        }
    }

    /** Those of these definitions that are due, earliest first. */
    static List<Parked> due(DSLContext db, Collection<Long> definitions, Instant now, int most) {
        return db.selectFrom(PARKED_DECISION)
                .where(PARKED_DECISION.NEXT_ATTEMPT_AT.le(now))
                .and(PARKED_DECISION.DEFINITION_ID.in(definitions))
                .orderBy(PARKED_DECISION.NEXT_ATTEMPT_AT, PARKED_DECISION.ID)
                .limit(most)
                .fetch(row ->
                        new Parked(row.getId(), row.getDefinitionId(), row.getPart(), row.getPos(), row.getAttempts()));
    }

    static void remove(DSLContext db, Parked parked) {
        db.deleteFrom(PARKED_DECISION).where(PARKED_DECISION.ID.eq(parked.id())).execute();
    }

    /** Notes that one failed again. */
    static void postpone(DSLContext db, Parked parked, String reason, Instant now) {
        int attempts = parked.attempts() + 1;
        db.update(PARKED_DECISION)
                .set(PARKED_DECISION.REASON, Plain.reason(reason))
                .set(PARKED_DECISION.ATTEMPTS, attempts)
                .set(PARKED_DECISION.NEXT_ATTEMPT_AT, BackOff.next(now, attempts))
                .where(PARKED_DECISION.ID.eq(parked.id()))
                .execute();
    }

    /** Makes those of these definitions due at once; answers how many. */
    static int makeDue(DSLContext db, Collection<Long> definitions, Instant now) {
        return db.update(PARKED_DECISION)
                .set(PARKED_DECISION.NEXT_ATTEMPT_AT, now)
                .where(PARKED_DECISION.DEFINITION_ID.in(definitions))
                .execute();
    }
}
