package org.touchpoint.core.events.internal.audience;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.api.fact.CustomerSnapshot;
import org.touchpoint.api.plugin.Candidate;
import org.touchpoint.core.events.internal.guard.Asking;
import org.touchpoint.core.events.internal.guard.Outcome;
import org.touchpoint.core.events.internal.guard.PluginCall;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.events.internal.guard.Standing;
import org.touchpoint.core.store.tables.tables.AppUser;

/** Puts customers who meet the criterion to a plugin's filter, a chunk at a time. */
final class CandidateFilter {
    private static final int CHUNK = 1000;
    private static final AppUser EXECUTIVE = APP_USER.as("executive");
    private static final AppUser CSR = APP_USER.as("csr");

    /** Customers with consecutive ids, and those among them whom the filter passed. */
    record Chunk(List<Long> asked, List<Long> passed) {
        boolean isLast() {
            return asked.size() < CHUNK;
        }

        long lastId() {
            return asked.get(asked.size() - 1);
        }
    }

    private final PluginGuard guard;
    private final Standing standing;
    private final Predicate<Candidate> filter;
    private final boolean counts;

    /**
     * Of this filter.
     *
     * @param counts whether a failure counts towards quarantine
     */
    CandidateFilter(PluginGuard guard, Standing standing, Predicate<Candidate> filter, boolean counts) {
        this.guard = guard;
        this.standing = standing;
        this.filter = filter;
        this.counts = counts;
    }

    /**
     * The next customers behind an id, asked about.
     *
     * @throws TouchpointException {@code CONFLICT} if the plugin fails over one of them
     */
    Chunk next(DSLContext db, Condition audience, long afterId) {
        List<Long> ids = new ArrayList<>();
        List<PluginCall<Boolean>> calls = new ArrayList<>();
        for (Record row : rows(db, audience, afterId)) {
            Candidate candidate = candidate(row);
            ids.add(row.get(CUSTOMER.ID));
            calls.add(new PluginCall<>(Asking.CANDIDATE, standing, counts, () -> filter.test(candidate)));
        }
        List<Outcome<Boolean>> outcomes = guard.callAll(calls);
        List<Long> passed = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            if (passes(outcomes.get(index))) {
                passed.add(ids.get(index));
            }
        }
        return new Chunk(ids, passed);
    }

    private static boolean passes(Outcome<Boolean> outcome) {
        if (outcome instanceof Outcome.Answered<Boolean> answered) {
            return answered.answer();
        }
        throw failure(outcome.map(passed -> "", reason -> reason, reason -> reason));
    }

    /** The refusal of a launch, or of its forecast, whose plugin failed. */
    static TouchpointException failure(String reason) {
        return TouchpointException.conflict(
                null,
                "Nothing was launched, because the plugin failed: " + reason + ".",
                "Look at the plugin, and try again.");
    }

    private static Iterable<? extends Record> rows(DSLContext db, Condition audience, long afterId) {
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.CUSTOMER_NUMBER,
                        CUSTOMER.NAME,
                        CUSTOMER.VALUE_TIER,
                        EXECUTIVE.LOGIN,
                        CSR.LOGIN,
                        CUSTOMER.CREDIT_LIMIT,
                        CUSTOMER.BALANCE,
                        CUSTOMER_ACCOUNT.OPEN_ORDERS,
                        CUSTOMER_ACCOUNT.ORDER_COUNT,
                        CUSTOMER_ACCOUNT.FIRST_ORDER_AT,
                        CUSTOMER_ACCOUNT.LAST_ORDER_AT)
                .from(CUSTOMER)
                .join(CUSTOMER_ACCOUNT)
                .on(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID))
                .leftJoin(EXECUTIVE)
                .on(EXECUTIVE.ID.eq(CUSTOMER.ACCOUNT_EXECUTIVE_ID))
                .leftJoin(CSR)
                .on(CSR.ID.eq(CUSTOMER.ACCOUNT_CSR_ID))
                .where(audience)
                .and(CUSTOMER.ID.gt(afterId))
                .orderBy(CUSTOMER.ID)
                .limit(CHUNK)
                .fetch();
    }

    private static Candidate candidate(Record row) {
        return new Candidate(
                new CustomerSnapshot(
                        row.get(CUSTOMER.CUSTOMER_NUMBER),
                        row.get(CUSTOMER.NAME),
                        tier(row.get(CUSTOMER.VALUE_TIER)),
                        row.get(EXECUTIVE.LOGIN),
                        row.get(CSR.LOGIN),
                        row.get(CUSTOMER.CREDIT_LIMIT),
                        row.get(CUSTOMER.BALANCE),
                        row.get(CUSTOMER_ACCOUNT.OPEN_ORDERS)),
                row.get(CUSTOMER_ACCOUNT.ORDER_COUNT),
                row.get(CUSTOMER_ACCOUNT.FIRST_ORDER_AT),
                row.get(CUSTOMER_ACCOUNT.LAST_ORDER_AT));
    }

    private static @Nullable ValueTier tier(@Nullable String title) {
        return Arrays.stream(ValueTier.values())
                .filter(tier -> tier.title().equals(title))
                .findFirst()
                .orElse(null);
    }
}
