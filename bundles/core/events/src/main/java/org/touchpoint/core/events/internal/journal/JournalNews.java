package org.touchpoint.core.events.internal.journal;

import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** Tells managers and administrators, within a transaction, that the journal was read on or a decision parked or settled. */
final class JournalNews {
    private static final Announcement PROGRESS =
            Announcement.of(ChangeKind.JOURNAL, null, JobFunction.CRM, JobFunction.ADMINISTRATION);

    private JournalNews() {}

    static void tell(Transactions transactions) {
        transactions.announce(PROGRESS);
    }
}
