package org.touchpoint.core.events.internal.types;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.events.internal.guard.Standing;
import org.touchpoint.core.store.spi.PluginHealth;

/** Tells the rest of the core how event types fare. */
public final class HealthReport implements PluginHealth {
    private static final Health UNKNOWN = new Health(0, null, null, null, null);

    private final TypeRegistry registry;
    private final Runnable lifted;

    /** {@code lifted} is run after a quarantine was lifted. */
    public HealthReport(TypeRegistry registry, Runnable lifted) {
        this.registry = registry;
        this.lifted = lifted;
    }

    @Override
    public Health of(String typeId) {
        Types types = registry.types();
        PresentType present = types.find(typeId);
        if (present != null) {
            Standing standing = present.standing();
            return health(standing.failures(), standing.quarantine());
        }
        KnownType known = types.known().get(typeId);
        return known == null ? UNKNOWN : health(Standing.Failures.NONE, known.quarantine());
    }

    @Override
    public void liftQuarantine(String typeId) {
        registry.lift(Set.of(typeId));
        lifted.run();
    }

    @Override
    public @Nullable String rejection(String bundleSymbolicName) {
        return registry.types().faults().stream()
                .filter(fault -> fault.bundle().equals(bundleSymbolicName))
                .map(fault -> fault.type() == null
                        ? "It " + fault.reason() + "."
                        : "Its event type " + fault.type() + " is not taken: it " + fault.reason() + ".")
                .findFirst()
                .orElse(null);
    }

    private static Health health(Standing.Failures failures, Standing.@Nullable Quarantine quarantine) {
        Standing.Failure last = failures.last();
        return new Health(
                failures.count(),
                last == null ? null : last.reason(),
                last == null ? null : last.at(),
                quarantine == null ? null : quarantine.reason(),
                quarantine == null ? null : quarantine.since());
    }
}
