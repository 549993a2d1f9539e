package org.touchpoint.core.orders.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.order.OrderFollowUp;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** Reads whose follow-ups an order has led to. */
final class OrderFollowUps {
    private static final int MOST = 500;

    private OrderFollowUps() {}

    /** Earliest first; {@code NOT_FOUND} if there is no such order. */
    static List<OrderFollowUp> of(DSLContext dsl, String number, Caller caller) {
        OrderReader.customerOf(dsl, number);
        return dsl.select(FOLLOW_UP.ID, FOLLOW_UP.STATUS, FOLLOW_UP.PRIORITY, FOLLOW_UP.START_AT)
                .select(FOLLOW_UP.REASON, FOLLOW_UP.HOLD_ID, EVENT_DEFINITION.NAME, APP_USER.LOGIN, APP_USER.FULL_NAME)
                .from(SALES_ORDER)
                .join(FOLLOW_UP)
                .on(FOLLOW_UP.ORDER_ID.eq(SALES_ORDER.ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(FOLLOW_UP.ASSIGNEE_ID))
                .leftJoin(EVENT_DEFINITION)
                .on(EVENT_DEFINITION.ID.eq(FOLLOW_UP.DEFINITION_ID))
                .where(SALES_ORDER.ORDER_NUMBER.eq(number))
                .orderBy(FOLLOW_UP.CREATED_AT, FOLLOW_UP.ID)
                .limit(MOST)
                .fetch(row -> followUp(row, caller));
    }

    private static OrderFollowUp followUp(Record row, Caller caller) {
        String assignee = row.get(APP_USER.LOGIN);
        return new OrderFollowUp(
                row.get(FOLLOW_UP.ID),
                row.get(EVENT_DEFINITION.NAME),
                assignee,
                row.get(APP_USER.FULL_NAME),
                row.get(FOLLOW_UP.STATUS),
                Priority.values()[row.get(FOLLOW_UP.PRIORITY) - 1].title(),
                row.get(FOLLOW_UP.START_AT),
                row.get(FOLLOW_UP.REASON),
                row.get(FOLLOW_UP.HOLD_ID),
                assignee.equals(caller.login()) || caller.may(JobFunction.CRM));
    }
}
