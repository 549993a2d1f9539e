package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** Tells those whose queues have changed, and the managers. */
final class CopyNews {
    private final Transactions transactions;

    CopyNews(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Tells of these copies, within a transaction. */
    void tell(DSLContext db, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        db.select(FOLLOW_UP.ID, APP_USER.LOGIN)
                .from(FOLLOW_UP)
                .join(APP_USER)
                .on(APP_USER.ID.eq(FOLLOW_UP.ASSIGNEE_ID))
                .where(FOLLOW_UP.ID.in(ids))
                .forEach(copy -> transactions.announce(
                        Announcement.of(ChangeKind.FOLLOW_UP, String.valueOf(copy.value1()), JobFunction.CRM)
                                .andFor(List.of(copy.value2()))));
    }

    /** Tells those in whose queues these copies were. */
    void tellFormer(Collection<String> logins, Collection<Long> ids) {
        ids.forEach(
                id -> transactions.announce(Announcement.of(ChangeKind.FOLLOW_UP, String.valueOf(id), JobFunction.CRM)
                        .andFor(logins)));
    }

    /** Tells that queues have changed, whosever they are. */
    void tellEverybody() {
        transactions.announce(Announcement.of(ChangeKind.FOLLOW_UP, null, JobFunction.CRM, JobFunction.FOLLOW_UP));
    }
}
