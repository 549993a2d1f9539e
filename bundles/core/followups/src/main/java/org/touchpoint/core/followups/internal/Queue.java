package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.touchpoint.core.followups.internal.CopyTables.COPY;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.user.Caller;

/** A filter of the queue as SQL. */
final class Queue {
    private static final String ALL = "all";

    private Queue() {}

    /** {@code INVALID} naming the field for what cannot be understood, {@code FORBIDDEN} for queues that the caller may not see. */
    static Condition condition(FollowUpFilter filter, Caller caller, ZoneId zone) {
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw TouchpointException.invalid(
                    "to",
                    "to (" + filter.to() + ") lies before from (" + filter.from() + ").",
                    "Give the days the other way round.");
        }
        return ofAssignees(texts(filter.assignees()), caller)
                .and(inStatus(texts(filter.statuses())))
                .and(ofEvents(texts(filter.events())))
                .and(withPriority(texts(filter.priorities())))
                .and(from(texts(filter.sources())))
                .and(ofCustomer(filter.customer()))
                .and(ofOrder(filter.order()))
                .and(
                        filter.from() == null
                                ? noCondition()
                                : COPY.START_AT.ge(
                                        filter.from().atStartOfDay(zone).toInstant()))
                .and(
                        filter.to() == null
                                ? noCondition()
                                : COPY.START_AT.lt(filter.to()
                                        .plusDays(1)
                                        .atStartOfDay(zone)
                                        .toInstant()));
    }

    private static Condition ofAssignees(List<String> logins, Caller caller) {
        if (logins.isEmpty()) {
            return Access.toEverybodys(caller) ? noCondition() : COPY.ASSIGNEE_ID.eq(caller.userId());
        }
        logins.forEach(login -> Access.require(caller, login));
        if (logins.stream().allMatch(caller.login()::equals)) {
            return COPY.ASSIGNEE_ID.eq(caller.userId());
        }
        return in(COPY.ASSIGNEE_ID, logins, select(APP_USER.ID).from(APP_USER).where(APP_USER.LOGIN.in(logins)));
    }

    private static Condition inStatus(List<String> statuses) {
        if (statuses.isEmpty()) {
            return COPY.CLOSED.isFalse();
        }
        if (statuses.contains(ALL)) {
            return noCondition();
        }
        Condition named = lower(COPY.STATUS).in(statuses);
        // Said twice for the sake of the index, which holds the flag and not the status.
        return statuses.contains(Statuses.CLOSED.toLowerCase(Locale.ROOT))
                ? named
                : COPY.CLOSED.isFalse().and(named);
    }

    private static Condition ofEvents(List<String> names) {
        return names.isEmpty()
                ? noCondition()
                : in(
                        COPY.DEFINITION_ID,
                        names,
                        select(EVENT_DEFINITION.ID).from(EVENT_DEFINITION).where(EVENT_DEFINITION.NAME_KEY.in(names)));
    }

    private static Condition withPriority(List<String> titles) {
        return titles.isEmpty()
                ? noCondition()
                : COPY.PRIORITY.in(titles.stream()
                        .map(title -> Priorities.number(Priorities.titled("priority", title)))
                        .toList());
    }

    private static Condition from(List<String> sources) {
        return sources.isEmpty() ? noCondition() : lower(COPY.SOURCE).in(sources);
    }

    private static Condition ofCustomer(@Nullable String number) {
        return number == null
                ? noCondition()
                : COPY.CUSTOMER_ID.eq(
                        select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CUSTOMER_NUMBER.eq(number.strip())));
    }

    private static Condition ofOrder(@Nullable String number) {
        return number == null
                ? noCondition()
                : COPY.ORDER_ID.eq(
                        select(SALES_ORDER.ID).from(SALES_ORDER).where(SALES_ORDER.ORDER_NUMBER.eq(number.strip())));
    }

    /** A single one as a scalar, so that the index serves the order as well. */
    private static Condition in(Field<Long> field, List<String> keys, Select<Record1<Long>> ids) {
        return keys.size() == 1 ? field.eq(ids) : field.in(ids);
    }

    private static List<String> texts(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .filter(text -> text != null && !text.isBlank())
                        .map(text -> text.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }
}
