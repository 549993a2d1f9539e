package org.touchpoint.web.rest.internal.fakes;

import java.util.List;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.event.Journal;
import org.touchpoint.api.event.JournalStatus;
import org.touchpoint.api.event.ParkedDecision;
import org.touchpoint.api.user.Caller;

/** Takes down which event was retried. */
public final class FakeJournal implements Journal {
    public String retried = "nothing";

    @Override
    public JournalStatus status(Caller caller) {
        return new JournalStatus(10, 2, List.of(new JournalStatus.Partition(0, 10, 8)), List.of());
    }

    @Override
    public Page<ParkedDecision> parked(String event, PageRequest page, Caller caller) {
        return new Page<>(List.of(), 0);
    }

    @Override
    public int retry(String event, Caller caller) {
        retried = event;
        return 3;
    }
}
