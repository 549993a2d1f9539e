package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.tables.tables.records.CustomerRecord;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/** Copies for further people, made when somebody routes a follow-up on; whoever has a copy already is passed over. */
final class RoutedCopies {
    /** The copies that were made, and the full names of those who got one. */
    record Routed(List<Long> ids, List<String> names) {
        static final Routed NOBODY = new Routed(List.of(), List.of());
    }

    private final DSLContext db;
    private final Routing routing;
    private final Caller caller;
    private final Instant now;

    RoutedCopies(DSLContext db, Routing routing, Caller caller, Instant now) {
        this.db = db;
        this.routing = routing;
        this.caller = caller;
        this.now = now;
    }

    /** Makes them. The group's first copy must be locked. */
    Routed make(FollowUpRecord from, Statuses statuses, List<String> routeTo) {
        List<Route> routes = routing.resolve("routeTo", routeTo);
        if (routes.isEmpty()) {
            return Routed.NOBODY;
        }
        CustomerRecord customer = db.fetchSingle(CUSTOMER, CUSTOMER.ID.eq(from.getCustomerId()));
        Set<Long> there = db.select(FOLLOW_UP.ASSIGNEE_ID)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.GROUP_ID.eq(from.getGroupId()))
                .fetchSet(FOLLOW_UP.ASSIGNEE_ID);
        List<FollowUpRecord> copies = new ArrayList<>();
        for (Routing.Assignment assignment :
                routing.today().assign(routes, customer.getAccountExecutiveId(), customer.getAccountCsrId())) {
            if (there.add(assignment.userId())) {
                copies.add(copy(from, statuses, assignment));
            }
        }
        return copies.isEmpty() ? Routed.NOBODY : write(copies);
    }

    private Routed write(List<FollowUpRecord> copies) {
        List<Long> ids = CopyWriter.ids(db, copies.size());
        for (int i = 0; i < copies.size(); i++) {
            copies.get(i).setId(ids.get(i));
        }
        CopyWriter.insert(db, copies);
        Steps.record(db, ids, now, caller.login(), "Routed by " + caller.fullName());
        List<String> names = db.select(APP_USER.FULL_NAME)
                .from(APP_USER)
                .where(APP_USER.ID.in(
                        copies.stream().map(FollowUpRecord::getAssigneeId).toList()))
                .orderBy(APP_USER.FULL_NAME)
                .fetch(APP_USER.FULL_NAME);
        return new Routed(ids, names);
    }

    /** What the next person needs to know goes along; what this person did (status, ticks) does not. */
    private FollowUpRecord copy(FollowUpRecord from, Statuses statuses, Routing.Assignment assignment) {
        FollowUpRecord copy = new FollowUpRecord();
        copy.from(from);
        copy.setAssigneeId(assignment.userId());
        copy.setRouteReason(reason(assignment.reason()));
        copy.setStatus(statuses.first());
        copy.setClosed(false);
        copy.setClosedAt(null);
        copy.setClosedBy(null);
        copy.setFirstStartAt(from.getStartAt());
        copy.setMoves(0);
        copy.setChecklist(null);
        copy.setCreatedAt(now);
        return copy;
    }

    private String reason(@Nullable String standIn) {
        String routed = "Routed on by " + caller.fullName() + ".";
        return Fields.fitted(standIn == null ? routed : routed + " " + standIn, Making.LONGEST_REASON);
    }
}
