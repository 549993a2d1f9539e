package org.touchpoint.event.firstorder;

import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.EventType;
import org.touchpoint.api.plugin.TriggerKind;

/**
 * The type, with the settings that the Best Practice Tip "Make the Most of Customer Service Rep Downtime" suggests. Its screen
 * shows the trigger Order, its table NOW: both work, and a new definition starts with Order.
 */
@Component
@CrmEvent(FirstOrderEvent.TYPE)
public final class FirstOrderEvent implements EventType {
    static final String TYPE = "FirstOrder";

    @Override
    public EventDefaults defaults() {
        return EventDefaults.of(
                "Follow-up call after first order.",
                Set.of(TriggerKind.ORDER, TriggerKind.NOW),
                TriggerKind.ORDER,
                Priority.MEDIUM,
                EventDefaults.ACCOUNT_CSR,
                ContactSource.ORDER);
    }
}
