package org.touchpoint.core.demo.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.followup.NewFollowUp;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;

/** The work that the demo company's people have made for one another, and some that they have done already. */
final class DemoDesk {
    private static final String CLOSED = "Closed";
    private static final int TICKED = 3;
    private static final PageRequest ALL = new PageRequest(0, 10_000);

    private final FollowUps followUps;
    private final Company company;
    private final Map<String, Caller> callers;

    /** A line of {@code follow-ups.txt}. */
    private record Task(
            String by,
            String routeTo,
            String client,
            String priority,
            int day,
            LocalTime time,
            String details,
            String then,
            String said) {
        static Task of(String[] fields) {
            return new Task(
                    fields[0],
                    fields[1],
                    fields[2],
                    fields[3],
                    Integer.parseInt(fields[4]),
                    LocalTime.parse(fields[5]),
                    fields[6],
                    fields[7],
                    fields[8]);
        }
    }

    DemoDesk(FollowUps followUps, Company company, Map<String, Caller> callers) {
        this.followUps = followUps;
        this.company = company;
        this.callers = callers;
    }

    /** Makes the follow-ups by hand, and works some of them, within the caller's transaction. */
    void work(DSLContext db) {
        for (String[] fields : DemoFile.rows("follow-ups.txt")) {
            Task task = Task.of(fields);
            String number = db.select(CUSTOMER.CUSTOMER_NUMBER)
                    .from(CUSTOMER)
                    .where(CUSTOMER.NAME.eq(task.client()))
                    .limit(1)
                    .fetchOne(CUSTOMER.CUSTOMER_NUMBER);
            if (number != null) {
                followUps.create(request(task, number), caller(task.by())).forEach(copy -> then(task, copy));
            }
        }
        workLaunched();
    }

    /** Of those that the launch of NoOrder60Days has made, one is done and one has been put off. */
    private void workLaunched() {
        List<FollowUp> launched = followUps.list(FollowUpFilter.OPEN, ALL, Caller.SYSTEM).items().stream()
                .filter(copy -> DemoEvents.NO_ORDER.equals(copy.event()))
                .toList();
        if (launched.size() > 1) {
            accept(
                    launched.get(0),
                    CLOSED,
                    null,
                    "They have moved and forgot to tell us. New address taken, first order by Friday.");
            accept(
                    launched.get(1),
                    null,
                    company.clock().instant().plus(Duration.ofDays(3)),
                    "Asked me to call again when the buyer is back.");
        }
    }

    private void then(Task task, FollowUp copy) {
        if (task.then().equals("closed")) {
            accept(copy, CLOSED, null, task.said());
        } else if (task.then().startsWith("moved ")) {
            int days = Integer.parseInt(task.then().substring("moved ".length()));
            accept(copy, null, copy.startDate().plus(Duration.ofDays(days)), task.said());
        }
    }

    private void accept(FollowUp copy, @Nullable String status, @Nullable Instant start, String said) {
        List<String> items = followUps.checklist();
        List<String> ticked = status == null ? null : items.subList(0, Math.min(TICKED, items.size()));
        String details = copy.details().isBlank() ? said : copy.details() + "\n" + said;
        followUps.accept(
                copy.id(),
                new FollowUpUpdate(status, null, start, null, details, ticked, null),
                caller(copy.assignee()));
    }

    private NewFollowUp request(Task task, String customer) {
        Instant start = company.today()
                .plusDays(task.day())
                .atTime(task.time())
                .atZone(company.zone())
                .toInstant();
        return new NewFollowUp(
                customer, null, List.of(task.routeTo()), task.priority(), start, null, task.details(), null);
    }

    private Caller caller(String login) {
        return Objects.requireNonNull(callers.get(login), login);
    }
}
