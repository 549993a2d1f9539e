package org.touchpoint.core.store.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** How the event types fare under the one guard around their calls. Thread-safe. */
@ProviderType
public interface PluginHealth {
    /**
     * The health of one event type.
     *
     * @param failures failures since its plugin was started
     * @param lastFailure reason of the last of them; null only where there is none
     * @param lastFailureAt when that was, or null
     * @param quarantineReason why it is in quarantine, or null
     * @param quarantinedAt since when, or null
     */
    record Health(
            long failures,
            @Nullable String lastFailure,
            @Nullable Instant lastFailureAt,
            @Nullable String quarantineReason,
            @Nullable Instant quarantinedAt) {}

    /** The health of this type; a type that is not known has no failures. */
    Health of(String typeId);

    /** Lifts the quarantine of this type, if it is in one. */
    void liftQuarantine(String typeId);

    /** Why services of this bundle that claim to be event types are not taken, one sentence, or null. */
    @Nullable
    String rejection(String bundleSymbolicName);
}
