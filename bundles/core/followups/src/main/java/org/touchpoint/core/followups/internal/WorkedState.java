package org.touchpoint.core.followups.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.audit.FieldChange;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.audit.Audit;
import org.touchpoint.core.store.audit.Differences;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/** What of a follow-up can be worked, as it is at one moment; the fields are called as in REST. */
record WorkedState(
        String status,
        String priority,
        Instant startDate,
        @Nullable Instant stopDate,
        @Nullable String details,
        List<String> checklist) {
    static WorkedState of(FollowUpRecord copy) {
        return new WorkedState(
                copy.getStatus(),
                Priorities.of(copy.getPriority()).title(),
                copy.getStartAt(),
                copy.getStopAt(),
                copy.getDetails(),
                Checklist.kept(copy.getChecklist()));
    }

    /** Leaves in the audit what has become of this by somebody who is not the assignee. */
    void audit(DSLContext db, Company company, FollowUpRecord copy, List<String> routedTo, Caller caller) {
        List<FieldChange> changes = new ArrayList<>(Differences.of(this, of(copy)));
        if (!routedTo.isEmpty()) {
            changes.add(new FieldChange("routeTo", null, String.join(", ", routedTo)));
        }
        Audit.record(
                db, company, caller, AuditKind.FOLLOW_UP, String.valueOf(copy.getId()), "changed another's", changes);
    }
}
