package org.touchpoint.api.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event definition.
 *
 * @param name unique, whatever the case
 * @param type id of its event type
 * @param active whether it answers facts
 * @param state {@code inactive} (never active yet), {@code paused} (deactivated), {@code active}, {@code catching up}, or {@code dormant}
 *     (its plugin is missing or in quarantine)
 * @param stateReason why it is dormant, or null
 * @param waiting how many facts lie before it that it has yet to read; deactivating it gives them up
 * @param activeSince when it was last activated, or null if never
 */
public record EventDefinition(
        String name,
        String type,
        boolean active,
        String state,
        @Nullable String stateReason,
        long waiting,
        @Nullable Instant activeSince,
        EventSettings settings,
        Instant changedAt,
        String changedBy) {}
