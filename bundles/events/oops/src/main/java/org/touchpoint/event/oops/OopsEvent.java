package org.touchpoint.event.oops;

import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.EventType;
import org.touchpoint.api.plugin.TriggerKind;

/** The type, with the settings that the Best Practice Tip "OOPS! We Made a Mistake!" suggests. */
@Component
@CrmEvent(OopsEvent.TYPE)
@Designate(ocd = OopsParameters.class)
public final class OopsEvent implements EventType {
    static final String TYPE = "Oops";

    @Override
    public EventDefaults defaults() {
        return EventDefaults.of(
                "Follow-up after order placed with \"OOPS\" product",
                Set.of(TriggerKind.ORDER),
                TriggerKind.ORDER,
                Priority.HIGH,
                EventDefaults.ACCOUNT_EXECUTIVE,
                ContactSource.ORDER);
    }
}
