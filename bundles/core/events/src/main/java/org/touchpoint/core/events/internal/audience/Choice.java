package org.touchpoint.core.events.internal.audience;

import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Tables.AUDIENCE_MEMBER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Chooses the customers of one launch: all at once where criteria decide, and in chunks where a plugin's filter does.
 *
 * @param audience who meets the criteria, house accounts among them
 * @param chosenBefore who was chosen then or later is still in the cool-down
 */
record Choice(Members members, Condition audience, Instant chosenBefore) {
    /** Chooses among everybody who meets the criteria. */
    Count all(DSLContext db) {
        return members.choose(noCondition(), audience.and(noHouseAccount(db)), chosenBefore);
    }

    /** Chooses among those whom the filter passes; members between two chunks' customers have left. */
    Count filtered(DSLContext db, CandidateFilter filter) {
        Condition real = audience.and(noHouseAccount(db));
        Count count = Count.NONE;
        long after = Long.MIN_VALUE;
        while (true) {
            CandidateFilter.Chunk chunk = filter.next(db, real, after);
            Condition within = AUDIENCE_MEMBER.CUSTOMER_ID.gt(after);
            if (!chunk.isLast()) {
                within = within.and(AUDIENCE_MEMBER.CUSTOMER_ID.le(chunk.lastId()));
            }
            Condition passed = CUSTOMER_ACCOUNT.CUSTOMER_ID.in(chunk.passed());
            count = count.plus(members.choose(within, passed, chosenBefore));
            if (chunk.isLast()) {
                return count;
            }
            after = chunk.lastId();
        }
    }

    /** There are few of them, and to look them up once is cheaper than to look at each customer's row. */
    static Condition noHouseAccount(DSLContext db) {
        List<Long> houseAccounts = db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.HOUSE_ACCOUNT.isTrue())
                .fetch(CUSTOMER.ID);
        return houseAccounts.isEmpty() ? noCondition() : CUSTOMER_ACCOUNT.CUSTOMER_ID.notIn(houseAccounts);
    }
}
