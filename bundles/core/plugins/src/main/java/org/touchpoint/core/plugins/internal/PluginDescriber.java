package org.touchpoint.core.plugins.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.admin.Plugin;
import org.touchpoint.api.admin.RefusedFile;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.spi.PluginHealth;
import org.touchpoint.core.store.spi.PluginHealth.Health;

/** Puts together what an administrator is told about a plugin. */
final class PluginDescriber {
    private final EventDefinitions definitions;
    private final PluginHealth health;
    private final StartFailures startFailures;

    PluginDescriber(EventDefinitions definitions, PluginHealth health, StartFailures startFailures) {
        this.definitions = definitions;
        this.health = health;
        this.startFailures = startFailures;
    }

    /** Describes plugins; of one that {@code refused} holds once more it says so. */
    List<Plugin> describe(List<Bundle> bundles, List<RefusedFile> refused) {
        List<EventTypeInfo> types = definitions.types(Caller.SYSTEM);
        List<EventDefinition> all = definitions
                .list(new PageRequest(0, PageRequest.LARGEST), Caller.SYSTEM)
                .items();
        return bundles.stream()
                .map(bundle -> describe(bundle, types, all, heldTwice(bundle, refused)))
                .toList();
    }

    /** Describes a file that is not taken for a plugin. */
    static Plugin describe(RefusedFile file) {
        return new Plugin(
                file.name(),
                file.version(),
                "not taken",
                file.reason(),
                file.since(),
                List.of(),
                List.of(),
                0,
                null,
                null,
                file.location().toUri().toString());
    }

    private static @Nullable String heldTwice(Bundle bundle, List<RefusedFile> refused) {
        return refused.stream()
                .filter(file -> bundle.getSymbolicName().equals(file.plugin()))
                .map(RefusedFile::reason)
                .findFirst()
                .orElse(null);
    }

    private Plugin describe(
            Bundle bundle, List<EventTypeInfo> known, List<EventDefinition> all, @Nullable String heldTwice) {
        Set<String> types = types(bundle, known);
        Condition condition = condition(bundle, types);
        List<Health> healths = types.stream().map(health::of).toList();
        Health lastFailed = lastFailed(healths);
        return new Plugin(
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                condition.state(),
                condition.reason() == null ? heldTwice : condition.reason(),
                condition.since(),
                List.copyOf(types),
                all.stream()
                        .filter(definition -> types.contains(definition.type()))
                        .map(EventDefinition::name)
                        .toList(),
                healths.stream().mapToLong(Health::failures).sum(),
                lastFailed == null ? null : lastFailed.lastFailure(),
                lastFailed == null ? null : lastFailed.lastFailureAt(),
                bundle.getLocation());
    }

    private static @Nullable Health lastFailed(List<Health> healths) {
        Health last = null;
        Instant latest = Instant.MIN;
        for (Health each : healths) {
            Instant at = each.lastFailureAt();
            if (at != null && at.isAfter(latest)) {
                last = each;
                latest = at;
            }
        }
        return last;
    }

    /** What the bundle offers now, and what it offered when it was last active. */
    private static Set<String> types(Bundle bundle, List<EventTypeInfo> known) {
        Set<String> types = new TreeSet<>(PluginBundles.offeredTypes(bundle));
        String prefix = bundle.getSymbolicName() + " ";
        known.stream()
                .filter(type -> type.bundle().startsWith(prefix))
                .map(EventTypeInfo::id)
                .forEach(types::add);
        return types;
    }

    private Condition condition(Bundle bundle, Set<String> types) {
        Instant changed = Instant.ofEpochMilli(bundle.getLastModified());
        if (StartFailures.isFailed(bundle)) {
            String reason = startFailures.reason(bundle);
            if (!reason.isEmpty()) {
                return new Condition("failed", reason, changed);
            }
        }
        if (bundle.getState() != Bundle.ACTIVE) {
            return new Condition("stopped", null, changed);
        }
        for (String type : types) {
            Health state = health.of(type);
            if (state.quarantinedAt() != null) {
                return new Condition("quarantined", state.quarantineReason(), state.quarantinedAt());
            }
        }
        String rejection = health.rejection(bundle.getSymbolicName());
        return rejection == null ? new Condition("active", null, changed) : new Condition("failed", rejection, changed);
    }

    private record Condition(String state, @Nullable String reason, Instant since) {}
}
