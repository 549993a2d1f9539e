package org.touchpoint.web.rest.internal.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.audit.AuditEntry;
import org.touchpoint.api.audit.AuditFilter;
import org.touchpoint.api.audit.AuditTrail;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** An audit in memory, which keeps what it was asked for. */
public final class FakeAudit implements AuditTrail {
    public final List<AuditEntry> entries = new ArrayList<>();
    public AuditFilter asked;

    @Override
    public Page<AuditEntry> search(AuditFilter filter, PageRequest page, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        asked = filter;
        return new Page<>(List.copyOf(entries), entries.size());
    }

    @Override
    public void export(AuditFilter filter, Consumer<AuditEntry> reader, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        asked = filter;
        entries.forEach(reader);
    }
}
