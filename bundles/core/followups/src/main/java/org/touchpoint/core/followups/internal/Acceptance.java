package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/** What one press of <em>Accept</em> does to one copy, whose row is locked. */
final class Acceptance {
    private final Company company;
    private final FollowUpRecord copy;
    private final Statuses statuses;
    private final Instant now;
    private final Caller caller;
    private final List<String> done = new ArrayList<>();

    Acceptance(Company company, FollowUpRecord copy, Statuses statuses, Caller caller) {
        this.company = company;
        this.copy = copy;
        this.statuses = statuses;
        this.caller = caller;
        this.now = company.clock().instant();
    }

    /** Locks a row, by an update that changes nothing: {@code FOR UPDATE} locks nothing on HSQLDB. */
    static void lock(DSLContext db, long id) {
        db.update(FOLLOW_UP)
                .set(FOLLOW_UP.MOVES, FOLLOW_UP.MOVES)
                .where(FOLLOW_UP.ID.eq(id))
                .execute();
    }

    /** Changes the row and tells what was changed, an entry a field; empty if everything was so already. */
    List<String> apply(WantedChanges wanted) {
        change(wanted);
        if (!done.isEmpty()) {
            copy.store();
        }
        return done;
    }

    /** The same without writing it. */
    List<String> change(WantedChanges wanted) {
        changeStatus(wanted);
        changePriority(wanted);
        changeDates(wanted);
        changeDetails(wanted);
        changeChecklist(wanted);
        return done;
    }

    private void changeStatus(WantedChanges wanted) {
        String status = wanted.status() == null ? copy.getStatus() : statuses.entry(wanted.status());
        if (status.equals(copy.getStatus())) {
            return;
        }
        done.add("status " + copy.getStatus() + " → " + status);
        boolean closed = status.equals(Statuses.CLOSED);
        copy.setStatus(status);
        copy.setClosed(closed);
        copy.setClosedAt(closed ? now : null);
        copy.setClosedBy(closed ? caller.login() : null);
    }

    private void changePriority(WantedChanges wanted) {
        if (wanted.priority() == null || Priorities.number(wanted.priority()) == copy.getPriority()) {
            return;
        }
        done.add("priority " + Priorities.of(copy.getPriority()).title() + " → "
                + wanted.priority().title());
        copy.setPriority(Priorities.number(wanted.priority()));
    }

    private void changeDates(WantedChanges wanted) {
        Instant start = Objects.requireNonNullElse(wanted.startDate(), copy.getStartAt());
        Instant stop = stop(wanted);
        if (wanted.startDate() != null || wanted.stopDate() != null) {
            Dates.requireOrder(start, stop);
        }
        if (!start.equals(copy.getStartAt())) {
            done.add("moved from " + time(copy.getStartAt()) + " to " + time(start));
            copy.setStartAt(start);
            copy.setMoves(copy.getMoves() + 1);
        }
        if (!Objects.equals(stop, copy.getStopAt())) {
            done.add(stop == null ? "no stop date any more" : "to be done by " + time(stop));
            copy.setStopAt(stop);
        }
    }

    private @Nullable Instant stop(WantedChanges wanted) {
        if (FollowUpUpdate.NO_STOP_DATE.equals(wanted.stopDate())) {
            return null;
        }
        return wanted.stopDate() == null ? copy.getStopAt() : wanted.stopDate();
    }

    private void changeChecklist(WantedChanges wanted) {
        if (wanted.checklist() == null || wanted.checklist().equals(Checklist.kept(copy.getChecklist()))) {
            return;
        }
        done.add(wanted.checklist().isEmpty() ? "nothing ticked" : "ticked: " + String.join(", ", wanted.checklist()));
        copy.setChecklist(Checklist.column(wanted.checklist()));
    }

    private void changeDetails(WantedChanges wanted) {
        String present = Objects.requireNonNullElse(copy.getDetails(), "");
        if (wanted.details() == null || wanted.details().equals(present)) {
            return;
        }
        done.add(wanted.details().isEmpty() ? "details emptied" : "details: " + wanted.details());
        copy.setDetails(wanted.details().isEmpty() ? null : wanted.details());
    }

    private String time(Instant moment) {
        return Wording.time(moment, company.zone());
    }
}
