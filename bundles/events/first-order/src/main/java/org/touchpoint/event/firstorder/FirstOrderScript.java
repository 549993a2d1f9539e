package org.touchpoint.event.firstorder;

import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.MessageScript;

/** The sample script. The source shows none for this event; it opens as the others do and asks what the tip is about. */
@Component
@CrmEvent(FirstOrderEvent.TYPE)
public final class FirstOrderScript implements MessageScript {
    @Override
    public String text() {
        return """
                Hello [CustomerContact] This is [YourName] from [YourCo].

                Thank you for your first order with us. I am calling to make sure that everything arrived as you expected, and to \
                ask whether there is anything that we could do better for you. If you need us again, please ask for me.""";
    }
}
