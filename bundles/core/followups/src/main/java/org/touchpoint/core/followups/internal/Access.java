package org.touchpoint.core.followups.internal;

import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** Who may see and work whose follow-ups: everybody their own, CRM and Administration everybody's. */
final class Access {
    private Access() {}

    static boolean toEverybodys(Caller caller) {
        return caller.may(JobFunction.CRM) || caller.may(JobFunction.ADMINISTRATION);
    }

    /** Refuses with {@code FORBIDDEN} unless the caller may see and work this user's follow-ups. */
    static void require(Caller caller, String assignee) {
        if (!assignee.equals(caller.login()) && !toEverybodys(caller)) {
            throw TouchpointException.forbidden(
                    caller.login() + " does not hold the job function " + JobFunction.CRM.title()
                            + ", which other people's follow-ups need.",
                    "Ask an administrator for a role with the job function " + JobFunction.CRM.title()
                            + ", or keep to your own follow-ups.");
        }
    }
}
