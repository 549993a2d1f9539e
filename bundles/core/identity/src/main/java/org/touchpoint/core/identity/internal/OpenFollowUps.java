package org.touchpoint.core.identity.internal;

import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import org.jooq.DSLContext;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.identity.internal.UserRules.Checked;

/** Sees to it that nobody leaves open follow-ups behind which no one in particular would work. */
final class OpenFollowUps {
    private OpenFollowUps() {}

    /** Refuses with {@code CONFLICT} to make this user inactive with open follow-ups and without an active stand-in. */
    static void requireHeir(DSLContext db, Directory present, Person person, Checked wanted) {
        Person standIn = present.person(wanted.standInId());
        if (!person.active() || wanted.active() || (standIn != null && standIn.active())) {
            return;
        }
        int open =
                db.fetchCount(FOLLOW_UP, FOLLOW_UP.ASSIGNEE_ID.eq(person.id()).and(FOLLOW_UP.CLOSED.isFalse()));
        if (open > 0) {
            String login = person.user().login();
            throw TouchpointException.conflict(
                    "active",
                    login + " has " + open + (open == 1 ? " open follow-up" : " open follow-ups")
                            + " and no active stand-in.",
                    "Give standIn the log-in of an active user, who then sees and works them; or close or route them first.");
        }
    }
}
