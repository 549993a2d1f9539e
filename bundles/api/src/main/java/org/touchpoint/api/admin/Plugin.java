package org.touchpoint.api.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plugin: a bundle that offers, or once offered, event types; or a file in {@code deploy/} that is not taken for one.
 *
 * @param name symbolic name of the bundle; name of a file that is not taken
 * @param state {@code active}, {@code stopped}, {@code failed} (cannot be resolved or started), {@code quarantined}, {@code not
 *     taken}
 * @param reason why it is failed, quarantined or not taken, in a sentence; of any plugin, that two files hold it; or null
 * @param since when it came to that state
 * @param types ids of the event types that it offers
 * @param definitions names of the event definitions that depend on it
 * @param failures failures since it was started
 * @param lastFailure what the last of them was; null only where there is none
 * @param lastFailureAt when that was, or null
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
        @Nullable String lastFailure,
        @Nullable Instant lastFailureAt,
        String location) {}
