package org.touchpoint.web.rest.internal.fakes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FilledScript;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.followup.NewFollowUp;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.followup.ScriptSample;
import org.touchpoint.api.user.Caller;

/** One follow-up, 42; takes down what is done to it. */
public final class FakeFollowUps implements FollowUps {
    public FollowUpFilter filter;
    public PageRequest page;
    public NewFollowUp request;
    public FollowUpUpdate update;

    @Override
    public Page<FollowUp> list(FollowUpFilter filter, PageRequest page, Caller caller) {
        this.filter = filter;
        this.page = page;
        return new Page<>(List.of(followUp()), 143);
    }

    @Override
    public FollowUp get(long id, Caller caller) {
        if (id != 42) {
            throw TouchpointException.notFound("follow-up", id);
        }
        return followUp();
    }

    @Override
    public List<FollowUp> create(NewFollowUp request, Caller caller) {
        this.request = request;
        return List.of(followUp());
    }

    @Override
    public FollowUp accept(long id, FollowUpUpdate update, Caller caller) {
        this.update = update;
        return get(id, caller);
    }

    @Override
    public List<String> checklist() {
        return List.of("Greeted by name");
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(new Placeholder("CustomerContact", "Name of the contact", null));
    }

    @Override
    public FilledScript fill(ScriptSample sample, Caller caller) {
        return new FilledScript(
                sample.script().replace("[CustomerName]", sample.customer()), List.of("OrderNumber"), "Ann");
    }

    @Override
    public List<String> unfillablePlaceholders(String script, Collection<String> subjects) {
        return List.of();
    }

    private static FollowUp followUp() {
        return new FollowUp(
                42,
                "Oops",
                "10023",
                "Smithville Paper",
                "100001",
                new BigDecimal("100.50"),
                null,
                "judy",
                "Open",
                List.of("Open", "Closed", "FutureOrder"),
                "High",
                "CRM",
                "Follow-up Queue",
                Instant.parse("2026-03-02T09:00:00Z"),
                null,
                "Mr. Smith",
                "847-768-3153",
                null,
                "Dear Mr. Smith",
                "",
                List.of(),
                "The order holds OOPS.",
                null,
                null,
                Instant.parse("2026-03-02T09:00:00Z"),
                0,
                1,
                Instant.parse("2026-03-02T09:00:00Z"),
                null,
                null);
    }
}
