package org.touchpoint.event.credithold;

import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.EventType;
import org.touchpoint.api.plugin.TriggerKind;

/**
 * The type, with the settings of Vision's Event screen.
 *
 * <p>The sources name nobody to route it to. A new definition starts with the account CSR: the person who has the customer on the
 * telephone and has promised a date, who is there during office hours, and whom every installation has. Where a credit
 * department releases the holds, a manager routes it to their group ({@code group:Credit}), beside the CSR or instead.
 */
@Component
@CrmEvent(CreditHoldEvent.TYPE)
@Designate(ocd = CreditHoldParameters.class)
public final class CreditHoldEvent implements EventType {
    static final String TYPE = "CreditHold";

    @Override
    public EventDefaults defaults() {
        return EventDefaults.of(
                "Event Parameters to release Credit Holds",
                Set.of(TriggerKind.VISION),
                TriggerKind.VISION,
                Priority.MEDIUM,
                EventDefaults.ACCOUNT_CSR,
                ContactSource.ORDER);
    }
}
