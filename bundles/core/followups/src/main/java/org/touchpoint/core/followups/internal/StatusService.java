package org.touchpoint.core.followups.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.status.ActivityStatus;
import org.touchpoint.api.status.AgeBand;
import org.touchpoint.api.status.DayCount;
import org.touchpoint.api.status.StatusReport;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;

/** Status as managers look at it; reads the counts alone, never the follow-ups themselves. */
@Component
public final class StatusService implements ActivityStatus {
    private final Transactions transactions;
    private final Company company;

    @Activate
    public StatusService(@Reference Transactions transactions, @Reference Company company) {
        TallyCount.ensure(transactions, company);
        this.transactions = transactions;
        this.company = company;
    }

    @Override
    public StatusReport report(Caller caller) {
        caller.require(JobFunction.CRM);
        LocalDate today = company.today();
        return transactions.read(db -> StatusTables.report(db, today));
    }

    @Override
    public List<DayCount> days(
            @Nullable String event, @Nullable String user, LocalDate from, LocalDate to, Caller caller) {
        caller.require(JobFunction.CRM);
        LocalDate first = Dates.day("from", from);
        LocalDate last = Dates.day("to", to);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1) {
            throw TouchpointException.invalid(
                    "to", "to (" + to + ") lies before from (" + from + ").", "Give the days the other way round.");
        }
        if (days > MOST_DAYS) {
            throw TouchpointException.invalid(
                    "from",
                    "From " + from + " to " + to + " are " + days + " days.",
                    "Give at most " + MOST_DAYS + ".");
        }
        return transactions.read(db -> StatusTables.days(db, StatusScope.of(db, event, user), first, last));
    }

    @Override
    public List<AgeBand> ages(@Nullable String event, @Nullable String user, Caller caller) {
        caller.require(JobFunction.CRM);
        LocalDate today = company.today();
        return transactions.read(db -> AgeBands.count(StatusTables.open(db, StatusScope.of(db, event, user)), today));
    }
}
