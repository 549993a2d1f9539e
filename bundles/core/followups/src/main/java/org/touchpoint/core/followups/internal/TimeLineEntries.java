package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.spi.TimeLine;
import org.touchpoint.core.store.tables.tables.records.EventDefinitionRecord;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/** What of the work on follow-ups is written to the customers' Recent Transactions. */
final class TimeLineEntries {
    private TimeLineEntries() {}

    /** The entry of what was done to one copy. */
    static TimeLine.Entry of(
            DSLContext db,
            FollowUpRecord copy,
            @Nullable EventDefinitionRecord event,
            List<String> done,
            Instant now,
            Caller caller) {
        String what = (event == null ? "Follow-up" : "Follow-up " + event.getName()) + ": " + String.join("; ", done);
        return new TimeLine.Entry(
                copy.getCustomerId(), now, "follow-up", what, caller.login(), orderNumber(db, copy), copy.getId());
    }

    private static @Nullable String orderNumber(DSLContext db, FollowUpRecord copy) {
        if (copy.getOrderId() == null) {
            return null;
        }
        return Objects.requireNonNull(db.select(SALES_ORDER.ORDER_NUMBER)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.ID.eq(copy.getOrderId()))
                        .fetchOne())
                .value1();
    }
}
