package org.touchpoint.core.events.internal.response;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.EVENT_RESPONSE;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.touchpoint.api.event.ResponseCount;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.core.events.internal.text.Json;

/** Counts the response to events, and keeps the counts. Every call joins a transaction. */
final class ResponseStore {
    /** Statuses that say nothing of the customer's answer. */
    private static final List<String> NO_ANSWER = List.of("Open", "Closed", "NoContact");

    private static final int MOST_COUNTS = 1000;

    private ResponseStore() {}

    /** Counts the response to one definition at this moment. */
    static ResponseCount count(DSLContext db, long definition, Instant now) {
        Condition own = FOLLOW_UP.DEFINITION_ID.eq(definition);
        Map<String, Long> outcomes = new TreeMap<>();
        db.select(FOLLOW_UP.STATUS, DSL.count())
                .from(FOLLOW_UP)
                .where(own)
                .groupBy(FOLLOW_UP.STATUS)
                .forEach(row -> outcomes.put(row.value1(), row.value2().longValue()));
        return new ResponseCount(
                now,
                outcomes.values().stream().mapToLong(Long::longValue).sum(),
                customers(db, own),
                customers(db, own.and(responded())),
                ordersAfter(db, own),
                outcomes);
    }

    /** Keeps a count. */
    static void keep(DSLContext db, long definition, ResponseCount count) {
        db.deleteFrom(EVENT_RESPONSE)
                .where(EVENT_RESPONSE.DEFINITION_ID.eq(definition))
                .and(EVENT_RESPONSE.COUNTED_AT.eq(count.countedAt()))
                .execute();
        db.insertInto(EVENT_RESPONSE)
                .set(EVENT_RESPONSE.DEFINITION_ID, definition)
                .set(EVENT_RESPONSE.COUNTED_AT, count.countedAt())
                .set(EVENT_RESPONSE.FOLLOW_UPS, count.followUps())
                .set(EVENT_RESPONSE.CUSTOMERS, count.customers())
                .set(EVENT_RESPONSE.RESPONDED, count.responded())
                .set(EVENT_RESPONSE.ORDERS_AFTER, count.ordersAfter())
                .set(EVENT_RESPONSE.OUTCOMES, Json.write(count.outcomes()))
                .execute();
    }

    /** The counts of one definition, latest first. */
    static List<ResponseCount> kept(DSLContext db, long definition) {
        return db.selectFrom(EVENT_RESPONSE)
                .where(EVENT_RESPONSE.DEFINITION_ID.eq(definition))
                .orderBy(EVENT_RESPONSE.COUNTED_AT.desc())
                .limit(MOST_COUNTS)
                .fetch(row -> new ResponseCount(
                        row.getCountedAt(),
                        row.getFollowUps(),
                        row.getCustomers(),
                        row.getResponded(),
                        row.getOrdersAfter(),
                        Json.readCounts(row.getOutcomes())));
    }

    /** When each definition was last counted. */
    static Map<Long, Instant> lastCounted(DSLContext db) {
        return db.select(EVENT_RESPONSE.DEFINITION_ID, max(EVENT_RESPONSE.COUNTED_AT))
                .from(EVENT_RESPONSE)
                .groupBy(EVENT_RESPONSE.DEFINITION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Those of the definitions with a follow-up made or begun since then: the response to others changes no more. */
    static Set<Long> moving(DSLContext db, Collection<Long> definitions, Instant since) {
        return db.select(EVENT_DEFINITION.ID)
                .from(EVENT_DEFINITION)
                .where(EVENT_DEFINITION.ID.in(definitions))
                .and(exists(selectOne()
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.DEFINITION_ID.eq(EVENT_DEFINITION.ID))
                        .and(FOLLOW_UP.CREATED_AT.ge(since).or(FOLLOW_UP.START_AT.ge(since)))))
                .fetchSet(EVENT_DEFINITION.ID);
    }

    private static long customers(DSLContext db, Condition followUps) {
        return db.select(countDistinct(FOLLOW_UP.CUSTOMER_ID))
                .from(FOLLOW_UP)
                .where(followUps)
                .fetchSingle()
                .value1();
    }

    private static long ordersAfter(DSLContext db, Condition own) {
        return db.select(countDistinct(SALES_ORDER.ID))
                .from(FOLLOW_UP)
                .join(SALES_ORDER)
                .on(orderedAfter())
                .where(own)
                .fetchSingle()
                .value1();
    }

    private static Condition responded() {
        return FOLLOW_UP
                .STATUS
                .notIn(NO_ANSWER)
                .or(exists(selectOne().from(SALES_ORDER).where(orderedAfter())));
    }

    /** An order of the same customer within 30 days of the follow-up's start, other than the one that it is about. */
    private static Condition orderedAfter() {
        return SALES_ORDER
                .CUSTOMER_ID
                .eq(FOLLOW_UP.CUSTOMER_ID)
                .and(SALES_ORDER.ORDERED_AT.gt(FOLLOW_UP.START_AT))
                .and(condition("{0} <= {1} + interval '30' day", SALES_ORDER.ORDERED_AT, FOLLOW_UP.START_AT))
                .and(FOLLOW_UP.ORDER_ID.isNull().or(FOLLOW_UP.ORDER_ID.ne(SALES_ORDER.ID)))
                .and(SALES_ORDER.STATUS.notIn(OrderStatus.QUOTE.title(), OrderStatus.CANCELLED.title()));
    }
}
