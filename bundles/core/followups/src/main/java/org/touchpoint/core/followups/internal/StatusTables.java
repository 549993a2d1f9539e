package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_TALLY;
import static org.touchpoint.core.store.tables.Tables.GROUP_MEMBER;
import static org.touchpoint.core.store.tables.Tables.ROLE_JOB_FUNCTION;
import static org.touchpoint.core.store.tables.Tables.USER_GROUP;
import static org.touchpoint.core.store.tables.Tables.USER_ROLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.touchpoint.api.status.DayCount;
import org.touchpoint.api.status.StatusReport;
import org.touchpoint.api.user.JobFunction;

/** Status read from the counts: a few thousand rows, however many follow-ups there are. */
final class StatusTables {
    private StatusTables() {}

    static StatusReport report(DSLContext db, LocalDate today) {
        return new StatusReport(today, events(db), users(db), counts(db, today));
    }

    private static List<StatusReport.EventLine> events(DSLContext db) {
        return db.select(EVENT_DEFINITION.NAME, EVENT_DEFINITION.MEASURE_RESPONSE, EVENT_DEFINITION.ACTIVE)
                .from(EVENT_DEFINITION)
                .orderBy(EVENT_DEFINITION.NAME_KEY)
                .fetch(row -> new StatusReport.EventLine(row.value1(), row.value2(), row.value3()));
    }

    private static List<StatusReport.UserLine> users(DSLContext db) {
        Map<Long, List<String>> groups = new HashMap<>();
        db.select(GROUP_MEMBER.USER_ID, USER_GROUP.NAME)
                .from(GROUP_MEMBER)
                .join(USER_GROUP)
                .on(USER_GROUP.ID.eq(GROUP_MEMBER.GROUP_ID))
                .orderBy(USER_GROUP.NAME)
                .forEach(row -> groups.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(row.value2()));
        return db.select(APP_USER.ID, APP_USER.LOGIN, APP_USER.FULL_NAME, APP_USER.ACTIVE)
                .from(APP_USER)
                .where(hasActivities().or(APP_USER.ACTIVE.isTrue().and(hasQueue())))
                .orderBy(APP_USER.FULL_NAME, APP_USER.LOGIN)
                .fetch(row -> new StatusReport.UserLine(
                        row.value2(), row.value3(), row.value4(), groups.getOrDefault(row.value1(), List.of())));
    }

    private static Condition hasActivities() {
        return exists(selectOne()
                .from(FOLLOW_UP_TALLY)
                .where(FOLLOW_UP_TALLY.ASSIGNEE_ID.eq(APP_USER.ID))
                .and(FOLLOW_UP_TALLY.MADE.gt(0)));
    }

    private static Condition hasQueue() {
        return exists(selectOne()
                .from(USER_ROLE)
                .join(ROLE_JOB_FUNCTION)
                .on(ROLE_JOB_FUNCTION.ROLE_ID.eq(USER_ROLE.ROLE_ID))
                .where(USER_ROLE.USER_ID.eq(APP_USER.ID))
                .and(ROLE_JOB_FUNCTION.JOB_FUNCTION.eq(JobFunction.FOLLOW_UP.title())));
    }

    private static List<StatusReport.Count> counts(DSLContext db, LocalDate today) {
        Condition isToday = FOLLOW_UP_TALLY.ON_DAY.eq(today);
        Field<BigDecimal> made = sum(FOLLOW_UP_TALLY.MADE);
        Field<BigDecimal> open = sum(FOLLOW_UP_TALLY.STILL_OPEN);
        Field<BigDecimal> openToday =
                sum(when(isToday, FOLLOW_UP_TALLY.STILL_OPEN).otherwise(0));
        Field<BigDecimal> closedToday =
                sum(when(isToday, FOLLOW_UP_TALLY.CLOSED).otherwise(0));
        var sums = DSL.select(
                        FOLLOW_UP_TALLY.DEFINITION_ID.as("definition_id"),
                        FOLLOW_UP_TALLY.ASSIGNEE_ID.as("assignee_id"),
                        made.as("total"),
                        open.as("still_open"),
                        openToday.as("open_today"),
                        closedToday.as("closed_today"))
                .from(FOLLOW_UP_TALLY)
                .groupBy(FOLLOW_UP_TALLY.DEFINITION_ID, FOLLOW_UP_TALLY.ASSIGNEE_ID)
                .having(made.gt(BigDecimal.ZERO))
                .asTable("s");
        return db.select(
                        EVENT_DEFINITION.NAME,
                        APP_USER.LOGIN,
                        sums.field("total", Long.class),
                        sums.field("still_open", Long.class),
                        sums.field("open_today", Long.class),
                        sums.field("closed_today", Long.class))
                .from(sums)
                .join(APP_USER)
                .on(APP_USER.ID.eq(sums.field("assignee_id", Long.class)))
                .leftJoin(EVENT_DEFINITION)
                .on(EVENT_DEFINITION.ID.eq(sums.field("definition_id", Long.class)))
                .orderBy(EVENT_DEFINITION.NAME_KEY, APP_USER.FULL_NAME, APP_USER.LOGIN)
                .fetch(row -> new StatusReport.Count(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value3() - row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /** Every day of the span, those without any activity too. */
    static List<DayCount> days(DSLContext db, Condition scope, LocalDate from, LocalDate to) {
        Map<LocalDate, DayCount> counted = new HashMap<>();
        db.select(FOLLOW_UP_TALLY.ON_DAY, sum(FOLLOW_UP_TALLY.MADE), sum(FOLLOW_UP_TALLY.CLOSED))
                .from(FOLLOW_UP_TALLY)
                .where(scope)
                .and(FOLLOW_UP_TALLY.ON_DAY.between(from, to))
                .groupBy(FOLLOW_UP_TALLY.ON_DAY)
                .forEach(row -> counted.put(
                        row.value1(),
                        new DayCount(
                                row.value1(),
                                row.value2().longValue(),
                                row.value3().longValue())));
        return from.datesUntil(to.plusDays(1))
                .map(day -> counted.getOrDefault(day, new DayCount(day, 0, 0)))
                .toList();
    }

    /** How many are open, by the day on which they were made. */
    static Map<LocalDate, Long> open(DSLContext db, Condition scope) {
        Map<LocalDate, Long> open = new HashMap<>();
        db.select(FOLLOW_UP_TALLY.ON_DAY, sum(FOLLOW_UP_TALLY.STILL_OPEN))
                .from(FOLLOW_UP_TALLY)
                .where(scope)
                .groupBy(FOLLOW_UP_TALLY.ON_DAY)
                .forEach(row -> open.put(row.value1(), row.value2().longValue()));
        return open;
    }
}
