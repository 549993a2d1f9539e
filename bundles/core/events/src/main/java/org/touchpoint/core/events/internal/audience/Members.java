package org.touchpoint.core.events.internal.audience;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.touchpoint.core.store.tables.Tables.AUDIENCE_MEMBER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * The table audience_member, for one launch of one definition. Each step is one statement over all customers within a range.
 *
 * <p>Whoever is chosen gets this launch's own {@code chosen_at}, which is the day of the launch and a few microseconds that no earlier
 * launch of that day has; so the chosen are found again without another look at the criteria.
 */
final class Members {
    private static final Duration MARK = Duration.ofNanos(1000);

    private final DSLContext db;
    private final long definition;
    private final Instant chosenAt;

    private Members(DSLContext db, long definition, Instant chosenAt) {
        this.db = db;
        this.definition = definition;
        this.chosenAt = chosenAt;
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

    /** How many customers are in the audience; {@code audience} is over customers and accounts. */
    static long count(DSLContext db, Condition audience) {
        return db.selectCount()
                .from(CUSTOMER_ACCOUNT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CUSTOMER_ACCOUNT.CUSTOMER_ID))
                .where(audience)
                .fetchSingle()
                .value1();
    }

    /** Notes who is in the audience no more; {@code within} limits the members that are looked at. */
    void markLeft(Condition within, Condition audience) {
        db.update(AUDIENCE_MEMBER)
                .set(AUDIENCE_MEMBER.STILL_IN, false)
                .where(AUDIENCE_MEMBER.DEFINITION_ID.eq(definition))
                .and(AUDIENCE_MEMBER.STILL_IN)
                .and(within)
                .and(notExists(inAudience(audience)))
                .execute();
    }

    /** Begins a new episode for those who had left, are back, and may be called again. */
    long chooseReturned(Condition audience, Instant chosenBefore) {
        return db.update(AUDIENCE_MEMBER)
                .set(AUDIENCE_MEMBER.STILL_IN, true)
                .set(AUDIENCE_MEMBER.EPISODE, AUDIENCE_MEMBER.EPISODE.plus(1))
                .set(AUDIENCE_MEMBER.CHOSEN_AT, chosenAt)
                .where(AUDIENCE_MEMBER.DEFINITION_ID.eq(definition))
                .and(AUDIENCE_MEMBER.STILL_IN.isFalse())
                .and(AUDIENCE_MEMBER.CHOSEN_AT.lt(chosenBefore))
                .and(exists(inAudience(audience)))
                .and(noOpenFollowUp(AUDIENCE_MEMBER.CUSTOMER_ID))
                .execute();
    }

    /** Begins the first episode of those who have never been chosen. */
    long chooseNew(Condition audience) {
        return db.insertInto(
                        AUDIENCE_MEMBER,
                        AUDIENCE_MEMBER.DEFINITION_ID,
                        AUDIENCE_MEMBER.CUSTOMER_ID,
                        AUDIENCE_MEMBER.EPISODE,
                        AUDIENCE_MEMBER.STILL_IN,
                        AUDIENCE_MEMBER.CHOSEN_AT)
                .select(select(val(definition), CUSTOMER.ID, inline(0), inline(true), val(chosenAt))
                        .from(CUSTOMER_ACCOUNT)
                        .join(CUSTOMER)
                        .on(CUSTOMER.ID.eq(CUSTOMER_ACCOUNT.CUSTOMER_ID))
                        .where(audience)
                        .and(notExists(selectOne()
                                .from(AUDIENCE_MEMBER)
                                .where(AUDIENCE_MEMBER.DEFINITION_ID.eq(definition))
                                .and(AUDIENCE_MEMBER.CUSTOMER_ID.eq(CUSTOMER.ID))))
                        .and(noOpenFollowUp(CUSTOMER.ID)))
                .execute();
    }

    /** Everybody whom this launch has chosen, with the episode. */
    Select<Record2<Long, Integer>> chosen() {
        return select(AUDIENCE_MEMBER.CUSTOMER_ID, AUDIENCE_MEMBER.EPISODE)
                .from(AUDIENCE_MEMBER)
                .where(AUDIENCE_MEMBER.DEFINITION_ID.eq(definition))
                .and(AUDIENCE_MEMBER.CHOSEN_AT.eq(chosenAt));
    }

    private static Select<?> inAudience(Condition audience) {
        return selectOne()
                .from(CUSTOMER_ACCOUNT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CUSTOMER_ACCOUNT.CUSTOMER_ID))
                .where(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(AUDIENCE_MEMBER.CUSTOMER_ID))
                .and(audience);
    }

    private Condition noOpenFollowUp(Field<@Nullable Long> customer) {
        return notExists(selectOne()
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.CUSTOMER_ID.eq(customer))
                .and(FOLLOW_UP.DEFINITION_ID.eq(definition))
                .and(FOLLOW_UP.CLOSED.isFalse()));
    }
}
