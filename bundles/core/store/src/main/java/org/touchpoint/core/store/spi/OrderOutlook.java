package org.touchpoint.core.store.spi;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.order.OrderPreview.Outcome;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;

/**
 * What the active event definitions would do about an order that nobody has accepted yet, by the code that does it. Writes nothing, and
 * nothing that a plugin does here counts towards its quarantine, save that it keeps a thread. Not to be called within a transaction.
 */
@ProviderType
public interface OrderOutlook {
    /** The holds that {@link OrderGuards#check} would answer now. */
    List<GuardHold> holds(OrderDraft draft);

    /**
     * What the definitions would make of these facts about one order, by name of the definition. Those that want nothing are left out;
     * one that fails to answer, or for which there is no time left, says so.
     *
     * @param customerId id of the customer to whom the facts would happen
     */
    List<Outcome> outcomes(long customerId, List<Fact> facts);
}
