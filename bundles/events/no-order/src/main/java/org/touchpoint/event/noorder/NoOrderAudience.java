package org.touchpoint.event.noorder;

import java.time.LocalDate;
import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.AudienceTrigger;
import org.touchpoint.api.plugin.Criterion;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.Launch;
import org.touchpoint.api.plugin.Parameters;

/**
 * Chooses the customers with no order in the {@code daysWithout} days before the day D of the launch, and at least one in the
 * {@code daysBefore} days before these. D itself is in neither span.
 */
@Component
@CrmEvent(NoOrderEvent.TYPE)
public final class NoOrderAudience implements AudienceTrigger {
    private static final int LONGEST_SPAN = 3650;

    @Override
    public Audience audience(Parameters parameters, Launch launch) {
        int daysWithout = parameters.integer("daysWithout", 1, LONGEST_SPAN);
        int daysBefore = parameters.integer("daysBefore", 1, LONGEST_SPAN);
        LocalDate day = launch.asOf();
        LocalDate middle = day.minusDays(daysWithout);
        return Audience.of(
                Criterion.all(
                        Criterion.notOrdered(middle, day), Criterion.ordered(middle.minusDays(daysBefore), middle)),
                "No order in the " + daysWithout + " days before " + day + ", at least one in the " + daysBefore
                        + " days before that.");
    }
}
