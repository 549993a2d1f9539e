package org.touchpoint.core.events.internal.audience;

import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Tables.AUDIENCE_MEMBER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.AudienceTrigger;
import org.touchpoint.api.plugin.Candidate;
import org.touchpoint.api.plugin.Launch;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.definitions.Definition;
import org.touchpoint.core.events.internal.definitions.DefinitionStore;
import org.touchpoint.core.events.internal.definitions.Launches;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.guard.PluginCall;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker;

/** Launches definitions with trigger NOW: asks the plugin for criteria once, then works set-wise, all in one transaction. */
public final class Launcher implements Launches {
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

    private final Transactions transactions;
    private final Company company;
    private final PluginGuard guard;
    private final FollowUpMaker followUps;
    private final DefinitionStore store;
    private final CriterionSql criteria;

    public Launcher(
            Transactions transactions,
            Company company,
            PluginGuard guard,
            FollowUpMaker followUps,
            DefinitionStore store) {
        this.transactions = transactions;
        this.company = company;
        this.guard = guard;
        this.followUps = followUps;
        this.store = store;
        this.criteria = new CriterionSql(company.zone());
    }

    /** What one launch has come to so far. */
    private record Count(long audience, long chosen) {
        Count plus(Count other) {
            return new Count(audience + other.audience, chosen + other.chosen);
        }
    }

    /** Customers that one set of statements deals with: members within a range, and those of them in the audience. */
    private record Part(Condition within, Condition audience) {}

    /** One launch at a time: two of one definition at once would choose the same customers. */
    @Override
    public synchronized LaunchResult launch(LiveDefinition live, @Nullable LocalDate asOf, Caller caller) {
        LocalDate day = requireSensible(asOf == null ? company.today() : asOf);
        Audience audience = audience(live, day);
        Definition definition = live.definition();
        return transactions.write(db -> {
            Members members = Members.of(db, definition.id(), midnight(day), midnight(day.plusDays(1)));
            Count count = choose(db, live, members, audience, day);
            long made = count.chosen() == 0
                    ? 0
                    : followUps.makeForAudience(definition.maker(), members.chosen(), startAt(day), audience.reason());
            if (!definition.active()) {
                store.setActive(db, definition.id(), true, caller.login());
            }
            return new LaunchResult(live.name(), day, count.audience(), count.chosen(), made);
        });
    }

    private Audience audience(LiveDefinition live, LocalDate day) {
        String dormant = live.dormantBecause();
        AudienceTrigger trigger = live.type() == null ? null : live.type().audience();
        if (dormant != null || trigger == null) {
            throw TouchpointException.conflict(
                    null,
                    live.name() + " cannot be launched: " + (dormant == null ? "its type has no audience" : dormant)
                            + ".",
                    "Look at its plugin.");
        }
        Parameters parameters = live.readyRules().parameters();
        Launch launch = new Launch(
                day,
                live.definition().setup().startOn(),
                live.definition().setup().stopOn());
        return guard.call(
                        PluginCall.of(live.standing(), () -> AudienceCheck.check(trigger.audience(parameters, launch))))
                .map(answer -> answer, Launcher::failed, Launcher::failed);
    }

    private static Audience failed(String reason) {
        throw CandidateFilter.failure(reason);
    }

    private Count choose(DSLContext db, LiveDefinition live, Members members, Audience audience, LocalDate day) {
        Condition inAudience = CUSTOMER.HOUSE_ACCOUNT.isFalse().and(criteria.compile(audience.criterion()));
        int coolDown = live.definition().setup().coolDownDays();
        Instant chosenBefore = midnight(day.minusDays(coolDown).plusDays(1));
        Predicate<Candidate> filter = audience.filter().orElse(null);
        if (filter == null) {
            long count = Members.count(db, inAudience);
            return new Count(count, choose(members, new Part(noCondition(), inAudience), chosenBefore));
        }
        return chooseFiltered(db, live, members, inAudience, filter, chosenBefore);
    }

    private Count chooseFiltered(
            DSLContext db,
            LiveDefinition live,
            Members members,
            Condition inAudience,
            Predicate<Candidate> filter,
            Instant chosenBefore) {
        CandidateFilter candidates = new CandidateFilter(guard, live.standing(), filter);
        Count count = new Count(0, 0);
        long after = Long.MIN_VALUE;
        while (true) {
            CandidateFilter.Chunk chunk = candidates.next(db, inAudience, after);
            Condition within = AUDIENCE_MEMBER.CUSTOMER_ID.gt(after);
            if (!chunk.isLast()) {
                within = within.and(AUDIENCE_MEMBER.CUSTOMER_ID.le(chunk.lastId()));
            }
            Part part = new Part(within, CUSTOMER.ID.in(chunk.passed()));
            count = count.plus(new Count(chunk.passed().size(), choose(members, part, chosenBefore)));
            if (chunk.isLast()) {
                return count;
            }
            after = chunk.lastId();
        }
    }

    private static long choose(Members members, Part part, Instant chosenBefore) {
        members.markLeft(part.within(), part.audience());
        return members.chooseReturned(part.audience(), chosenBefore) + members.chooseNew(part.audience());
    }

    private LocalDate requireSensible(LocalDate day) {
        LocalDate last = company.today().plusYears(1);
        if (day.isBefore(FIRST_DAY) || day.isAfter(last)) {
            throw TouchpointException.invalid(
                    "asOf", "asOf is " + day + ".", "Give a day from " + FIRST_DAY + " to " + last + ".");
        }
        return day;
    }

    /** A launch as of an earlier day makes what it would have made then. */
    private Instant startAt(LocalDate day) {
        return day.isBefore(company.today()) ? midnight(day) : company.clock().instant();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(company.zone()).toInstant();
    }
}
