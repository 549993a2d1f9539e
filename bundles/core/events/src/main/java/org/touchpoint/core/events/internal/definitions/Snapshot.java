package org.touchpoint.core.events.internal.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All definitions at one moment. Immutable. */
public final class Snapshot {
    /** Before anything was loaded. */
    static final Snapshot NONE = of(0, List.of());

    private final long epoch;
    private final List<LiveDefinition> all;
    private final List<LiveDefinition> guards;
    private final Map<Long, LiveDefinition> byId;
    private final Map<String, LiveDefinition> byKey;

    private Snapshot(long epoch, List<LiveDefinition> all) {
        this.epoch = epoch;
        this.all = List.copyOf(all);
        this.guards = all.stream()
                .filter(live -> live.definition().active() && live.guardsOrders())
                .toList();
        this.byId = all.stream().collect(Collectors.toMap(LiveDefinition::id, Function.identity()));
        this.byKey = all.stream().collect(Collectors.toMap(live -> Definition.key(live.name()), Function.identity()));
    }

    static Snapshot of(long epoch, List<LiveDefinition> all) {
        return new Snapshot(epoch, all);
    }

    /** Counts the changes of definitions. */
    public long epoch() {
        return epoch;
    }

    /** Every definition, by name. */
    public List<LiveDefinition> all() {
        return all;
    }

    /** The active ones that look at orders before they are accepted. */
    public List<LiveDefinition> guards() {
        return guards;
    }

    /** Whether rules that are missing may be made another time: their plugin failed, and is not in quarantine for it yet. */
    public boolean lacksRules() {
        return all.stream()
                .anyMatch(live ->
                        live.mayPass() && live.type() != null && live.standing().refusal() == null);
    }

    /** Whether this is the name of another active definition of the same type. */
    public boolean isSibling(LiveDefinition definition, String name) {
        LiveDefinition other = byKey.get(Definition.key(name));
        return other != null
                && other.id() != definition.id()
                && other.definition().active()
                && other.definition().typeId().equals(definition.definition().typeId());
    }

    public @Nullable LiveDefinition byId(long id) {
        return byId.get(id);
    }

    /** The definition of this name, whatever the case. */
    public Optional<LiveDefinition> find(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(byKey.get(Definition.key(name.strip())));
    }
}
