package org.touchpoint.event.firstorder;

import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.FactRule;
import org.touchpoint.api.plugin.FactTrigger;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.plugin.TriggerKind;

/** Answers a customer's first order; once for the customer, even if that order is cancelled and another becomes the first. */
@Component
@CrmEvent(FirstOrderEvent.TYPE)
public final class FirstOrderTrigger implements FactTrigger<OrderAccepted> {
    @Override
    public TriggerKind kind() {
        return TriggerKind.ORDER;
    }

    @Override
    public Class<OrderAccepted> fact() {
        return OrderAccepted.class;
    }

    @Override
    public FactRule<OrderAccepted> rule(Parameters parameters) {
        return fact -> fact.firstOrder()
                ? Decision.followUp("Order " + fact.order().number() + " is the customer's first.")
                        .once(Once.PER_CUSTOMER)
                : Decision.nothing("The customer has ordered before.");
    }
}
