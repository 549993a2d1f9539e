package org.touchpoint.core.events.internal.definitions;

import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** Who may see and change events: the CRM managers, and the administrators. */
public final class Permission {
    private Permission() {}

    /** Refuses with {@code FORBIDDEN} whoever holds neither job function. */
    public static void require(Caller caller) {
        if (!caller.may(JobFunction.ADMINISTRATION)) {
            caller.require(JobFunction.CRM);
        }
    }
}
