package org.touchpoint.core.imports.internal;

import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** Tells administrators, within a transaction, that an import has begun, come further or ended. */
final class ImportNews {
    private static final Announcement PROGRESS = Announcement.of(ChangeKind.IMPORT, null, JobFunction.ADMINISTRATION);

    private ImportNews() {}

    static void tell(Transactions transactions) {
        transactions.announce(PROGRESS);
    }
}
