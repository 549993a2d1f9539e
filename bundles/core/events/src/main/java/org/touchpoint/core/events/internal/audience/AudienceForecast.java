package org.touchpoint.core.events.internal.audience;

import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.forecast.Forecasting;
import org.touchpoint.core.events.internal.forecast.Tally;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;
import org.touchpoint.core.store.spi.Routing.Assignment;

/** Counts what {@link Launcher} would make today: the same audience, choice and routes, a stretch of customers at a time. */
public final class AudienceForecast implements Forecasting {
    private static final int STRETCH = 50_000;

    private final Transactions transactions;
    private final Company company;
    private final PluginGuard guard;
    private final FollowUpMaker followUps;
    private final Audiences audiences;

    public AudienceForecast(Transactions transactions, Company company, PluginGuard guard, FollowUpMaker followUps) {
        this.transactions = transactions;
        this.company = company;
        this.guard = guard;
        this.followUps = followUps;
        this.audiences = new Audiences(guard, company);
    }

    @Override
    public void count(LiveDefinition live, LocalDate from, Tally tally) {
        LocalDate day = company.today();
        Audience audience = audiences.of(live, day, false);
        transactions.read(db -> {
            Members members = Members.of(db, live.id(), audiences.midnight(day), audiences.midnight(day.plusDays(1)));
            Counting counting =
                    new Counting(db, live, members, audiences.chosenBefore(live, day), audience.reason(), tally);
            Condition real = audiences.criterion(audience).and(Choice.noHouseAccount(db));
            audience.filter()
                    .ifPresentOrElse(
                            filter ->
                                    counting.filtered(real, new CandidateFilter(guard, live.standing(), filter, false)),
                            () -> counting.all(real));
            return tally;
        });
    }

    /** One forecast. */
    private final class Counting {
        private final DSLContext db;
        private final LiveDefinition live;
        private final Members members;
        private final Instant chosenBefore;
        private final String reason;
        private final Tally tally;

        private Counting(
                DSLContext db, LiveDefinition live, Members members, Instant chosenBefore, String reason, Tally tally) {
            this.db = db;
            this.live = live;
            this.members = members;
            this.chosenBefore = chosenBefore;
            this.reason = reason;
            this.tally = tally;
        }

        private void all(Condition audience) {
            Condition rest = noCondition();
            for (Long last = lastOf(rest); last != null; last = lastOf(rest)) {
                count(audience.and(rest).and(CUSTOMER_ACCOUNT.CUSTOMER_ID.le(last)));
                rest = CUSTOMER_ACCOUNT.CUSTOMER_ID.gt(last);
                if (tally.isOver()) {
                    tally.cut();
                    return;
                }
            }
            count(audience.and(rest));
        }

        private void filtered(Condition audience, CandidateFilter filter) {
            CandidateFilter.Chunk chunk = filter.next(db, audience, Long.MIN_VALUE);
            count(CUSTOMER_ACCOUNT.CUSTOMER_ID.in(chunk.passed()));
            while (!chunk.isLast()) {
                if (tally.isOver()) {
                    tally.cut();
                    return;
                }
                chunk = filter.next(db, audience, chunk.lastId());
                count(CUSTOMER_ACCOUNT.CUSTOMER_ID.in(chunk.passed()));
            }
        }

        private @Nullable Long lastOf(Condition rest) {
            return db.select(CUSTOMER_ACCOUNT.CUSTOMER_ID)
                    .from(CUSTOMER_ACCOUNT)
                    .where(rest)
                    .orderBy(CUSTOMER_ACCOUNT.CUSTOMER_ID)
                    .limit(1)
                    .offset(STRETCH - 1)
                    .fetchOne(CUSTOMER_ACCOUNT.CUSTOMER_ID);
        }

        private void count(Condition audience) {
            tally.consider(db.fetchCount(CUSTOMER_ACCOUNT, audience));
            Select<Record2<Long, Integer>> chosen = members.wouldChoose(audience, chosenBefore);
            long customers = db.fetchCount(chosen);
            if (customers > 0) {
                tally.add(
                        customers, followUps.countForAudience(live.definition().maker(), chosen));
                if (tally.showsMore()) {
                    show(chosen);
                }
            }
        }

        private void show(Select<Record2<Long, Integer>> chosen) {
            var who = chosen.asTable("w", "customer_id", "episode");
            var numbers = CUSTOMER.as("n");
            List<Occasion> occasions = db.select(numbers.ID, numbers.CUSTOMER_NUMBER)
                    .from(who)
                    .join(numbers)
                    .on(numbers.ID.eq(who.field("customer_id", Long.class)))
                    .orderBy(numbers.CUSTOMER_NUMBER)
                    .limit(Tally.SHOWN)
                    .fetch(row -> occasion(row.value1(), row.value2()));
            List<List<Assignment>> people = followUps.wouldGet(live.definition().maker(), occasions);
            for (int index = 0; index < occasions.size(); index++) {
                tally.show(occasions.get(index), people.get(index));
            }
        }

        private Occasion occasion(long customerId, String number) {
            return new Occasion(
                    "customer:" + number,
                    0,
                    customerId,
                    null,
                    null,
                    null,
                    company.clock().instant(),
                    reason,
                    Map.of());
        }
    }
}
