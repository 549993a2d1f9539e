package org.touchpoint.core.customers.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.customer.CustomerFollowUp;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** Reads the follow-ups of a customer, whosever they are. */
final class FollowUpReader {
    private final DSLContext db;
    private final Caller caller;
    private final LocalDate today;

    FollowUpReader(DSLContext db, Caller caller, LocalDate today) {
        this.db = db;
        this.caller = caller;
        this.today = today;
    }

    Page<CustomerFollowUp> page(long customerId, boolean all, PageRequest page) {
        Condition wanted = FOLLOW_UP.CUSTOMER_ID.eq(customerId).and(all ? noCondition() : FOLLOW_UP.CLOSED.isFalse());
        List<OrderField<?>> order = all
                ? List.of(FOLLOW_UP.CREATED_AT.desc(), FOLLOW_UP.ID.desc())
                : List.of(FOLLOW_UP.START_AT, FOLLOW_UP.ID);
        List<CustomerFollowUp> items = db.select(FOLLOW_UP.fields())
                .select(APP_USER.fields())
                .select(EVENT_DEFINITION.NAME, SALES_ORDER.ORDER_NUMBER)
                .from(FOLLOW_UP)
                .join(APP_USER)
                .on(APP_USER.ID.eq(FOLLOW_UP.ASSIGNEE_ID))
                .leftJoin(EVENT_DEFINITION)
                .on(EVENT_DEFINITION.ID.eq(FOLLOW_UP.DEFINITION_ID))
                .leftJoin(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(FOLLOW_UP.ORDER_ID))
                .where(wanted)
                .orderBy(order)
                .limit(page.size())
                .offset(page.offset())
                .fetch(this::followUp);
        return new Page<>(items, db.fetchCount(FOLLOW_UP, wanted));
    }

    private CustomerFollowUp followUp(Record row) {
        return new CustomerFollowUp(
                row.get(FOLLOW_UP.ID),
                row.get(EVENT_DEFINITION.NAME),
                row.get(SALES_ORDER.ORDER_NUMBER),
                row.get(APP_USER.LOGIN),
                row.get(APP_USER.FULL_NAME),
                row.get(FOLLOW_UP.STATUS),
                Priority.values()[row.get(FOLLOW_UP.PRIORITY) - 1].title(),
                row.get(FOLLOW_UP.START_AT),
                row.get(FOLLOW_UP.STOP_AT),
                Objects.requireNonNullElse(row.get(FOLLOW_UP.DETAILS), ""),
                row.get(FOLLOW_UP.REASON),
                row.get(FOLLOW_UP.CREATED_AT),
                row.get(FOLLOW_UP.CLOSED_AT),
                row.get(FOLLOW_UP.CLOSED_BY),
                mayOpen(row));
    }

    /** Whoever stands in for somebody who is away works their follow-ups too. */
    private boolean mayOpen(Record row) {
        boolean own = row.get(APP_USER.ID) == caller.userId();
        boolean standsIn = Objects.equals(row.get(APP_USER.STAND_IN_ID), caller.userId())
                && (!row.get(APP_USER.ACTIVE) || isAway(row.get(APP_USER.ABSENT_FROM), row.get(APP_USER.ABSENT_TO)));
        return own || standsIn || caller.may(JobFunction.CRM) || caller.may(JobFunction.ADMINISTRATION);
    }

    private boolean isAway(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && !today.isBefore(from) && (to == null || !today.isAfter(to));
    }
}
