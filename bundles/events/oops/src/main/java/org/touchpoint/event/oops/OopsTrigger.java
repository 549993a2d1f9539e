package org.touchpoint.event.oops;

import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.FactRule;
import org.touchpoint.api.plugin.FactTrigger;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.plugin.TriggerKind;

/** Answers every order that contains the product, under whichever number it was ordered. */
@Component
@CrmEvent(OopsEvent.TYPE)
public final class OopsTrigger implements FactTrigger<OrderAccepted> {
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
        String product = parameters.text("product");
        return fact -> fact.order().contains(product)
                ? Decision.followUp("Order " + fact.order().number() + " contains " + product + ".")
                : Decision.nothing("No line is for " + product + ".");
    }
}
