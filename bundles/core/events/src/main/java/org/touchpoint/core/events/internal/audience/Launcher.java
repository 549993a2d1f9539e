package org.touchpoint.core.events.internal.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.event.LaunchProgress;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.definitions.Definition;
import org.touchpoint.core.events.internal.definitions.DefinitionStore;
import org.touchpoint.core.events.internal.definitions.Launches;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.audit.Audit;
import org.touchpoint.core.store.audit.Differences;
import org.touchpoint.core.store.spi.FollowUpMaker;

/** Launches definitions with trigger NOW: asks the plugin for criteria once, then works set-wise, all in one transaction. */
public final class Launcher implements Launches {
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    /** Customers for whom follow-ups are made between two looks at how far a launch has come: at least so many, in so many looks. */
    private static final long PART = 20_000;

    private static final long PARTS = 20;

    private final Transactions transactions;
    private final Company company;
    private final PluginGuard guard;
    private final FollowUpMaker followUps;
    private final DefinitionStore store;
    private final Audiences audiences;
    private final Progress progress;

    public Launcher(
            Transactions transactions,
            Company company,
            PluginGuard guard,
            FollowUpMaker followUps,
            DefinitionStore store,
            Progress progress) {
        this.transactions = transactions;
        this.company = company;
        this.guard = guard;
        this.followUps = followUps;
        this.store = store;
        this.audiences = new Audiences(guard, company);
        this.progress = progress;
    }

    /** One launch at a time: two of one definition at once would choose the same customers. */
    @Override
    public synchronized LaunchResult launch(LiveDefinition live, @Nullable LocalDate asOf, Caller caller) {
        LocalDate day = requireSensible(asOf == null ? company.today() : asOf);
        Audience audience = audiences.of(live, day, true);
        progress.begins(live, day, caller.login());
        try {
            return transactions.write(db -> launch(db, live, day, audience, caller));
        } finally {
            progress.ends(live);
        }
    }

    private LaunchResult launch(DSLContext db, LiveDefinition live, LocalDate day, Audience audience, Caller caller) {
        Definition definition = live.definition();
        Members members = Members.of(db, definition.id(), audiences.midnight(day), audiences.midnight(day.plusDays(1)));
        Count count = choose(db, live, members, audience, day);
        long made = make(live, members, count, day, audience.reason());
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
    }

    @Override
    public List<LaunchProgress> underWay() {
        return progress.underWay();
    }

    private Count choose(DSLContext db, LiveDefinition live, Members members, Audience audience, LocalDate day) {
        Choice choice = new Choice(members, audiences.criterion(audience), audiences.chosenBefore(live, day));
        return audience.filter()
                .map(filter -> choice.filtered(db, new CandidateFilter(guard, live.standing(), filter, true)))
                .orElseGet(() -> choice.all(db));
    }

    /** In parts, so that it can be said how far it has come. */
    private long make(LiveDefinition live, Members members, Count count, LocalDate day, String reason) {
        if (count.chosen() == 0) {
            return 0;
        }
        long each = Math.max(PART, count.chosen() / PARTS + 1);
        progress.chosen(live, count.chosen());
        return followUps.makeForAudience(
                live.definition().maker(), members.chosen(each), startAt(day), reason, () -> progress.made(live, each));
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
        return day.isBefore(company.today())
                ? audiences.midnight(day)
                : company.clock().instant();
    }
}
