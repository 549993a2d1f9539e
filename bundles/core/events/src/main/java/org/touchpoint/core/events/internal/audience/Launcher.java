package org.touchpoint.core.events.internal.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.AudienceTrigger;
import org.touchpoint.api.plugin.Launch;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.definitions.Definition;
import org.touchpoint.core.events.internal.definitions.DefinitionStore;
import org.touchpoint.core.events.internal.definitions.Launches;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.guard.Asking;
import org.touchpoint.core.events.internal.guard.PluginCall;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.audit.Audit;
import org.touchpoint.core.store.audit.Differences;
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
            Audit.record(
                    db,
                    company,
                    caller,
                    AuditKind.EVENT,
                    live.name(),
                    "launched as of " + day + ", " + made + (made == 1 ? " follow-up" : " follow-ups"),
                    Differences.of(Map.of("active", definition.active()), Map.of("active", true)));
            return new LaunchResult(live.name(), day, count.audience(), count.chosen(), made);
        });
    }

    private Count choose(DSLContext db, LiveDefinition live, Members members, Audience audience, LocalDate day) {
        int coolDown = live.definition().setup().coolDownDays();
        Instant chosenBefore = midnight(day.minusDays(coolDown).plusDays(1));
        Choice choice = new Choice(members, criteria.compile(audience.criterion()), chosenBefore);
        return audience.filter()
                .map(filter -> choice.filtered(db, new CandidateFilter(guard, live.standing(), filter)))
                .orElseGet(() -> choice.all(db));
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
        return guard.call(PluginCall.of(
                        Asking.AUDIENCE,
                        live.standing(),
                        () -> AudienceCheck.check(trigger.audience(parameters, launch))))
                .map(answer -> answer, Launcher::failed, Launcher::failed);
    }

    private static Audience failed(String reason) {
        throw CandidateFilter.failure(reason);
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
