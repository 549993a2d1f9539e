package org.touchpoint.web.rest.internal.fakes;

import java.time.LocalDate;
import java.util.List;
import org.touchpoint.api.status.ActivityStatus;
import org.touchpoint.api.status.AgeBand;
import org.touchpoint.api.status.DayCount;
import org.touchpoint.api.status.StatusReport;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** One user's activities for one event; takes down what days are asked for. */
public final class FakeStatus implements ActivityStatus {
    public String asked;

    @Override
    public StatusReport report(Caller caller) {
        caller.require(JobFunction.CRM);
        return new StatusReport(
                LocalDate.of(2026, 3, 2),
                List.of(new StatusReport.EventLine("Oops", "Daily", true)),
                List.of(new StatusReport.UserLine("judy", "Judy Adams", true, List.of("Credit"))),
                List.of(new StatusReport.Count("Oops", "judy", 3, 2, 1, 1, 0)));
    }

    @Override
    public List<DayCount> days(String event, String user, LocalDate from, LocalDate to, Caller caller) {
        asked = event + " " + user + " " + from + " " + to;
        return List.of(new DayCount(from, 2, 1));
    }

    @Override
    public List<AgeBand> ages(String event, String user, Caller caller) {
        asked = event + " " + user;
        return List.of(new AgeBand(0, 0, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), 2));
    }
}
