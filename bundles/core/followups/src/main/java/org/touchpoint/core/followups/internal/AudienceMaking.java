package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.VARCHAR;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Row2;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.FollowUpMaker.Maker;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.tables.tables.Customer;
import org.touchpoint.core.store.tables.tables.FollowUp;

/**
 * Makes follow-ups for an audience of any size inside the database.
 *
 * <p>The first statement makes one copy for each customer chosen; it alone reads the choice, which may well depend on what
 * follow-ups there are. The others make the copies of further people from these first ones. Where two routes end at the same
 * person, the unique key leaves one copy.
 */
final class AudienceMaking {
    private static final Customer CUST = CUSTOMER.as("c");
    private static final FollowUp FIRST = FOLLOW_UP.as("f");
    private static final FollowUp THERE = FOLLOW_UP.as("t");

    private final DSLContext db;
    private final Maker maker;
    private final Routing.Today routing;
    private final Instant now;
    private final Instant startAt;
    private final String reason;
    private final String status;
    private final boolean firstLaunch;
    private final Tally tally;

    AudienceMaking(
            DSLContext db,
            Maker maker,
            Routing.Today routing,
            Instant now,
            Instant startAt,
            String reason,
            Tally tally) {
        this.db = db;
        this.maker = maker;
        this.routing = routing;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.startAt = startAt;
        this.reason = Fields.fitted(reason, Making.LONGEST_REASON);
        this.tally = tally;
        this.status = Making.statuses(db, maker.definitionId()).first();
        this.firstLaunch = !db.fetchExists(THERE, THERE.DEFINITION_ID.eq(maker.definitionId()));
    }

    /** How many copies were made. */
    long make(Select<Record2<Long, Integer>> chosen) {
        List<Assignee> dynamic = Assignee.ofCustomer(maker.routes(), CUST, routing);
        List<Routing.Assignment> fixed = new ArrayList<>(Assignee.fixed(maker.routes(), routing));
        long idBefore = db.nextval(ID_SEQ);
        Assignee first = dynamic.isEmpty() ? Assignee.of(fixed.remove(0)) : dynamic.remove(0);
        long made = makeFirst(first, chosen);
        for (Assignee further : dynamic) {
            made += makeFurther(further.userId(), further.reason(), idBefore, null);
        }
        if (!fixed.isEmpty()) {
            Table<Record2<Long, String>> people = people(fixed);
            made += makeFurther(people.field("user_id", BIGINT), people.field("reason", VARCHAR), idBefore, people);
        }
        if (made > 0) {
            count(idBefore);
        }
        return made;
    }

    private void count(long idBefore) {
        db.select(FIRST.ASSIGNEE_ID, DSL.count())
                .from(FIRST)
                .where(FIRST.ID.gt(idBefore))
                .and(FIRST.DEFINITION_ID.eq(maker.definitionId()))
                .and(FIRST.CREATED_AT.eq(now))
                .groupBy(FIRST.ASSIGNEE_ID)
                .forEach(row -> tally.add(maker.definitionId(), row.value1(), now, null, row.value2()));
    }

    private long makeFirst(Assignee assignee, Select<Record2<Long, Integer>> chosen) {
        Table<Record2<Long, Integer>> who = chosen.asTable("w", "customer_id", "episode");
        Field<Long> customerId = who.field("customer_id", BIGINT);
        Field<Integer> episode = who.field("episode", Integer.class);
        Field<String> subject = inline("customer:").concat(CUST.CUSTOMER_NUMBER);
        Map<Field<?>, Field<?>> columns = new LinkedHashMap<>();
        // The same number for both: HSQLDB draws one for a row however often it is asked, PostgreSQL one each time.
        columns.put(FOLLOW_UP.ID, ID_SEQ.nextval());
        columns.put(FOLLOW_UP.GROUP_ID, onPostgres() ? ID_SEQ.currval() : ID_SEQ.nextval());
        columns.put(FOLLOW_UP.DEFINITION_ID, inline(maker.definitionId()));
        columns.put(FOLLOW_UP.SUBJECT, subject);
        columns.put(FOLLOW_UP.EPISODE, episode);
        columns.put(FOLLOW_UP.ASSIGNEE_ID, assignee.userId());
        columns.put(FOLLOW_UP.CUSTOMER_ID, CUST.ID);
        columns.put(FOLLOW_UP.ROUTE_REASON, assignee.reason());
        columns.putAll(common());
        return insert(
                columns,
                select(columns.values())
                        .from(who)
                        .join(CUST)
                        .on(CUST.ID.eq(customerId))
                        .where(CUST.HOUSE_ACCOUNT.isFalse())
                        .and(firstLaunch ? noCondition() : isNew(subject, episode, assignee.userId())));
    }

    private long makeFurther(Field<Long> userId, Field<String> routeReason, long idBefore, @Nullable Table<?> people) {
        Map<Field<?>, Field<?>> columns = new LinkedHashMap<>();
        columns.put(FOLLOW_UP.ID, ID_SEQ.nextval());
        columns.put(FOLLOW_UP.GROUP_ID, FIRST.GROUP_ID);
        columns.put(FOLLOW_UP.DEFINITION_ID, FIRST.DEFINITION_ID);
        columns.put(FOLLOW_UP.SUBJECT, FIRST.SUBJECT);
        columns.put(FOLLOW_UP.EPISODE, FIRST.EPISODE);
        columns.put(FOLLOW_UP.ASSIGNEE_ID, userId);
        columns.put(FOLLOW_UP.CUSTOMER_ID, FIRST.CUSTOMER_ID);
        columns.put(FOLLOW_UP.ROUTE_REASON, routeReason);
        columns.putAll(common());
        var joined = select(columns.values()).from(FIRST).join(CUST).on(CUST.ID.eq(FIRST.CUSTOMER_ID));
        var source = people == null ? joined : joined.crossJoin(people);
        return insert(
                columns,
                source.where(FIRST.DEFINITION_ID.eq(inline(maker.definitionId())))
                        .and(FIRST.ID.gt(inline(idBefore)))
                        .and(FIRST.ID.eq(FIRST.GROUP_ID))
                        .and(FIRST.CREATED_AT.eq(inline(now)))
                        .and(isNew(FIRST.SUBJECT, FIRST.EPISODE, userId)));
    }

    /** What is the same for every copy of the launch. */
    private Map<Field<?>, Field<?>> common() {
        Map<Field<?>, Field<?>> columns = new LinkedHashMap<>();
        columns.put(FOLLOW_UP.STATUS, inline(status));
        columns.put(FOLLOW_UP.CLOSED, inline(false));
        columns.put(FOLLOW_UP.PRIORITY, inline(Priorities.number(maker.priority())));
        columns.put(FOLLOW_UP.SOURCE, inline(Making.SOURCE));
        columns.put(FOLLOW_UP.MEDIA, inline(maker.media()));
        columns.put(FOLLOW_UP.START_AT, inline(startAt));
        columns.put(FOLLOW_UP.FIRST_START_AT, inline(startAt));
        columns.put(FOLLOW_UP.MOVES, inline(0));
        columns.put(FOLLOW_UP.SCRIPT_ID, inline(maker.scriptId()));
        columns.put(FOLLOW_UP.REASON, inline(reason));
        columns.put(FOLLOW_UP.CREATED_AT, inline(now));
        return columns;
    }

    private long insert(Map<Field<?>, Field<?>> columns, Select<? extends Record> rows) {
        var insert = db.insertInto(FOLLOW_UP, columns.keySet()).select(rows);
        return onPostgres() ? insert.onConflictDoNothing().execute() : insert.execute();
    }

    /** PostgreSQL settles it on the unique key itself; HSQLDB has to look first. */
    private Condition isNew(Field<String> subject, Field<Integer> episode, Field<Long> userId) {
        return onPostgres()
                ? noCondition()
                : not(exists(selectOne()
                        .from(THERE)
                        .where(THERE.DEFINITION_ID.eq(inline(maker.definitionId())))
                        .and(THERE.SUBJECT.eq(subject))
                        .and(THERE.EPISODE.eq(episode))
                        .and(THERE.ASSIGNEE_ID.eq(userId))));
    }

    private boolean onPostgres() {
        return db.dialect().family() == SQLDialect.POSTGRES;
    }

    private static Table<Record2<Long, String>> people(List<Routing.Assignment> fixed) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Row2<Long, String>[] rows = fixed.stream()
                .map(one -> row(cast(inline(one.userId()), BIGINT), Assignee.text(one.reason())))
                .toArray(Row2[]::new);
        return values(rows).as("v", "user_id", "reason");
    }
}
