package org.touchpoint.core.events.internal.types;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's service in one of its roles, as the framework's registry has it.
 *
 * @param serviceId unique among all services since the framework started
 * @param ranking the highest goes first
 * @param typeId the service property {@link org.touchpoint.api.plugin.CrmEvent#PROPERTY}, whatever it holds
 * @param component the service property {@code component.name}, under which its parameters are described, or null
 */
public record Offer(
        long serviceId,
        int ranking,
        Role role,
        Object service,
        @Nullable Object typeId,
        @Nullable String component,
        PluginBundle bundle) {
    /** The order in which the framework prefers services. */
    static final Comparator<Offer> PREFERENCE =
            Comparator.comparingInt(Offer::ranking).reversed().thenComparingLong(Offer::serviceId);

    /** What identifies it: a service may play several roles. */
    public record Key(long serviceId, Role role) {}

    public Key key() {
        return new Key(serviceId, role);
    }

    /** How an administrator recognises it. */
    String label() {
        return component == null ? service.getClass().getName() : component;
    }
}
