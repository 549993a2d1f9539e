package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.user.Caller;

/**
 * Refuses filters by a name that there is not, so that a slip of the pen does not look like an empty queue. What queues are usually
 * asked for costs no statement, or one that looks a few names up.
 */
final class FilterCheck {
    private static final List<String> DEPARTMENTS = List.of(Making.SOURCE, "OE");

    private final DSLContext db;
    private final Caller caller;

    FilterCheck(DSLContext db, Caller caller) {
        this.db = db;
        this.caller = caller;
    }

    /** {@code INVALID} naming the filter and what it may be. */
    void check(Queue.Asked asked) {
        refuse("assignee", strangers(asked.assignees()), this::logins);
        refuse("status", unknownStatuses(asked.statuses()), this::statuses);
        refuse("event", unknownEvents(without(asked.events(), List.of(FollowUpFilter.BY_HAND))), this::events);
        List<String> sources = strangers(without(asked.sources(), DEPARTMENTS));
        refuse("source", unused(FOLLOW_UP.SOURCE, sources), () -> joined(DEPARTMENTS, logins()));
    }

    /** Those of the log-ins that nobody has. */
    private List<String> strangers(List<String> logins) {
        List<String> others = without(logins, List.of(caller.login()));
        return others.isEmpty()
                ? others
                : without(
                        others,
                        db.select(APP_USER.LOGIN)
                                .from(APP_USER)
                                .where(APP_USER.LOGIN.in(others))
                                .fetch(APP_USER.LOGIN));
    }

    private List<String> unknownStatuses(List<String> statuses) {
        List<String> unusual = without(statuses, joined(List.of(Queue.ALL), Statuses.COMMON.list()));
        return unusual.isEmpty() ? unusual : unused(FOLLOW_UP.STATUS, without(unusual, statuses()));
    }

    private List<String> unknownEvents(List<String> names) {
        return names.isEmpty()
                ? names
                : without(
                        names,
                        db.select(EVENT_DEFINITION.NAME_KEY)
                                .from(EVENT_DEFINITION)
                                .where(EVENT_DEFINITION.NAME_KEY.in(names))
                                .fetch(EVENT_DEFINITION.NAME_KEY));
    }

    /** Those of the values that no follow-up has either. */
    private List<String> unused(Field<String> field, List<String> values) {
        return values.stream()
                .filter(value -> !db.fetchExists(FOLLOW_UP, lower(field).eq(value)))
                .toList();
    }

    private List<String> logins() {
        return db.select(APP_USER.LOGIN).from(APP_USER).orderBy(APP_USER.LOGIN).fetch(APP_USER.LOGIN);
    }

    private List<String> statuses() {
        Set<String> all = new LinkedHashSet<>(joined(List.of(Queue.ALL), Statuses.COMMON.list()));
        db.selectDistinct(EVENT_DEFINITION.RESPONSE_STATUS)
                .from(EVENT_DEFINITION)
                .forEach(list -> all.addAll(Statuses.kept(list.value1()).list()));
        return List.copyOf(all);
    }

    /** The events that the caller may know of: managers all, others those of their own follow-ups. */
    private List<String> events() {
        Condition own = exists(selectOne()
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.DEFINITION_ID.eq(EVENT_DEFINITION.ID))
                .and(FOLLOW_UP.ASSIGNEE_ID.eq(caller.userId())));
        return db.select(EVENT_DEFINITION.NAME)
                .from(EVENT_DEFINITION)
                .where(Access.toEverybodys(caller) ? noCondition() : own)
                .orderBy(EVENT_DEFINITION.NAME_KEY)
                .fetch(EVENT_DEFINITION.NAME);
    }

    private static void refuse(String filter, List<String> unknown, Supplier<List<String>> known) {
        if (!unknown.isEmpty()) {
            String values = Wording.some(known.get());
            throw TouchpointException.invalid(
                    filter,
                    "There is no " + filter + " \"" + Wording.quoted(unknown.get(0)) + "\".",
                    values.isEmpty() ? "Leave the filter out." : "Give one of: " + values + ".");
        }
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<String> without(List<String> values, Collection<String> known) {
        return values.stream()
                .filter(value -> known.stream()
                        .noneMatch(one -> one.toLowerCase(Locale.ROOT).equals(value)))
                .toList();
    }
}
