package org.touchpoint.core.events.internal.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.ParameterInfo;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.AudienceTrigger;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.EventType;
import org.touchpoint.api.plugin.FactRule;
import org.touchpoint.api.plugin.FactTrigger;
import org.touchpoint.api.plugin.GuardRule;
import org.touchpoint.api.plugin.Launch;
import org.touchpoint.api.plugin.MessageScript;
import org.touchpoint.api.plugin.OrderGuard;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.core.events.internal.types.Offer;
import org.touchpoint.core.events.internal.types.PluginBundle;
import org.touchpoint.core.events.internal.types.Role;

/** A plugin put together by hand: the services that a bundle would register. */
public final class TestPlugin {
    private static final AtomicLong SERVICE_IDS = new AtomicLong();

    private final String id;
    private final PluginBundle bundle;
    private final Set<TriggerKind> triggers = EnumSet.noneOf(TriggerKind.class);
    private final List<ParameterInfo> parameters = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private Priority priority = Priority.MEDIUM;

    private TestPlugin(String id, String version, @Nullable FakeBundle bundle) {
        this(id, new PluginBundle("test." + id, version, version.hashCode(), bundle == null ? null : bundle.bundle));
    }

    private TestPlugin(String id, PluginBundle bundle) {
        this.id = id;
        this.bundle = bundle;
    }

    /** In a bundle that is named otherwise than the others of its type. */
    public static TestPlugin from(String bundle, String id) {
        return new TestPlugin(id, new PluginBundle(bundle, "1.0.0", 0, null));
    }

    /** In a bundle of which the test knows the state. */
    public static TestPlugin in(FakeBundle bundle, String id) {
        return new TestPlugin(id, "1.0.0", bundle);
    }

    public static TestPlugin of(String id) {
        return new TestPlugin(id, "1.0.0", null);
    }

    public static TestPlugin of(String id, String version) {
        return new TestPlugin(id, version, null);
    }

    /** A follow-up for every order. */
    public static TestPlugin everyOrder(String id) {
        return of(id).onOrder(fact -> Decision.followUp("Order " + fact.order().number()));
    }

    public TestPlugin onOrder(FactRule<OrderAccepted> rule) {
        return on(TriggerKind.ORDER, OrderAccepted.class, parameters -> rule);
    }

    public <F extends Fact> TestPlugin on(TriggerKind kind, Class<F> fact, Function<Parameters, FactRule<F>> rules) {
        triggers.add(kind);
        return offer(Role.FACT_TRIGGER, new FactTrigger<F>() {
            @Override
            public TriggerKind kind() {
                return kind;
            }

            @Override
            public Class<F> fact() {
                return fact;
            }

            @Override
            public FactRule<F> rule(Parameters given) {
                return rules.apply(given);
            }
        });
    }

    public TestPlugin onLaunch(BiFunction<Parameters, Launch, Audience> audience) {
        triggers.add(TriggerKind.NOW);
        AudienceTrigger trigger = audience::apply;
        return offer(Role.AUDIENCE_TRIGGER, trigger);
    }

    public TestPlugin guarding(GuardRule rule) {
        return guardingBy(parameters -> rule);
    }

    public TestPlugin guardingBy(Function<Parameters, GuardRule> rules) {
        OrderGuard guard = rules::apply;
        return offer(Role.ORDER_GUARD, guard);
    }

    public TestPlugin script(String text) {
        MessageScript script = () -> text;
        return offer(Role.MESSAGE_SCRIPT, script);
    }

    public TestPlugin priority(Priority other) {
        priority = other;
        return this;
    }

    public TestPlugin parameter(String name, String type, Object defaultValue, String min, String max) {
        parameters.add(new ParameterInfo(name, name, "", type, false, false, defaultValue, List.of(), min, max));
        return this;
    }

    public TestPlugin parameter(ParameterInfo parameter) {
        parameters.add(parameter);
        return this;
    }

    /** Claims a trigger that it may not have. */
    public TestPlugin claiming(TriggerKind kind) {
        triggers.add(kind);
        return this;
    }

    public TestPlugin offer(Role role, Object service) {
        offers.add(new Offer(SERVICE_IDS.incrementAndGet(), 0, role, service, id, "component", bundle));
        return this;
    }

    public String id() {
        return id;
    }

    String bundleName() {
        return bundle.name();
    }

    List<ParameterInfo> parameters() {
        return parameters;
    }

    /** Its services, the EventType among them if it has no other one. */
    List<Offer> offers() {
        if (offers.stream().noneMatch(offer -> offer.role() == Role.EVENT_TYPE)) {
            EventType type = this::defaults;
            offer(Role.EVENT_TYPE, type);
        }
        return List.copyOf(offers);
    }

    public EventDefaults defaults() {
        TriggerKind first = triggers.iterator().next();
        return EventDefaults.of(
                "Test event " + id, triggers, first, priority, EventDefaults.ACCOUNT_EXECUTIVE, ContactSource.ORDER);
    }
}
