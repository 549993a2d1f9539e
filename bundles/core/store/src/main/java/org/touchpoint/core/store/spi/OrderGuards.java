package org.touchpoint.core.store.spi;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.plugin.OrderDraft;

/** The guards of all active event definitions, as orders ask them. */
@ProviderType
public interface OrderGuards {
    /**
     * A hold that a guard wants.
     *
     * @param placedBy name of the event definition
     */
    record GuardHold(HoldKind kind, String reason, String placedBy) {}

    /** Asks every guard, each under its time limit; one that fails to answer wants an operational hold. Never throws. */
    List<GuardHold> check(OrderDraft draft);
}
