package org.touchpoint.event.noorder;

import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.MessageScript;

/** The sample script, as far as Vision's Event screen shows it word for word; the end is ours. */
@Component
@CrmEvent(NoOrderEvent.TYPE)
public final class NoOrderScript implements MessageScript {
    @Override
    public String text() {
        return """
                Hello [CustomerContact] This is [YourName] from [YourCo]. I am just touching bases to see how you're doing. It \
                looks like it has been about two months since you placed your last order with us. Is there anything that we can \
                do for you, or that we could do better?""";
    }
}
