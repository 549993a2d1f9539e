package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.touchpoint.core.store.spi.FollowUpMaker.Maker;
import org.touchpoint.core.store.spi.FollowUpMaker.Share;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.tables.tables.Customer;
import org.touchpoint.core.store.tables.tables.FollowUp;

/** Counts, in one statement, the copies that {@link AudienceMaking} would make of the same choice by the same assignees. */
final class AudienceCount {
    private static final Customer CUST = CUSTOMER.as("c");
    private static final FollowUp THERE = FOLLOW_UP.as("t");

    private final DSLContext db;
    private final Maker maker;
    private final Routing.Today routing;

    AudienceCount(DSLContext db, Maker maker, Routing.Today routing) {
        this.db = db;
        this.maker = maker;
        this.routing = routing;
    }

    /** How many copies each person would get, by user id. */
    Map<Long, Share> count(Select<Record2<Long, Integer>> chosen) {
        List<Assignee> assignees = Assignee.all(maker.routes(), CUST, routing);
        Select<Record3<Long, Long, Integer>> copies = null;
        for (Assignee assignee : assignees) {
            Select<Record3<Long, Long, Integer>> some = copies(assignee, assignees.get(0), chosen);
            copies = copies == null ? some : copies.unionAll(some);
        }
        if (copies == null) {
            return Map.of();
        }
        Table<Record3<Long, Long, Integer>> all = copies.asTable("x", "customer_id", "user_id", "instead");
        Field<Long> customer = all.field("customer_id", BIGINT);
        Field<Long> user = all.field("user_id", BIGINT);
        Field<Integer> instead = all.field("instead", SQLDataType.INTEGER);
        // Where two routes end at the same person, there is one copy.
        var each = select(user.as("user_id"), min(instead).as("instead"))
                .from(all)
                .groupBy(customer, user)
                .asTable("y");
        Field<Long> who = each.field("user_id", BIGINT);
        var fallen = sum(each.field("instead", SQLDataType.INTEGER));
        return db.select(who, DSL.count(), fallen)
                .from(each)
                .groupBy(who)
                .fetchMap(
                        who,
                        row -> new Share(
                                row.value2(),
                                row.value3() == null ? 0 : row.value3().longValue()));
    }

    private Select<Record3<Long, Long, Integer>> copies(
            Assignee assignee, Assignee first, Select<Record2<Long, Integer>> chosen) {
        Table<Record2<Long, Integer>> who = chosen.asTable("w", "customer_id", "episode");
        return select(
                        CUST.ID,
                        assignee.userId(),
                        when(assignee.reason().isNull(), inline(0)).otherwise(inline(1)))
                .from(who)
                .join(CUST)
                .on(CUST.ID.eq(who.field("customer_id", BIGINT)))
                .where(CUST.HOUSE_ACCOUNT.isFalse())
                .and(isNew(who.field("episode", SQLDataType.INTEGER), first));
    }

    /** Whoever has the first copy of this episode already gets no more of it. */
    private Condition isNew(Field<Integer> episode, Assignee first) {
        return not(exists(selectOne()
                .from(THERE)
                .where(THERE.DEFINITION_ID.eq(inline(maker.definitionId())))
                .and(THERE.SUBJECT.eq(inline("customer:").concat(CUST.CUSTOMER_NUMBER)))
                .and(THERE.EPISODE.eq(episode))
                .and(THERE.ASSIGNEE_ID.eq(first.userId()))));
    }
}
