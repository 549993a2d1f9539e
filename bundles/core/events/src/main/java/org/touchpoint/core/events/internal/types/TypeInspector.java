package org.touchpoint.core.events.internal.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.ParameterInfo;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.plugin.AudienceTrigger;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.EventType;
import org.touchpoint.api.plugin.FactTrigger;
import org.touchpoint.api.plugin.MessageScript;
import org.touchpoint.api.plugin.OrderGuard;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.core.events.internal.guard.Asking;
import org.touchpoint.core.events.internal.guard.PluginCall;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.events.internal.guard.Standing;

/** Asks the services of a type, once on arrival, what they are, and puts them together. */
final class TypeInspector {
    private final PluginGuard guard;
    private final ParameterReader parameters;

    TypeInspector(PluginGuard guard, ParameterReader parameters) {
        this.guard = guard;
        this.parameters = parameters;
    }

    /**
     * The type that these services make.
     *
     * @param offers the services of the type's own bundle, preferred ones first
     * @throws NotTakenException if it is not complete, or a service throws or answers rubbish
     */
    PresentType inspect(String id, List<Offer> offers, Standing standing) throws NotTakenException {
        Offer eventType = offers.stream()
                .filter(offer -> offer.role() == Role.EVENT_TYPE)
                .findFirst()
                .orElseThrow(() -> new NotTakenException("offers no EventType service"));
        EventDefaults defaults = ask(
                standing,
                "defaults()",
                () -> DefaultsCheck.check(service(eventType, EventType.class).defaults()));
        String script = script(offers, standing);
        List<ParameterInfo> described = ask(standing, "Metatype", () -> parameters.read(eventType));
        List<PresentType.Trigger<?>> triggers = triggers(offers, standing);
        AudienceTrigger audience = first(offers, Role.AUDIENCE_TRIGGER, AudienceTrigger.class);
        requireTriggers(defaults.triggers(), triggers, audience);
        return new PresentType(
                id,
                eventType.bundle(),
                offers.stream().map(Offer::key).collect(Collectors.toUnmodifiableSet()),
                defaults,
                script,
                List.copyOf(described),
                List.copyOf(triggers),
                audience,
                services(offers, Role.ORDER_GUARD, OrderGuard.class),
                standing);
    }

    private String script(List<Offer> offers, Standing standing) throws NotTakenException {
        MessageScript script = first(offers, Role.MESSAGE_SCRIPT, MessageScript.class);
        return script == null ? "" : ask(standing, "text()", () -> DefaultsCheck.script(script.text()));
    }

    private List<PresentType.Trigger<?>> triggers(List<Offer> offers, Standing standing) throws NotTakenException {
        List<PresentType.Trigger<?>> triggers = new ArrayList<>();
        for (FactTrigger<?> trigger : services(offers, Role.FACT_TRIGGER, FactTrigger.class)) {
            triggers.add(ask(standing, "FactTrigger", () -> describe(trigger)));
        }
        return triggers;
    }

    private static <F extends Fact> PresentType.Trigger<F> describe(FactTrigger<F> trigger) throws NotTakenException {
        TriggerKind kind = trigger.kind();
        if (kind != TriggerKind.ORDER && kind != TriggerKind.VISION) {
            throw new NotTakenException("has a FactTrigger whose kind() is " + kind + ", neither ORDER nor VISION");
        }
        Class<F> fact = trigger.fact();
        if (fact == null || !Fact.class.isAssignableFrom(fact)) {
            throw new NotTakenException("has a FactTrigger whose fact() is " + fact + ", no kind of fact");
        }
        return new PresentType.Trigger<>(kind, fact, trigger);
    }

    private static void requireTriggers(
            Set<TriggerKind> kinds, List<PresentType.Trigger<?>> triggers, @Nullable AudienceTrigger audience)
            throws NotTakenException {
        for (TriggerKind kind : kinds) {
            boolean there = kind == TriggerKind.NOW
                    ? audience != null
                    : triggers.stream().anyMatch(trigger -> trigger.kind() == kind);
            if (!there) {
                throw new NotTakenException("supports the trigger " + kind.title() + " but offers no "
                        + (kind == TriggerKind.NOW ? "AudienceTrigger" : "FactTrigger of that kind"));
            }
        }
    }

    private <T> T ask(Standing standing, String what, Callable<T> question) throws NotTakenException {
        Callable<Answer<T>> caught = () -> {
            try {
                return new Answer<>(question.call(), null);
            } catch (NotTakenException e) {
                return new Answer<>(null, e);
            }
        };
        Answer<T> answer = guard.call(PluginCall.again(Asking.SETUP, standing, caught))
                .map(given -> given, reason -> Answer.none("failed over " + what + ": " + reason), Answer::none);
        return answer.get();
    }

    /** An answer, or why there is none. */
    private record Answer<T>(@Nullable T value, @Nullable NotTakenException fault) {
        static <T> Answer<T> none(String reason) {
            return new Answer<>(null, NotTakenException.failed(reason));
        }

        T get() throws NotTakenException {
            if (value != null) {
                return value;
            }
            throw fault == null ? new NotTakenException("answered null") : fault;
        }
    }

    private static <S> @Nullable S first(List<Offer> offers, Role role, Class<S> kind) {
        List<S> services = services(offers, role, kind);
        return services.isEmpty() ? null : services.get(0);
    }

    private static <S> List<S> services(List<Offer> offers, Role role, Class<S> kind) {
        return offers.stream()
                .filter(offer -> offer.role() == role)
                .map(offer -> service(offer, kind))
                .toList();
    }

    private static <S> S service(Offer offer, Class<S> kind) {
        return kind.cast(offer.service());
    }
}
