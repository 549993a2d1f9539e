package org.touchpoint.core.events.internal.definitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.plugin.GuardRule;
import org.touchpoint.api.plugin.InvalidParameterException;
import org.touchpoint.api.plugin.Launch;
import org.touchpoint.api.plugin.OrderGuard;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.core.events.internal.guard.Asking;
import org.touchpoint.core.events.internal.guard.PluginCall;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.events.internal.guard.RubbishException;
import org.touchpoint.core.events.internal.text.Plain;
import org.touchpoint.core.events.internal.types.PresentType;
import org.touchpoint.core.store.Company;

/** Has plugins make the rules of definitions, under the guard. */
public final class RuleMaker {
    private final PluginGuard guard;
    private final Company company;

    public RuleMaker(PluginGuard guard, Company company) {
        this.guard = guard;
        this.company = company;
    }

    /**
     * The rules of a definition of this type with this setup. Every trigger of the type is tried, the ones that it does not use as
     * well: parameters that make no sense to one of them make no sense.
     *
     * @throws RulesRefusedException if the plugin does not take the parameters, fails, or is not to be called
     */
    Rules make(PresentType type, Setup setup) throws RulesRefusedException {
        Parameters parameters = Parameters.of(setup.parameters());
        Map<Class<?>, List<Rules.Answering<?>>> facts = new HashMap<>();
        for (PresentType.Trigger<?> trigger : type.triggers()) {
            Rules.Answering<?> answering = answering(type, trigger, parameters);
            if (trigger.kind() == setup.trigger()) {
                index(answering, facts);
            }
        }
        List<GuardRule> guards = new ArrayList<>();
        for (OrderGuard orderGuard : type.guards()) {
            guards.add(call(type, () -> orderGuard.rule(parameters)));
        }
        if (type.audience() != null) {
            tryLaunch(type, setup, parameters);
        }
        return new Rules(parameters, facts, List.copyOf(guards));
    }

    private <F extends Fact> Rules.Answering<F> answering(
            PresentType type, PresentType.Trigger<F> trigger, Parameters parameters) throws RulesRefusedException {
        return new Rules.Answering<>(
                trigger.fact(), call(type, () -> trigger.service().rule(parameters)));
    }

    private static void index(Rules.Answering<?> answering, Map<Class<?>, List<Rules.Answering<?>>> facts) {
        for (Class<?> kind : Fact.class.getPermittedSubclasses()) {
            if (answering.fact().isAssignableFrom(kind)) {
                facts.computeIfAbsent(kind, none -> new ArrayList<>()).add(answering);
            }
        }
    }

    private void tryLaunch(PresentType type, Setup setup, Parameters parameters) throws RulesRefusedException {
        var audience = type.audience();
        Launch launch = new Launch(company.today(), setup.startOn(), setup.stopOn());
        if (audience != null) {
            call(type, () -> audience.audience(parameters, launch));
        }
    }

    /** Calls a plugin that may refuse its parameters, which is an answer and no failure. */
    private <T> T call(PresentType type, Callable<T> work) throws RulesRefusedException {
        Callable<Made<T>> caught = () -> {
            try {
                T rule = work.call();
                RubbishException.unless(rule != null, "it made null for a rule");
                return new Made<>(rule, null);
            } catch (InvalidParameterException e) {
                String fault = Plain.reason(String.valueOf(e.getMessage()));
                return new Made<>(null, RulesRefusedException.parameter(e.parameter(), fault));
            }
        };
        return guard.call(PluginCall.of(Asking.SETUP, type.standing(), caught))
                .map(
                        made -> made,
                        reason -> new Made<T>(null, RulesRefusedException.failed("its plugin failed: " + reason)),
                        reason -> new Made<T>(null, RulesRefusedException.failed(reason)))
                .get();
    }

    /** A rule, or why there is none. */
    private record Made<T>(@Nullable T rule, @Nullable RulesRefusedException refusal) {
        T get() throws RulesRefusedException {
            if (rule != null) {
                return rule;
            }
            throw refusal == null ? RulesRefusedException.failed("it made no rule") : refusal;
        }
    }
}
