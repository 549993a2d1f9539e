package org.touchpoint.core.events.internal.audience;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.touchpoint.core.store.tables.Tables.AUDIENCE_MEMBER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The table audience_member, for one launch of one definition. Each step is one statement over all customers within a range;
 * audiences are conditions over {@code customer_account}.
 *
 * <p>Whoever is chosen gets this launch's own {@code chosen_at}, which is the day of the launch and a few microseconds that no earlier
 * launch of that day has; so the chosen are found again without another look at the criteria.
 */
final class Members {
    private static final Duration MARK = Duration.ofNanos(1000);

    private final DSLContext db;
    private final long definition;
    private final Instant chosenAt;
    private final boolean first;

    private Members(DSLContext db, long definition, Instant chosenAt) {
        this.db = db;
        this.definition = definition;
        this.chosenAt = chosenAt;
        this.first = !db.fetchExists(AUDIENCE_MEMBER, AUDIENCE_MEMBER.DEFINITION_ID.eq(definition))
                && !db.fetchExists(FOLLOW_UP, FOLLOW_UP.DEFINITION_ID.eq(definition));
    }

    /** For a launch as of the day that spans from one instant to another. */
    static Members of(DSLContext db, long definition, Instant day, Instant nextDay) {
        Instant latest = db.select(max(AUDIENCE_MEMBER.CHOSEN_AT))
                .from(AUDIENCE_MEMBER)
                .where(AUDIENCE_MEMBER.DEFINITION_ID.eq(definition))
                .and(AUDIENCE_MEMBER.CHOSEN_AT.ge(day))
                .and(AUDIENCE_MEMBER.CHOSEN_AT.lt(nextDay))
                .fetchSingle()
                .value1();
        return new Members(db, definition, latest == null ? day : latest.plus(MARK));
    }

    /**
     * Chooses those in the audience who may be called, and notes who has left it.
     *
     * @param within limits the members that are looked at
     * @param chosenBefore who was chosen then or later is still in the cool-down
     */
    Count choose(Condition within, Condition audience, Instant chosenBefore) {
        if (first) {
            long chosen = chooseNew(audience);
            return new Count(chosen, chosen);
        }
        Count before = countAudience(audience);
        long stayed = before.audience() - before.chosen();
        if (stayed < db.fetchCount(AUDIENCE_MEMBER, isStillIn().and(within))) {
            markLeft(within, audience);
        }
        long chosen = before.chosen() == 0 ? 0 : chooseReturned(within, audience, chosenBefore) + chooseNew(audience);
        return new Count(before.audience(), chosen);
    }

    /** How many are in the audience, and how many of them were not at the latest launch: nobody else can be chosen. */
    private Count countAudience(Condition audience) {
        Condition newcomer =
                none(AUDIENCE_MEMBER, isStillIn().and(AUDIENCE_MEMBER.CUSTOMER_ID.eq(CUSTOMER_ACCOUNT.CUSTOMER_ID)));
        return db.select(DSL.count(), DSL.count(when(newcomer, inline(1))))
                .from(CUSTOMER_ACCOUNT)
                .where(audience)
                .fetchSingle(row -> new Count(row.value1(), row.value2()));
    }

    private Condition isStillIn() {
        return AUDIENCE_MEMBER.DEFINITION_ID.eq(definition).and(AUDIENCE_MEMBER.STILL_IN.isTrue());
    }

    private void markLeft(Condition within, Condition audience) {
        db.update(AUDIENCE_MEMBER)
                .set(AUDIENCE_MEMBER.STILL_IN, false)
                .where(isStillIn())
                .and(within)
                .and(notExists(inAudience(audience)))
                .execute();
    }

    /** Begins a new episode for those who had left and are back. */
    private long chooseReturned(Condition within, Condition audience, Instant chosenBefore) {
        return db.update(AUDIENCE_MEMBER)
                .set(AUDIENCE_MEMBER.STILL_IN, true)
                .set(AUDIENCE_MEMBER.EPISODE, AUDIENCE_MEMBER.EPISODE.plus(1))
                .set(AUDIENCE_MEMBER.CHOSEN_AT, chosenAt)
                .where(AUDIENCE_MEMBER.DEFINITION_ID.eq(definition))
                .and(AUDIENCE_MEMBER.STILL_IN.isFalse())
                .and(AUDIENCE_MEMBER.CHOSEN_AT.lt(chosenBefore))
                .and(within)
                .and(exists(inAudience(audience)))
                .and(noOpenFollowUp(AUDIENCE_MEMBER.CUSTOMER_ID))
                .execute();
    }

    /** Begins the first episode of those who have never been chosen. */
    private long chooseNew(Condition audience) {
        return db.insertInto(
                        AUDIENCE_MEMBER,
                        AUDIENCE_MEMBER.DEFINITION_ID,
                        AUDIENCE_MEMBER.CUSTOMER_ID,
                        AUDIENCE_MEMBER.EPISODE,
                        AUDIENCE_MEMBER.STILL_IN,
                        AUDIENCE_MEMBER.CHOSEN_AT)
                .select(select(val(definition), CUSTOMER_ACCOUNT.CUSTOMER_ID, inline(0), inline(true), val(chosenAt))
                        .from(CUSTOMER_ACCOUNT)
                        .where(audience)
                        .and(first ? noCondition() : isNew().and(noOpenFollowUp(CUSTOMER_ACCOUNT.CUSTOMER_ID))))
                .execute();
    }

    /** Everybody whom this launch has chosen, with the episode, in parts of so many. */
    List<Select<Record2<Long, Integer>>> chosen(long each) {
        List<Select<Record2<Long, Integer>>> parts = new ArrayList<>();
        Condition all = AUDIENCE_MEMBER.DEFINITION_ID.eq(definition).and(AUDIENCE_MEMBER.CHOSEN_AT.eq(chosenAt));
        Condition rest = all;
        for (Long last = lastOf(rest, each); last != null; last = lastOf(rest, each)) {
            parts.add(chosen(rest.and(AUDIENCE_MEMBER.CUSTOMER_ID.le(last))));
            rest = all.and(AUDIENCE_MEMBER.CUSTOMER_ID.gt(last));
        }
        parts.add(chosen(rest));
        return parts;
    }

    /** Which customer is the last of the next part, or null where it is the last part. */
    private @Nullable Long lastOf(Condition rest, long each) {
        return db.select(AUDIENCE_MEMBER.CUSTOMER_ID)
                .from(AUDIENCE_MEMBER)
                .where(rest)
                .orderBy(AUDIENCE_MEMBER.CUSTOMER_ID)
                .limit(1)
                .offset(each - 1)
                .fetchOne(AUDIENCE_MEMBER.CUSTOMER_ID);
    }

    private static Select<Record2<Long, Integer>> chosen(Condition who) {
        return select(AUDIENCE_MEMBER.CUSTOMER_ID, AUDIENCE_MEMBER.EPISODE)
                .from(AUDIENCE_MEMBER)
                .where(who);
    }

    /** Everybody whom {@link #choose} would choose, with the episode; it writes nothing. */
    Select<Record2<Long, Integer>> wouldChoose(Condition audience, Instant chosenBefore) {
        if (first) {
            return select(CUSTOMER_ACCOUNT.CUSTOMER_ID, inline(0))
                    .from(CUSTOMER_ACCOUNT)
                    .where(audience);
        }
        Condition ofThis = AUDIENCE_MEMBER
                .DEFINITION_ID
                .eq(definition)
                .and(AUDIENCE_MEMBER.CUSTOMER_ID.eq(CUSTOMER_ACCOUNT.CUSTOMER_ID));
        Field<Integer> next = field(
                select(AUDIENCE_MEMBER.EPISODE.plus(1)).from(AUDIENCE_MEMBER).where(ofThis));
        // Whoever has left since is not in the audience, so that who is back is known by the mark of an earlier launch
        // alone.
        Condition returned = exists(selectOne()
                .from(AUDIENCE_MEMBER)
                .where(ofThis)
                .and(AUDIENCE_MEMBER.STILL_IN.isFalse())
                .and(AUDIENCE_MEMBER.CHOSEN_AT.lt(chosenBefore)));
        return select(CUSTOMER_ACCOUNT.CUSTOMER_ID, coalesce(next, inline(0)))
                .from(CUSTOMER_ACCOUNT)
                .where(audience)
                .and(isNew().or(returned))
                .and(noOpenFollowUp(CUSTOMER_ACCOUNT.CUSTOMER_ID));
    }

    private static Select<?> inAudience(Condition audience) {
        return selectOne()
                .from(CUSTOMER_ACCOUNT)
                .where(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(AUDIENCE_MEMBER.CUSTOMER_ID))
                .and(audience);
    }

    private Condition isNew() {
        return none(
                AUDIENCE_MEMBER,
                AUDIENCE_MEMBER
                        .DEFINITION_ID
                        .eq(definition)
                        .and(AUDIENCE_MEMBER.CUSTOMER_ID.eq(CUSTOMER_ACCOUNT.CUSTOMER_ID)));
    }

    /** The sum has databases look up the customer's few follow-ups, and not the definition's, of which there may be a million. */
    private Condition noOpenFollowUp(Field<@Nullable Long> customer) {
        return none(
                FOLLOW_UP,
                FOLLOW_UP
                        .CUSTOMER_ID
                        .eq(customer)
                        .and(FOLLOW_UP.CLOSED.isFalse())
                        .and(FOLLOW_UP.DEFINITION_ID.plus(inline(0)).eq(definition)));
    }

    /**
     * Whether there is no such row, looked up for each customer. PostgreSQL would make a join of a plain "not exists", and a
     * disastrous one while it does not know yet how much an earlier launch has written.
     */
    private static Condition none(Table<?> table, Condition condition) {
        return field(selectCount().from(table).where(condition)).eq(0);
    }
}
