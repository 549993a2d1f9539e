package org.touchpoint.event.credithold;

import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.MessageScript;

/** The sample script. The source shows none for this event; it opens as the others do. */
@Component
@CrmEvent(CreditHoldEvent.TYPE)
public final class CreditHoldScript implements MessageScript {
    @Override
    public String text() {
        return """
                Why it is held: [HoldReason]

                Hello [CustomerContact] This is [YourName] from [YourCo]. Thank you for your order [OrderNumber] over \
                [OrderTotal]. Before we can send it I have to talk to you about your account: could you settle part of what is \
                open, or shall we send a part of the order first?""";
    }
}
