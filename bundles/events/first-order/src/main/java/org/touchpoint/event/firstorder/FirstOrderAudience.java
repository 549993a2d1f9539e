package org.touchpoint.event.firstorder;

import java.time.LocalDate;
import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.AudienceTrigger;
import org.touchpoint.api.plugin.Criterion;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.Launch;
import org.touchpoint.api.plugin.Parameters;

/** Chooses the customers whose first order lies between the definition's start date and the day of the launch, both included. */
@Component
@CrmEvent(FirstOrderEvent.TYPE)
public final class FirstOrderAudience implements AudienceTrigger {
    /** Before any order: where the definition has no start date, every first order counts. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    @Override
    public Audience audience(Parameters parameters, Launch launch) {
        LocalDate from = launch.startDate() == null ? LONG_AGO : launch.startDate();
        LocalDate lastDay = lastDay(launch);
        String since = launch.startDate() == null ? "" : " from " + from;
        return Audience.of(
                Criterion.firstOrdered(from, lastDay.plusDays(1)),
                "Placed a first order" + since + " up to " + lastDay + ".");
    }

    private static LocalDate lastDay(Launch launch) {
        LocalDate stopDate = launch.stopDate();
        return stopDate != null && stopDate.isBefore(launch.asOf()) ? stopDate : launch.asOf();
    }
}
