package org.touchpoint.core.customers.internal;

import static org.jooq.impl.DSL.val;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_TRANSACTION;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.core.store.HotStatement;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.TimeLine;

/** Writes Recent Transactions, many in one round trip. */
@Component
public final class TimeLineService implements TimeLine {
    private static final int LONGEST_SUMMARY = 4_000;
    private static final int LONGEST_LOGIN = 60;
    private static final HotStatement INSERT = new HotStatement(db -> db.insertInto(CUSTOMER_TRANSACTION)
            .columns(
                    CUSTOMER_TRANSACTION.ID,
                    CUSTOMER_TRANSACTION.CUSTOMER_ID,
                    CUSTOMER_TRANSACTION.HAPPENED_AT,
                    CUSTOMER_TRANSACTION.KIND,
                    CUSTOMER_TRANSACTION.SUMMARY,
                    CUSTOMER_TRANSACTION.BY_LOGIN,
                    CUSTOMER_TRANSACTION.ORDER_NUMBER,
                    CUSTOMER_TRANSACTION.FOLLOW_UP_ID)
            .values(
                    ID_SEQ.nextval(),
                    val(null, CUSTOMER_TRANSACTION.CUSTOMER_ID),
                    val(null, CUSTOMER_TRANSACTION.HAPPENED_AT),
                    val(null, CUSTOMER_TRANSACTION.KIND),
                    val(null, CUSTOMER_TRANSACTION.SUMMARY),
                    val(null, CUSTOMER_TRANSACTION.BY_LOGIN),
                    val(null, CUSTOMER_TRANSACTION.ORDER_NUMBER),
                    val(null, CUSTOMER_TRANSACTION.FOLLOW_UP_ID)));

    private final Transactions transactions;

    @Activate
    public TimeLineService(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void record(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        transactions.write(db ->
                INSERT.batch(db, entries.stream().map(TimeLineService::values).toList()));
    }

    private static @Nullable Object[] values(Entry entry) {
        return new @Nullable Object[] {
            entry.customerId(),
            entry.at(),
            entry.kind(),
            Fields.fitted(entry.summary(), LONGEST_SUMMARY),
            Fields.fitted(entry.by(), LONGEST_LOGIN),
            entry.order(),
            entry.followUpId()
        };
    }
}
