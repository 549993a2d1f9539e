package org.touchpoint.api.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plugin: a bundle that offers, or once offered, event types.
 *
 * @param name symbolic name of the bundle
 * @param state {@code active}, {@code stopped}, {@code failed} (cannot be resolved or started), {@code quarantined}
 * @param reason why it is failed or quarantined, in a sentence, or null
 * @param since when it came to that state
 * @param types ids of the event types that it offers
 * @param definitions names of the event definitions that depend on it
 * @param failures failures since it was started
 * @param location where it came from
 */
public record Plugin(
        String name,
        String version,
        String state,
        @Nullable String reason,
        Instant since,
        List<String> types,
        List<String> definitions,
        long failures,
        String location) {}
