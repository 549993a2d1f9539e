package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_TALLY;

import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.core.store.check.Fields;

/** The part of all activities that a branch of Status shows: one event's, one user's, or both. */
final class StatusScope {
    private static final int LONGEST = 80;

    private StatusScope() {}

    /** {@code INVALID} naming {@code event} or {@code user} where there is none of that name. */
    static Condition of(DSLContext db, @Nullable String event, @Nullable String user) {
        return ofEvent(db, Fields.optional("event", event, LONGEST))
                .and(ofUser(db, Fields.optional("user", user, LONGEST)));
    }

    private static Condition ofEvent(DSLContext db, @Nullable String event) {
        if (event == null) {
            return noCondition();
        }
        if (event.equals(FollowUpFilter.BY_HAND)) {
            return FOLLOW_UP_TALLY.DEFINITION_ID.eq(Tally.BY_HAND);
        }
        Long id = db.select(EVENT_DEFINITION.ID)
                .from(EVENT_DEFINITION)
                .where(EVENT_DEFINITION.NAME_KEY.eq(event.toLowerCase(Locale.ROOT)))
                .fetchOne(EVENT_DEFINITION.ID);
        if (id == null) {
            throw unknown("event", event);
        }
        return FOLLOW_UP_TALLY.DEFINITION_ID.eq(id);
    }

    private static Condition ofUser(DSLContext db, @Nullable String user) {
        if (user == null) {
            return noCondition();
        }
        Long id = db.select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.LOGIN.eq(user.toLowerCase(Locale.ROOT)))
                .fetchOne(APP_USER.ID);
        if (id == null) {
            throw unknown("user", user);
        }
        return FOLLOW_UP_TALLY.ASSIGNEE_ID.eq(id);
    }

    private static TouchpointException unknown(String field, String name) {
        return TouchpointException.invalid(
                field,
                "There is no " + field + " \"" + Wording.quoted(name) + "\".",
                "Give one that Status lists, or leave it out.");
    }
}
