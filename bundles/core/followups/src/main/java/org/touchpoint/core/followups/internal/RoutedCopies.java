package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.tables.tables.records.CustomerRecord;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/**
 * Copies for further people, made when somebody routes a follow-up on. Whoever has an open copy already is passed over; a closed one
 * is reopened, so that the work reaches them.
 */
final class RoutedCopies {
    /** The copies that were made or reopened, and the full names of those whose they are. */
    record Routed(List<Long> ids, List<String> names) {
        static final Routed NOBODY = new Routed(List.of(), List.of());
    }

    /** How the history of a copy that somebody routed on begins. */
    static final String ROUTED = "Routed by ";

    private final DSLContext db;
    private final Routing routing;
    private final Caller caller;
    private final Instant now;
    private final Tally tally;

    RoutedCopies(DSLContext db, Routing routing, Caller caller, Instant now, Tally tally) {
        this.db = db;
        this.routing = routing;
        this.caller = caller;
        this.now = now;
        this.tally = tally;
    }

    /** Makes them. The group's first copy must be locked. */
    Routed make(FollowUpRecord from, Statuses statuses, List<String> routeTo) {
        List<Route> routes = routing.resolve("routeTo", routeTo);
        if (routes.isEmpty()) {
            return Routed.NOBODY;
        }
        CustomerRecord customer = db.fetchSingle(CUSTOMER, CUSTOMER.ID.eq(from.getCustomerId()));
        Map<Long, Long> there = db.select(FOLLOW_UP.ASSIGNEE_ID, FOLLOW_UP.ID)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.GROUP_ID.eq(from.getGroupId()))
                .fetchMap(FOLLOW_UP.ASSIGNEE_ID, FOLLOW_UP.ID);
        List<FollowUpRecord> copies = new ArrayList<>();
        List<FollowUpRecord> reopened = new ArrayList<>();
        for (Routing.Assignment assignment :
                routing.today().assign(routes, customer.getAccountExecutiveId(), customer.getAccountCsrId())) {
            Long present = there.get(assignment.userId());
            if (present == null) {
                copies.add(copy(from, statuses, assignment));
            } else if (present.longValue() != from.getId()) {
                reopen(present, statuses, assignment).ifPresent(reopened::add);
            }
        }
        insert(copies);
        record(reopened, "Reopened: status " + Statuses.CLOSED + " → " + statuses.first() + "; routed by ");
        copies.addAll(reopened);
        return copies.isEmpty() ? Routed.NOBODY : new Routed(ids(copies), names(copies));
    }

    private void insert(List<FollowUpRecord> copies) {
        if (copies.isEmpty()) {
            return;
        }
        List<Long> ids = CopyWriter.ids(db, copies.size());
        for (int i = 0; i < copies.size(); i++) {
            copies.get(i).setId(ids.get(i));
        }
        CopyWriter.insert(db, copies, tally);
        record(copies, ROUTED);
    }

    private void record(List<FollowUpRecord> copies, String what) {
        Steps.record(db, ids(copies), now, caller.login(), what + caller.fullName());
    }

    private List<String> names(List<FollowUpRecord> copies) {
        return db.select(APP_USER.FULL_NAME)
                .from(APP_USER)
                .where(APP_USER.ID.in(
                        copies.stream().map(FollowUpRecord::getAssigneeId).toList()))
                .orderBy(APP_USER.FULL_NAME)
                .fetch(APP_USER.FULL_NAME);
    }

    private static List<Long> ids(List<FollowUpRecord> copies) {
        return copies.stream().map(FollowUpRecord::getId).toList();
    }

    /** What its owner wrote and ticked stays; empty if it is open, and in the owner's queue already. */
    private Optional<FollowUpRecord> reopen(long id, Statuses statuses, Routing.Assignment assignment) {
        Acceptance.lock(db, id);
        FollowUpRecord copy = db.fetchSingle(FOLLOW_UP, FOLLOW_UP.ID.eq(id));
        if (!copy.getClosed()) {
            return Optional.empty();
        }
        tally.minus(copy);
        copy.setStatus(statuses.first());
        copy.setClosed(false);
        copy.setClosedAt(null);
        copy.setClosedBy(null);
        copy.setRouteReason(reason(assignment.reason()));
        copy.store();
        tally.plus(copy);
        return Optional.of(copy);
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
