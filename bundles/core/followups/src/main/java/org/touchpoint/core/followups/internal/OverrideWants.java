package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;

import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.followup.OverrideRequest;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.tables.tables.records.AppUserRecord;

/** What is to be overridden, checked as far as it can be without the follow-ups; null leaves a field as it is. */
record OverrideWants(
        WantedChanges changes,
        @Nullable AppUserRecord assignee,
        @Nullable String contact) {
    private static final int LONGEST_LOGIN = 60;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_STATUS = 30;

    static OverrideWants of(DSLContext db, OverrideRequest request) {
        FollowUpUpdate update = new FollowUpUpdate(
                Fields.optional("status", request.status(), LONGEST_STATUS),
                request.priority(),
                request.startDate(),
                request.stopDate(),
                request.details(),
                request.checklist(),
                null);
        return new OverrideWants(
                WantedChanges.of(update),
                assignee(db, request.assignee()),
                Fields.optional("contact", request.contact(), LONGEST_NAME));
    }

    boolean isNothing() {
        return assignee == null
                && contact == null
                && changes.status() == null
                && changes.priority() == null
                && changes.startDate() == null
                && changes.stopDate() == null
                && changes.details() == null
                && changes.checklist() == null;
    }

    private static @Nullable AppUserRecord assignee(DSLContext db, @Nullable String given) {
        String login = Fields.optional("assignee", given, LONGEST_LOGIN);
        if (login == null) {
            return null;
        }
        AppUserRecord user = db.fetchOne(APP_USER, APP_USER.LOGIN.eq(login.toLowerCase(Locale.ROOT)));
        if (user == null) {
            throw TouchpointException.invalid(
                    "assignee", "There is no user \"" + login + "\".", "Give the log-in of an active user.");
        }
        if (!user.getActive()) {
            throw TouchpointException.invalid(
                    "assignee",
                    user.getFullName() + " is not active, and works no queue.",
                    "Give the log-in of an active user.");
        }
        return user;
    }
}
