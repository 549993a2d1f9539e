package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.spi.TimeLine;
import org.touchpoint.core.store.tables.tables.records.AppUserRecord;
import org.touchpoint.core.store.tables.tables.records.EventDefinitionRecord;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/** Overrides fields of follow-ups, whosever they are; the assignee among them. */
final class Changing implements OverrideRun.Work {
    private final Company company;
    private final Caller caller;
    private final OverrideWants wants;

    Changing(Company company, Caller caller, OverrideWants wants) {
        this.company = company;
        this.caller = caller;
        this.wants = wants;
    }

    @Override
    public OverrideRun.Batch begin(DSLContext db, List<Long> ids) {
        return new Some(db, LockedCopies.of(db, ids));
    }

    /** Those of one transaction. */
    private final class Some implements OverrideRun.Batch {
        private final DSLContext db;
        private final Map<Long, FollowUpRecord> copies;
        private final Map<Long, EventDefinitionRecord> events;
        private final Map<Long, AppUserRecord> assignees;
        private final Instant now = company.clock().instant();
        private final Map<FollowUpRecord, List<String>> done = new LinkedHashMap<>();
        private final List<FollowUpRecord> before = new ArrayList<>();

        Some(DSLContext db, Map<Long, FollowUpRecord> copies) {
            this.db = db;
            this.copies = copies;
            Set<Long> definitions = copies.values().stream()
                    .map(FollowUpRecord::getDefinitionId)
                    .filter(id -> id != null)
                    .collect(Collectors.toSet());
            this.events = db.fetch(EVENT_DEFINITION, EVENT_DEFINITION.ID.in(definitions))
                    .intoMap(EVENT_DEFINITION.ID);
            Set<Long> users =
                    copies.values().stream().map(FollowUpRecord::getAssigneeId).collect(Collectors.toSet());
            this.assignees = db.fetch(APP_USER, APP_USER.ID.in(users)).intoMap(APP_USER.ID);
        }

        @Override
        public boolean work(long id) {
            FollowUpRecord copy = LockedCopies.required(copies, id);
            FollowUpRecord original = copy.original();
            EventDefinitionRecord event = event(copy);
            Statuses statuses = event == null ? Statuses.COMMON : Statuses.kept(event.getResponseStatus());
            List<String> what = new ArrayList<>();
            reroute(copy, what);
            changeContact(copy, what);
            what.addAll(new Acceptance(company, copy, statuses, caller).change(wants.changes()));
            if (what.isEmpty()) {
                return false;
            }
            if (original.getClosed() && copy.getClosed()) {
                throw Worker.closed(statuses);
            }
            copy.store();
            before.add(original);
            done.put(copy, what);
            return true;
        }

        private @Nullable EventDefinitionRecord event(FollowUpRecord copy) {
            return copy.getDefinitionId() == null ? null : events.get(copy.getDefinitionId());
        }

        private void reroute(FollowUpRecord copy, List<String> what) {
            AppUserRecord to = wants.assignee();
            if (to == null || to.getId().equals(copy.getAssigneeId())) {
                return;
            }
            refuseSecond(copy, to);
            what.add("rerouted from " + name(copy.getAssigneeId()) + " to " + to.getFullName());
            copy.setAssigneeId(to.getId());
            copy.setRouteReason("Rerouted by " + caller.fullName() + ".");
        }

        private String name(long userId) {
            AppUserRecord user = assignees.get(userId);
            return user == null ? "nobody" : user.getFullName();
        }

        /** Nobody has the same follow-up twice. */
        private void refuseSecond(FollowUpRecord copy, AppUserRecord to) {
            FollowUpRecord other = db.fetchOne(
                    FOLLOW_UP, FOLLOW_UP.GROUP_ID.eq(copy.getGroupId()).and(FOLLOW_UP.ASSIGNEE_ID.eq(to.getId())));
            if (other != null) {
                throw TouchpointException.conflict(
                        "assignee",
                        to.getFullName() + " has a copy of this follow-up already, "
                                + (other.getClosed() ? "which is closed." : "which is open."),
                        other.getClosed()
                                ? "Reopen that copy, and close or delete this one."
                                : "Close or delete this one.");
            }
        }

        private void changeContact(FollowUpRecord copy, List<String> what) {
            if (wants.contact() != null && ContactBook.choose(db, copy, wants.contact())) {
                what.add("contact " + wants.contact());
            }
        }

        @Override
        public void finish(TimeLine timeLine, CopyNews news, Tally tally) {
            before.forEach(tally::minus);
            done.keySet().forEach(tally::plus);
            List<TimeLine.Entry> entries = new ArrayList<>();
            done.forEach((copy, what) -> {
                EventDefinitionRecord event = event(copy);
                if (event == null || event.getUpdateCustomer()) {
                    entries.add(TimeLineEntries.of(db, copy, event, what, now, caller));
                }
            });
            timeLine.record(entries);
            Map<Long, String> steps = new LinkedHashMap<>();
            done.forEach((copy, what) -> steps.put(copy.getId(), String.join("; ", what)));
            Steps.record(db, steps, now, caller.login());
            news.tell(db, steps.keySet());
            if (wants.assignee() != null) {
                news.tellFormer(
                        assignees.values().stream().map(AppUserRecord::getLogin).toList(), steps.keySet());
            }
        }
    }
}
