package org.touchpoint.core.events.internal.types;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.event.ParameterInfo;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.plugin.AudienceTrigger;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.FactTrigger;
import org.touchpoint.api.plugin.OrderGuard;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.core.events.internal.guard.Standing;

/**
 * An event type that is there, with everything its plugin offers for it. One instance lives from the type's arrival until any of
 * its services goes.
 *
 * @param offers the services that it was made of
 * @param script the sample script, maybe empty
 * @param guards what looks at orders before they are accepted; empty for most types
 */
public record PresentType(
        String id,
        PluginBundle bundle,
        Set<Offer.Key> offers,
        EventDefaults defaults,
        String script,
        List<ParameterInfo> parameters,
        List<Trigger<?>> triggers,
        @Nullable AudienceTrigger audience,
        List<OrderGuard> guards,
        Standing standing) {
    /** A trigger with what it says of itself, asked once. */
    public record Trigger<F extends Fact>(TriggerKind kind, Class<F> fact, FactTrigger<F> service) {}

    /** What is told of it, and kept for the time when its plugin is gone. */
    public EventTypeInfo info() {
        return new EventTypeInfo(
                id,
                defaults.description(),
                true,
                null,
                bundle.label(),
                defaults.triggers().stream().sorted().map(TriggerKind::title).toList(),
                !guards.isEmpty(),
                script,
                parameters,
                Subjects.of(defaults.triggers(), triggers));
    }
}
