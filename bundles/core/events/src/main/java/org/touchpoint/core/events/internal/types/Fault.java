package org.touchpoint.core.events.internal.types;

import org.jspecify.annotations.Nullable;

/**
 * Why something that a plugin offers is not taken.
 *
 * @param bundle symbolic name of the plugin
 * @param label symbolic name and version of it
 * @param type id of the type, or null where there is none to speak of
 */
public record Fault(String bundle, String label, @Nullable String type, String reason) {
    static Fault of(Offer offer, @Nullable String type, String reason) {
        return new Fault(offer.bundle().name(), offer.bundle().label(), type, reason);
    }
}
