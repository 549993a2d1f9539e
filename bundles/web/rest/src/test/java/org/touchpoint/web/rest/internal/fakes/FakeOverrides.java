package org.touchpoint.web.rest.internal.fakes;

import java.time.Instant;
import java.util.List;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.FollowUpOverride;
import org.touchpoint.api.followup.HistoryEntry;
import org.touchpoint.api.followup.OverrideRequest;
import org.touchpoint.api.followup.OverrideResult;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** Takes down what is to be overridden; the second of two follow-ups is always refused. */
public final class FakeOverrides implements FollowUpOverride {
    public FollowUpFilter filter;
    public OverrideRequest request;

    @Override
    public List<Long> find(FollowUpFilter filter, Caller caller) {
        caller.require(JobFunction.CRM);
        this.filter = filter;
        return List.of(42L, 43L);
    }

    @Override
    public OverrideResult override(OverrideRequest request, Caller caller) {
        caller.require(JobFunction.CRM);
        this.request = request;
        return new OverrideResult(
                1,
                0,
                1,
                List.of(
                        new OverrideResult.Item(42, OverrideResult.DONE, null),
                        new OverrideResult.Item(43, OverrideResult.REFUSED, "Marie has a copy. Delete this one.")));
    }

    @Override
    public List<HistoryEntry> history(long id, Caller caller) {
        if (id != 42) {
            throw TouchpointException.notFound("follow-up", id);
        }
        return List.of(new HistoryEntry(7, Instant.parse("2026-03-02T09:00:00Z"), "judy", "status Open → Closed"));
    }
}
