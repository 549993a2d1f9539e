package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.spi.TimeLine;
import org.touchpoint.core.store.tables.tables.records.EventDefinitionRecord;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/** Works follow-ups: locks the copy, changes it, and writes down what was done where people look for it. */
final class Worker {
    private final Company company;
    private final Routing routing;
    private final TimeLine timeLine;

    Worker(Company company, Routing routing, TimeLine timeLine) {
        this.company = company;
        this.routing = routing;
        this.timeLine = timeLine;
    }

    /** Does what is wanted to a follow-up; answers the ids of the copies that it has changed or made. */
    List<Long> accept(DSLContext db, long id, FollowUpUpdate update, Caller caller, Tally tally) {
        Record3<Long, Long, String> found = db.select(FOLLOW_UP.GROUP_ID, FOLLOW_UP.DEFINITION_ID, APP_USER.LOGIN)
                .from(FOLLOW_UP)
                .join(APP_USER)
                .on(APP_USER.ID.eq(FOLLOW_UP.ASSIGNEE_ID))
                .where(FOLLOW_UP.ID.eq(id))
                .fetchOne();
        if (found == null) {
            throw TouchpointException.notFound("follow-up", id);
        }
        new Access(db, routing, caller).requireRow(id, found.value3());
        WantedChanges wanted = WantedChanges.of(update);
        // Always the group's first copy before any other: two who route the same follow-up on wait for one another.
        if (!wanted.routeTo().isEmpty() && found.value1() != id) {
            Acceptance.lock(db, found.value1());
        }
        Acceptance.lock(db, id);
        EventDefinitionRecord event =
                found.value2() == null ? null : db.fetchOne(EVENT_DEFINITION, EVENT_DEFINITION.ID.eq(found.value2()));
        return work(db, db.fetchSingle(FOLLOW_UP, FOLLOW_UP.ID.eq(id)), event, wanted, caller, tally);
    }

    private List<Long> work(
            DSLContext db,
            FollowUpRecord copy,
            @Nullable EventDefinitionRecord event,
            WantedChanges wanted,
            Caller caller,
            Tally tally) {
        Instant now = company.clock().instant();
        boolean closed = copy.getClosed();
        WorkedState before = WorkedState.of(copy);
        Statuses statuses = event == null ? Statuses.COMMON : Statuses.kept(event.getResponseStatus());
        tally.minus(copy);
        List<String> done = new ArrayList<>(new Acceptance(company, copy, statuses, caller).apply(wanted));
        tally.plus(copy);
        RoutedCopies.Routed routed =
                new RoutedCopies(db, routing, caller, now, tally).make(copy, statuses, wanted.routeTo());
        if (!routed.names().isEmpty()) {
            done.add("routed to " + String.join(", ", routed.names()));
        }
        if (done.isEmpty()) {
            return List.of();
        }
        if (closed && copy.getClosed()) {
            throw closed(statuses);
        }
        if (copy.getAssigneeId() != caller.userId()) {
            before.audit(db, company, copy, routed.names(), caller);
        }
        Steps.record(db, List.of(copy.getId()), now, caller.login(), String.join("; ", done));
        if (event == null || event.getUpdateCustomer()) {
            timeLine.record(List.of(TimeLineEntries.of(db, copy, event, done, now, caller)));
        }
        List<Long> touched = new ArrayList<>(routed.ids());
        touched.add(copy.getId());
        return touched;
    }

    /** What was said about it when it was closed stays as it was. */
    static TouchpointException closed(Statuses statuses) {
        return TouchpointException.conflict(
                "status",
                "The follow-up is closed, and takes no changes.",
                "Reopen it by giving it an open status first, such as " + statuses.first() + ".");
    }
}
