package org.touchpoint.api.plugin;

import java.util.List;
import java.util.Set;
import org.touchpoint.api.followup.Priority;

/**
 * What a new definition of an event type starts with; a manager changes any of it.
 *
 * @param description one sentence for the list of events
 * @param triggers the trigger kinds that the type supports, not empty
 * @param trigger the one that a new definition starts with, one of {@code triggers}
 * @param priority of its follow-ups
 * @param routeTo {@link #ACCOUNT_EXECUTIVE}, {@link #ACCOUNT_CSR}, {@code user:LOGIN}, {@code group:NAME}; not empty
 * @param responseStatus the statuses that its follow-ups may take, {@code Open} and {@code Closed} among them
 * @param source whose contact is called: the order's or the customer's
 */
public record EventDefaults(
        String description,
        Set<TriggerKind> triggers,
        TriggerKind trigger,
        Priority priority,
        List<String> routeTo,
        List<String> responseStatus,
        ContactSource source) {
    /** Routes to the customer's account executive. */
    public static final String ACCOUNT_EXECUTIVE = "Account Executive";

    /** Routes to the customer's account CSR. */
    public static final String ACCOUNT_CSR = "Account CSR";

    public EventDefaults {
        triggers = Set.copyOf(triggers);
        routeTo = List.copyOf(routeTo);
        responseStatus = List.copyOf(responseStatus);
    }

    /** Defaults with the statuses Open and Closed alone. */
    public static EventDefaults of(
            String description,
            Set<TriggerKind> triggers,
            TriggerKind trigger,
            Priority priority,
            String routeTo,
            ContactSource source) {
        return new EventDefaults(
                description, triggers, trigger, priority, List.of(routeTo), List.of("Open", "Closed"), source);
    }
}
