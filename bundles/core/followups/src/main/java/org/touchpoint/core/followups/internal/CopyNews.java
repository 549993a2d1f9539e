package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** Tells those whose queues have changed, the managers, and whoever looks at the customers. */
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
        db.select(FOLLOW_UP.ID, APP_USER.LOGIN, CUSTOMER.CUSTOMER_NUMBER, SALES_ORDER.ORDER_NUMBER)
                .from(FOLLOW_UP)
                .join(APP_USER)
                .on(APP_USER.ID.eq(FOLLOW_UP.ASSIGNEE_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP.CUSTOMER_ID))
                .leftJoin(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(FOLLOW_UP.ORDER_ID))
                .where(FOLLOW_UP.ID.in(ids))
                .forEach(copy -> {
                    transactions.announce(
                            Announcement.of(ChangeKind.FOLLOW_UP, String.valueOf(copy.value1()), JobFunction.CRM)
                                    .andFor(List.of(copy.value2())));
                    // It is on the customer's time line, which everybody sees.
                    transactions.announce(Announcement.of(ChangeKind.CUSTOMER, copy.value3()));
                    if (copy.value4() != null) {
                        tellOfOrder(copy.value4());
                    }
                });
    }

    /** An order shows whose follow-ups it has led to: to those who work on orders, be the follow-ups theirs or not. */
    private void tellOfOrder(String number) {
        transactions.announce(
                Announcement.of(ChangeKind.ORDER, number, JobFunction.ORDER_ENTRY, JobFunction.CREDIT_RELEASE));
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
        transactions.announce(Announcement.of(ChangeKind.CUSTOMER, null));
    }
}
