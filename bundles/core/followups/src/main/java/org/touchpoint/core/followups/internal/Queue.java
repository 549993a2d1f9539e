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
import java.util.ArrayList;
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
import org.touchpoint.core.store.check.Fields;

/** A filter of the queue as SQL. */
final class Queue {
    static final String ALL = "all";
    private static final int LONGEST_TEXT = 80;
    private static final int MOST_VALUES = 500;

    private final Caller caller;
    private final Asked asked;
    private final List<Field<?>> pinned = new ArrayList<>();
    private Condition condition = noCondition();

    /** What is asked for by name, in lower case. */
    record Asked(List<String> assignees, List<String> statuses, List<String> events, List<String> sources) {}

    /** {@code INVALID} naming the field for what cannot be understood, {@code FORBIDDEN} for queues that the caller may not see. */
    Queue(FollowUpFilter filter, Caller caller, Access access, ZoneId zone) {
        this.caller = caller;
        asked = new Asked(
                texts("assignee", filter.assignees()),
                texts("status", filter.statuses()),
                texts("event", filter.events()),
                texts("source", filter.sources()));
        asked.assignees().forEach(access::require);
        ofAssignees(asked.assignees());
        inStatus(asked.statuses());
        ofEvents(asked.events());
        withPriority(texts("priority", filter.priorities()));
        from(asked.sources());
        ofCustomer(Fields.optional("customer", filter.customer(), LONGEST_TEXT));
        ofOrder(Fields.optional("order", filter.order(), LONGEST_TEXT));
        startingWithin(filter, zone);
    }

    Condition condition() {
        return condition;
    }

    Asked asked() {
        return asked;
    }

    /** Columns that have the same value in the whole queue, in the order of the indexes. */
    List<Field<?>> pinned() {
        return pinned;
    }

    private void ofAssignees(List<String> logins) {
        boolean own = logins.isEmpty()
                ? !Access.toEverybodys(caller)
                : logins.stream().allMatch(caller.login()::equals);
        if (own) {
            and(COPY.ASSIGNEE_ID.eq(caller.userId()));
        } else if (!logins.isEmpty()) {
            among(COPY.ASSIGNEE_ID, logins, select(APP_USER.ID).from(APP_USER).where(APP_USER.LOGIN.in(logins)));
        }
        if (own || logins.size() == 1) {
            pinned.add(COPY.ASSIGNEE_ID);
        }
    }

    private void inStatus(List<String> statuses) {
        if (statuses.contains(ALL)) {
            return;
        }
        // The indexes hold the flag and not the status.
        if (!statuses.contains(Statuses.CLOSED.toLowerCase(Locale.ROOT))) {
            and(COPY.CLOSED.isFalse());
            pinned.add(COPY.CLOSED);
        }
        if (!statuses.isEmpty()) {
            and(lower(COPY.STATUS).in(statuses));
        }
    }

    private void ofEvents(List<String> names) {
        if (!names.isEmpty()) {
            among(
                    COPY.DEFINITION_ID,
                    names,
                    select(EVENT_DEFINITION.ID).from(EVENT_DEFINITION).where(EVENT_DEFINITION.NAME_KEY.in(names)));
        }
    }

    private void withPriority(List<String> titles) {
        if (!titles.isEmpty()) {
            and(COPY.PRIORITY.in(titles.stream()
                    .map(title -> Priorities.number(Priorities.titled("priority", title)))
                    .toList()));
        }
    }

    private void from(List<String> sources) {
        if (!sources.isEmpty()) {
            and(lower(COPY.SOURCE).in(sources));
        }
    }

    private void ofCustomer(@Nullable String number) {
        if (number != null) {
            and(COPY.CUSTOMER_ID.eq(select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CUSTOMER_NUMBER.eq(number))));
        }
    }

    private void ofOrder(@Nullable String number) {
        if (number != null) {
            and(COPY.ORDER_ID.eq(select(SALES_ORDER.ID).from(SALES_ORDER).where(SALES_ORDER.ORDER_NUMBER.eq(number))));
        }
    }

    private void startingWithin(FollowUpFilter filter, ZoneId zone) {
        if (filter.from() != null) {
            and(COPY.START_AT.ge(
                    Dates.day("from", filter.from()).atStartOfDay(zone).toInstant()));
        }
        if (filter.to() != null) {
            and(COPY.START_AT.lt(
                    Dates.day("to", filter.to()).plusDays(1).atStartOfDay(zone).toInstant()));
        }
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw TouchpointException.invalid(
                    "to",
                    "to (" + filter.to() + ") lies before from (" + filter.from() + ").",
                    "Give the days the other way round.");
        }
    }

    /** A single one as a scalar, so that an index serves the order as well. */
    private void among(Field<Long> field, List<String> keys, Select<Record1<Long>> ids) {
        and(keys.size() == 1 ? field.eq(ids) : field.in(ids));
    }

    private void and(Condition further) {
        condition = condition.and(further);
    }

    /** Without what is blank or said twice, in lower case. */
    private static List<String> texts(String field, @Nullable List<String> given) {
        List<String> texts = new ArrayList<>();
        for (String value : given == null ? List.<String>of() : given) {
            String text = Fields.optional(field, value, LONGEST_TEXT);
            String key = text == null ? "" : text.toLowerCase(Locale.ROOT);
            if (!key.isEmpty() && !texts.contains(key)) {
                texts.add(key);
            }
            if (texts.size() > MOST_VALUES) {
                throw TouchpointException.invalid(
                        field, field + " has too many values.", "Give at most " + MOST_VALUES + ".");
            }
        }
        return texts;
    }
}
