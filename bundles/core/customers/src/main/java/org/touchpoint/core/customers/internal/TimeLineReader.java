package org.touchpoint.core.customers.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_TRANSACTION;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_STEP;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.touchpoint.api.Page;
import org.touchpoint.api.customer.TimeLineEntry;
import org.touchpoint.api.customer.TimeLineFilter;

/**
 * Reads a customer's time line out of three tables: Recent Transactions, the making of follow-ups, and those of their steps that are not in
 * Recent Transactions, because their event does not update the customer.
 */
final class TimeLineReader {
    private static final Condition NOT_THE_MAKING = FOLLOW_UP_STEP.HAPPENED_AT.ne(FOLLOW_UP.CREATED_AT);
    private static final Condition NOT_RECORDED = notExists(selectOne()
            .from(CUSTOMER_TRANSACTION)
            .where(CUSTOMER_TRANSACTION.CUSTOMER_ID.eq(FOLLOW_UP.CUSTOMER_ID))
            .and(CUSTOMER_TRANSACTION.HAPPENED_AT.eq(FOLLOW_UP_STEP.HAPPENED_AT))
            .and(CUSTOMER_TRANSACTION.FOLLOW_UP_ID.eq(FOLLOW_UP.ID)));

    private final DSLContext db;
    private final long customerId;

    TimeLineReader(DSLContext db, long customerId) {
        this.db = db;
        this.customerId = customerId;
    }

    Page<TimeLineEntry> read(TimeLineFilter filter) {
        Set<String> kinds = TimeLineKinds.checked(filter.kinds());
        boolean followUps = kinds.isEmpty() || kinds.contains(TimeLineEntry.FOLLOW_UP);
        TimeLinePlace place =
                filter.before() == null ? TimeLinePlace.START : TimeLinePlace.of(db, customerId, filter.before());
        List<TimeLinePlace.At<TimeLineEntry>> found = new ArrayList<>(recent(kinds, place, filter.size()));
        long total = db.fetchCount(CUSTOMER_TRANSACTION, recorded(kinds));
        if (followUps) {
            found.addAll(made(place, filter.size()));
            found.addAll(steps(place, filter.size()));
            total += db.fetchCount(FOLLOW_UP, FOLLOW_UP.CUSTOMER_ID.eq(customerId));
            total += db.fetchCount(unrecordedSteps(db.select(FOLLOW_UP_STEP.ID)));
        }
        List<TimeLineEntry> items = found.stream()
                .sorted(TimeLinePlace.At.LATEST_FIRST)
                .limit(filter.size())
                .map(TimeLinePlace.At::what)
                .toList();
        return new Page<>(items, total);
    }

    private Condition recorded(Set<String> kinds) {
        return CUSTOMER_TRANSACTION
                .CUSTOMER_ID
                .eq(customerId)
                .and(kinds.isEmpty() ? noCondition() : CUSTOMER_TRANSACTION.KIND.in(kinds));
    }

    private List<TimeLinePlace.At<TimeLineEntry>> recent(Set<String> kinds, TimeLinePlace place, int size) {
        return db.selectFrom(CUSTOMER_TRANSACTION)
                .where(recorded(kinds))
                .and(place.before(
                        TimeLinePlace.Source.RECORDED, CUSTOMER_TRANSACTION.HAPPENED_AT, CUSTOMER_TRANSACTION.ID))
                .orderBy(
                        CUSTOMER_TRANSACTION.CUSTOMER_ID.desc(),
                        CUSTOMER_TRANSACTION.HAPPENED_AT.desc(),
                        CUSTOMER_TRANSACTION.ID.desc())
                .limit(size)
                .fetch(row -> TimeLinePlace.Source.RECORDED.at(
                        row.getHappenedAt(), row.getId(), id -> TimeLineWording.recorded(id, row)));
    }

    private List<TimeLinePlace.At<TimeLineEntry>> made(TimeLinePlace place, int size) {
        return copies(db.select(EVENT_DEFINITION.NAME, SALES_ORDER.ORDER_NUMBER, APP_USER.FULL_NAME)
                        .select(
                                FOLLOW_UP.ID,
                                FOLLOW_UP.CREATED_AT,
                                FOLLOW_UP.SOURCE,
                                coalesce(FOLLOW_UP.ROUTE_REASON, FOLLOW_UP.REASON))
                        .from(FOLLOW_UP)
                        .join(APP_USER)
                        .on(APP_USER.ID.eq(FOLLOW_UP.ASSIGNEE_ID)))
                .and(place.before(TimeLinePlace.Source.MADE, FOLLOW_UP.CREATED_AT, FOLLOW_UP.ID))
                .orderBy(FOLLOW_UP.CREATED_AT.desc(), FOLLOW_UP.ID.desc())
                .limit(size)
                .fetch(row -> TimeLinePlace.Source.MADE.at(
                        row.get(FOLLOW_UP.CREATED_AT),
                        row.get(FOLLOW_UP.ID),
                        id -> TimeLineWording.made(
                                id, row, row.get(coalesce(FOLLOW_UP.ROUTE_REASON, FOLLOW_UP.REASON)))));
    }

    private List<TimeLinePlace.At<TimeLineEntry>> steps(TimeLinePlace place, int size) {
        List<Field<?>> fields = Stream.<Field<?>>concat(
                        Stream.of(FOLLOW_UP_STEP.fields()),
                        Stream.of(FOLLOW_UP.ID, EVENT_DEFINITION.NAME, SALES_ORDER.ORDER_NUMBER))
                .toList();
        return unrecordedSteps(db.select(fields))
                .and(place.before(TimeLinePlace.Source.STEP, FOLLOW_UP_STEP.HAPPENED_AT, FOLLOW_UP_STEP.ID))
                .orderBy(FOLLOW_UP_STEP.HAPPENED_AT.desc(), FOLLOW_UP_STEP.ID.desc())
                .limit(size)
                .fetch(row -> TimeLinePlace.Source.STEP.at(
                        row.get(FOLLOW_UP_STEP.HAPPENED_AT),
                        row.get(FOLLOW_UP_STEP.ID),
                        id -> TimeLineWording.step(id, row)));
    }

    private <R extends Record> SelectConditionStep<R> unrecordedSteps(org.jooq.SelectSelectStep<R> select) {
        return copies(select.from(FOLLOW_UP).join(FOLLOW_UP_STEP).on(FOLLOW_UP_STEP.FOLLOW_UP_ID.eq(FOLLOW_UP.ID)))
                .and(NOT_THE_MAKING)
                .and(NOT_RECORDED);
    }

    /** The customer's follow-ups, with what names them. */
    private <R extends Record> SelectConditionStep<R> copies(SelectJoinStep<R> from) {
        return from.leftJoin(EVENT_DEFINITION)
                .on(EVENT_DEFINITION.ID.eq(FOLLOW_UP.DEFINITION_ID))
                .leftJoin(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(FOLLOW_UP.ORDER_ID))
                .where(FOLLOW_UP.CUSTOMER_ID.eq(customerId));
    }
}
