package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_TALLY;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.UniqueKeys;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/**
 * What a transaction adds to, and takes from, the counts that Status reads. They are written before the commit, in one order whoever
 * writes, so that two transactions wait for one another briefly and never in a circle.
 */
final class Tally {
    /** Stands for the definition of follow-ups made by hand. */
    static final long BY_HAND = 0;

    private static final String CONFLICT = "40001";

    private record Key(long definition, long assignee, LocalDate day) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::definition)
                .thenComparing(Key::assignee)
                .thenComparing(Key::day);
    }

    private static final class Sums {
        private int made;
        private int stillOpen;
        private int closed;

        boolean isNothing() {
            return made == 0 && stillOpen == 0 && closed == 0;
        }
    }

    private final ZoneId zone;
    private final Map<Key, Sums> sums = new TreeMap<>(Key.ORDER);

    private Tally(Company company) {
        this.zone = company.zone();
    }

    /** For the transaction that this thread is in. */
    static Tally of(Transactions transactions, Company company) {
        Tally tally = new Tally(company);
        transactions.beforeCommit(tally::write);
        return tally;
    }

    /** For counting from nothing. */
    static Tally fresh(Company company) {
        return new Tally(company);
    }

    /** A copy is there, as it is now. */
    void plus(FollowUpRecord copy) {
        add(
                copy.getDefinitionId(),
                copy.getAssigneeId(),
                copy.getCreatedAt(),
                copy.getClosed() ? copy.getClosedAt() : null,
                1);
    }

    /** A copy is no longer as it is now: before it is changed or taken away. */
    void minus(FollowUpRecord copy) {
        add(
                copy.getDefinitionId(),
                copy.getAssigneeId(),
                copy.getCreatedAt(),
                copy.getClosed() ? copy.getClosedAt() : null,
                -1);
    }

    /** So many copies like this. */
    void add(@Nullable Long definition, long assignee, Instant made, @Nullable Instant closed, int copies) {
        Sums sumsMade = sums(definition, assignee, made);
        sumsMade.made += copies;
        if (closed == null) {
            sumsMade.stillOpen += copies;
        } else {
            sums(definition, assignee, closed).closed += copies;
        }
    }

    private Sums sums(@Nullable Long definition, long assignee, Instant at) {
        Key key = new Key(definition == null ? BY_HAND : definition, assignee, LocalDate.ofInstant(at, zone));
        return sums.computeIfAbsent(key, absent -> new Sums());
    }

    /** Adds it to what is counted already. */
    void write(DSLContext db) {
        sums.forEach((key, sum) -> {
            if (!sum.isNothing()
                    && update(db, key, sum) == 0
                    && insert(db, key, sum) == 0
                    && update(db, key, sum) == 0) {
                throw again(null);
            }
        });
        sums.clear();
    }

    private static int update(DSLContext db, Key key, Sums sum) {
        return db.update(FOLLOW_UP_TALLY)
                .set(FOLLOW_UP_TALLY.MADE, FOLLOW_UP_TALLY.MADE.plus(sum.made))
                .set(FOLLOW_UP_TALLY.STILL_OPEN, FOLLOW_UP_TALLY.STILL_OPEN.plus(sum.stillOpen))
                .set(FOLLOW_UP_TALLY.CLOSED, FOLLOW_UP_TALLY.CLOSED.plus(sum.closed))
                .where(FOLLOW_UP_TALLY.DEFINITION_ID.eq(key.definition()))
                .and(FOLLOW_UP_TALLY.ASSIGNEE_ID.eq(key.assignee()))
                .and(FOLLOW_UP_TALLY.ON_DAY.eq(key.day()))
                .execute();
    }

    private static int insert(DSLContext db, Key key, Sums sum) {
        try {
            return db.insertInto(FOLLOW_UP_TALLY, FOLLOW_UP_TALLY.fields())
                    .values(key.definition(), key.assignee(), key.day(), sum.made, sum.stillOpen, sum.closed)
                    .onConflict(FOLLOW_UP_TALLY.DEFINITION_ID, FOLLOW_UP_TALLY.ASSIGNEE_ID, FOLLOW_UP_TALLY.ON_DAY)
                    .doNothing()
                    .execute();
        } catch (DataAccessException failure) {
            throw UniqueKeys.isViolation(failure) ? again(failure) : failure;
        }
    }

    /** Another transaction has just begun the same day: HSQLDB shows its row only to a new one. */
    private static DataAccessException again(@Nullable DataAccessException cause) {
        return new DataAccessException(
                "A day's count was begun twice at once.", new SQLException("begun twice", CONFLICT, cause));
    }
}
