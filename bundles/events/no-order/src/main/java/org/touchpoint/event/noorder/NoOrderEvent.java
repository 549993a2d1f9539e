package org.touchpoint.event.noorder;

import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.EventType;
import org.touchpoint.api.plugin.TriggerKind;

/** The type, with the settings that the Best Practice Tip "Make the Most of Customer Service Rep Downtime" suggests. */
@Component
@CrmEvent(NoOrderEvent.TYPE)
@Designate(ocd = NoOrderParameters.class)
public final class NoOrderEvent implements EventType {
    static final String TYPE = "NoOrder60Days";

    @Override
    public EventDefaults defaults() {
        return EventDefaults.of(
                "Customers who placed no order in the last 60 days but did place an order in the previous 60 days.",
                Set.of(TriggerKind.NOW),
                TriggerKind.NOW,
                Priority.LOW,
                EventDefaults.ACCOUNT_CSR,
                ContactSource.CUSTOMER);
    }
}
