package org.touchpoint.core.orders.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.core.store.spi.OrderGuards;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.spi.OrderOutlook;

/**
 * Where orders meet the guards. The reference is dynamic, so that orders can be read, held, released and cancelled, and quotes
 * given, while the room of the events is updated; only what a guard must see is refused meanwhile.
 */
@Component(service = GuardDesk.class)
public final class GuardDesk {
    // A dynamic reference cannot be a constructor parameter, so these fields are not final.
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    @Nullable
    volatile OrderGuards guards;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    @Nullable
    volatile OrderOutlook outlook;

    @Activate
    public GuardDesk() {}

    /** What the guards want held; {@code UNAVAILABLE} while nobody can ask them. */
    List<GuardHold> check(OrderDraft draft) {
        OrderGuards present = guards;
        if (present == null) {
            throw absent();
        }
        return present.check(draft);
    }

    /** Who can say what would come of an order; {@code UNAVAILABLE} while nobody can. */
    OrderOutlook outlook() {
        OrderOutlook present = outlook;
        if (present == null) {
            throw absent();
        }
        return present;
    }

    private static TouchpointException absent() {
        return TouchpointException.unavailable(
                "Orders cannot be checked now: the bundle of the events is not there.",
                "Try again in a moment; if it lasts, start the bundle org.touchpoint.core.events.");
    }
}
