package org.touchpoint.core.events.internal.audience;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.AudienceTrigger;
import org.touchpoint.api.plugin.Launch;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.guard.Asking;
import org.touchpoint.core.events.internal.guard.PluginCall;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.store.Company;

/** Asks plugins for audiences, for launches and for their forecasts alike. */
final class Audiences {
    private final PluginGuard guard;
    private final Company company;
    private final CriterionSql criteria;

    Audiences(PluginGuard guard, Company company) {
        this.guard = guard;
        this.company = company;
        this.criteria = new CriterionSql(company.zone());
    }

    /**
     * The audience of a definition on a day; {@code CONFLICT} if its plugin is not there or fails.
     *
     * @param counts whether a failure counts towards quarantine
     */
    Audience of(LiveDefinition live, LocalDate day, boolean counts) {
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
        return guard.call(new PluginCall<>(
                        Asking.AUDIENCE,
                        live.standing(),
                        counts,
                        () -> AudienceCheck.check(trigger.audience(parameters, launch))))
                .map(answer -> answer, Audiences::failed, Audiences::failed);
    }

    /** Who meets the criteria, as a condition over {@code customer_account}. */
    Condition criterion(Audience audience) {
        return criteria.compile(audience.criterion());
    }

    /** Whoever was chosen then or later is in the cool-down of a launch on this day. */
    Instant chosenBefore(LiveDefinition live, LocalDate day) {
        return midnight(day.minusDays(live.definition().setup().coolDownDays()).plusDays(1));
    }

    Instant midnight(LocalDate day) {
        return day.atStartOfDay(company.zone()).toInstant();
    }

    private static Audience failed(String reason) {
        throw CandidateFilter.failure(reason);
    }
}
