package org.touchpoint.event.credithold;

import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.FactRule;
import org.touchpoint.api.plugin.FactTrigger;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.plugin.TriggerKind;

/** Answers credit holds, those set by hand too, once a hold. */
@Component
@CrmEvent(CreditHoldEvent.TYPE)
public final class CreditHoldTrigger implements FactTrigger<OrderHeld> {
    @Override
    public TriggerKind kind() {
        return TriggerKind.VISION;
    }

    @Override
    public Class<OrderHeld> fact() {
        return OrderHeld.class;
    }

    @Override
    public FactRule<OrderHeld> rule(Parameters parameters) {
        return fact -> fact.hold().kind() == HoldKind.CREDIT
                ? Decision.followUp(fact.hold().reason()).once(Once.PER_HOLD)
                : Decision.nothing("The hold is " + fact.hold().kind().title() + ", not credit.");
    }
}
