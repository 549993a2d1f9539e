package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.touchpoint.core.followups.internal.CopyTables.COPY;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.time.LocalDate;
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
        within(COPY.START_AT, "from", filter.from(), "to", filter.to(), zone);
        within(COPY.CREATED_AT, "madeFrom", filter.madeFrom(), "madeTo", filter.madeTo(), zone);
        closedWithin(filter, zone);
        containing(Fields.optional("text", filter.text(), LONGEST_TEXT));
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
        List<String> events = names.stream()
                .filter(name -> !name.equals(FollowUpFilter.BY_HAND))
                .toList();
        boolean byHand = events.size() < names.size();
        Select<Record1<Long>> ids =
                select(EVENT_DEFINITION.ID).from(EVENT_DEFINITION).where(EVENT_DEFINITION.NAME_KEY.in(events));
        if (byHand) {
            and(
                    events.isEmpty()
                            ? COPY.DEFINITION_ID.isNull()
                            : COPY.DEFINITION_ID.isNull().or(COPY.DEFINITION_ID.in(ids)));
        } else if (!events.isEmpty()) {
            among(COPY.DEFINITION_ID, events, ids);
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

    private void within(
            Field<Instant> field,
            String fromName,
            @Nullable LocalDate from,
            String toName,
            @Nullable LocalDate to,
            ZoneId zone) {
        if (from != null) {
            and(field.ge(Dates.day(fromName, from).atStartOfDay(zone).toInstant()));
        }
        if (to != null) {
            and(field.lt(Dates.day(toName, to).plusDays(1).atStartOfDay(zone).toInstant()));
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw TouchpointException.invalid(
                    toName,
                    toName + " (" + to + ") lies before " + fromName + " (" + from + ").",
                    "Give the days the other way round.");
        }
    }

    private void closedWithin(FollowUpFilter filter, ZoneId zone) {
        within(COPY.CLOSED_AT, "closedFrom", filter.closedFrom(), "closedTo", filter.closedTo(), zone);
        if (filter.closedFrom() != null || filter.closedTo() != null) {
            and(COPY.CLOSED.isTrue());
        }
    }

    /** Each word somewhere: in the customer's name or number, the order's number, or the details. */
    private void containing(@Nullable String text) {
        for (String word :
                text == null ? new String[0] : text.toLowerCase(Locale.ROOT).split("\\s+")) {
            and(COPY.CUSTOMER_ID
                    .in(select(CUSTOMER.ID)
                            .from(CUSTOMER)
                            .where(lower(CUSTOMER.NAME).contains(word))
                            .or(lower(CUSTOMER.CUSTOMER_NUMBER).contains(word)))
                    .or(COPY.ORDER_ID.in(select(SALES_ORDER.ID)
                            .from(SALES_ORDER)
                            .where(lower(SALES_ORDER.ORDER_NUMBER).eq(word))))
                    .or(lower(COPY.DETAILS).contains(word)));
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
