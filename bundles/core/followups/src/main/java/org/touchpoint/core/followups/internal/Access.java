package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;

import org.jooq.DSLContext;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.spi.Routing;

/**
 * Who may see and work whose follow-ups: everybody their own and those of whomever they stand in for today, CRM and Administration
 * everybody's.
 */
final class Access {
    private final DSLContext db;
    private final Routing routing;
    private final Caller caller;

    Access(DSLContext db, Routing routing, Caller caller) {
        this.db = db;
        this.routing = routing;
        this.caller = caller;
    }

    static boolean toEverybodys(Caller caller) {
        return caller.may(JobFunction.CRM) || caller.may(JobFunction.ADMINISTRATION);
    }

    /** Refuses with {@code FORBIDDEN} unless the caller may see and work this user's follow-ups. */
    void require(String assignee) {
        if (!mayWork(assignee)) {
            throw TouchpointException.forbidden(
                    caller.login() + " does not hold the job function " + JobFunction.CRM.title()
                            + ", which other people's follow-ups need, nor stands in for " + assignee + " today.",
                    "Ask an administrator for a role with the job function " + JobFunction.CRM.title()
                            + ", or keep to your own follow-ups.");
        }
    }

    /** Refuses a follow-up that is there with {@code NOT_FOUND}, as one that is not: not even that it is there is told. */
    void requireRow(long followUp, String assignee) {
        if (!mayWork(assignee)) {
            throw TouchpointException.notFound("follow-up", followUp);
        }
    }

    private boolean mayWork(String assignee) {
        return assignee.equals(caller.login()) || toEverybodys(caller) || standsInFor(assignee);
    }

    /** Whoever gets the new follow-ups of somebody who is away works the old ones as well: nobody else would. */
    private boolean standsInFor(String assignee) {
        Long away = db.select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.LOGIN.eq(assignee))
                .fetchOne(APP_USER.ID);
        Routing.Assignment substitute =
                away == null ? null : routing.today().substitutes().get(away);
        return substitute != null && substitute.userId() == caller.userId();
    }
}
