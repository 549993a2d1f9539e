package org.touchpoint.event.oops;

import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.MessageScript;

/** The sample script, as far as Vision's Event screen shows it word for word; the end is ours. */
@Component
@CrmEvent(OopsEvent.TYPE)
public final class OopsScript implements MessageScript {
    @Override
    public String text() {
        return """
                Hello [CustomerContact] This is [YourName] from [YourCo].

                I received a customer-care alert that you had a problem recently with an order. I am calling to follow up to \
                make sure that everything was resolved to your satisfaction and to listen to any suggestions that you may have \
                for us.""";
    }
}
