package org.touchpoint.web.rest.internal.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.DayCount;
import org.touchpoint.api.followup.DisplayOptions;
import org.touchpoint.api.followup.FollowUpCopy;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.FollowUpPresence;
import org.touchpoint.api.followup.MyQueue;
import org.touchpoint.api.followup.QueueEntry;
import org.touchpoint.api.followup.QueueView;
import org.touchpoint.api.followup.QueueViewSettings;
import org.touchpoint.api.followup.Viewer;
import org.touchpoint.api.user.Caller;

/** One row, one view, 7, and Judy, who has everything open; takes down what it is asked. */
public final class FakeMyQueue implements MyQueue, FollowUpPresence {
    public FollowUpFilter filter;
    public Set<Long> among;
    public LocalDate from;
    public LocalDate to;
    public DisplayOptions options = DisplayOptions.ALL;
    public QueueViewSettings view;
    public Long removed;
    public String opened;

    @Override
    public Page<QueueEntry> list(FollowUpFilter filter, PageRequest page, Caller caller) {
        this.filter = filter;
        return new Page<>(
                List.of(new QueueEntry(
                        42,
                        "Oops",
                        "10023",
                        "Smithville Paper",
                        "Mr. Smith",
                        null,
                        null,
                        "100001",
                        "Open",
                        "High",
                        "CRM",
                        Instant.parse("2026-03-02T09:00:00Z"),
                        null,
                        "",
                        null)),
                143);
    }

    @Override
    public List<QueueEntry> among(Set<Long> ids, FollowUpFilter filter, Caller caller) {
        among = ids;
        return list(filter, PageRequest.FIRST, caller).items();
    }

    @Override
    public List<DayCount> calendar(LocalDate from, LocalDate to, Caller caller) {
        this.from = from;
        this.to = to;
        return List.of(new DayCount(from, 3));
    }

    @Override
    public List<FollowUpCopy> copies(long id, Caller caller) {
        return List.of(new FollowUpCopy(id, "judy", "Judy Adams", "Open", Instant.parse("2026-03-02T09:00:00Z"), null));
    }

    @Override
    public DisplayOptions options(Caller caller) {
        return options;
    }

    @Override
    public DisplayOptions remember(DisplayOptions options, Caller caller) {
        this.options = options;
        return options;
    }

    @Override
    public List<QueueView> views(Caller caller) {
        return List.of(new QueueView(7, "Oops alone", DisplayOptions.ALL, true, 12));
    }

    @Override
    public QueueView saveView(QueueViewSettings settings, Caller caller) {
        return changeView(7, settings, caller);
    }

    @Override
    public QueueView changeView(long id, QueueViewSettings settings, Caller caller) {
        this.view = settings;
        return new QueueView(id, settings.name(), settings.options(), settings.preferred(), 12);
    }

    @Override
    public void removeView(long id, Caller caller) {
        if (id != 7) {
            throw TouchpointException.notFound("view", id);
        }
        removed = id;
    }

    @Override
    public List<Viewer> open(long id, Caller caller) {
        opened = caller.login();
        return others(id, caller);
    }

    @Override
    public void close(long id, Caller caller) {
        opened = null;
    }

    @Override
    public List<Viewer> others(long id, Caller caller) {
        return List.of(new Viewer("judy", "Judy Adams", Instant.parse("2026-03-02T09:01:30Z")));
    }
}
