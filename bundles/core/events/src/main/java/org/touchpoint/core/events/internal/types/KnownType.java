package org.touchpoint.core.events.internal.types;

import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.core.events.internal.guard.Standing;

/**
 * A type that is, or once was, there.
 *
 * @param info what was told of it when it was last there
 * @param quarantine in which it is or was, or null
 * @param quarantinedBundle identity of the bundle that the quarantine is for, or null
 */
public record KnownType(
        EventTypeInfo info,
        Standing.@Nullable Quarantine quarantine,
        @Nullable String quarantinedBundle) {
    /** Symbolic name of the bundle that has the type, there or not, until it is uninstalled. */
    String owner() {
        String label = info.bundle();
        int version = label.lastIndexOf(' ');
        return version < 0 ? label : label.substring(0, version);
    }

    /** The quarantine that a bundle arrives in: its own, not one of another version. */
    Standing.@Nullable Quarantine quarantineOf(PluginBundle bundle) {
        return bundle.identity().equals(quarantinedBundle) ? quarantine : null;
    }
}
