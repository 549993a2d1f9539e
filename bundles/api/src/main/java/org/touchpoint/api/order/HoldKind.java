package org.touchpoint.api.order;

import org.touchpoint.api.user.JobFunction;

/** Why an order is held, and which job function may release it. */
public enum HoldKind {
    /** Balance and open orders would pass the customer's credit limit. */
    CREDIT("credit", JobFunction.CREDIT_RELEASE),
    /** A price outside policy. */
    PRICE("price", JobFunction.PRICE_RELEASE),
    /** Anything else that a person has to look at, a guard that failed to answer among them. */
    OPERATIONAL("operational", JobFunction.OPERATIONAL_RELEASE);

    private final String title;
    private final JobFunction releasedBy;

    HoldKind(String title, JobFunction releasedBy) {
        this.title = title;
        this.releasedBy = releasedBy;
    }

    /** The name that people see, and that REST and the database carry. */
    public String title() {
        return title;
    }

    /** The job function that may release such a hold. */
    public JobFunction releasedBy() {
        return releasedBy;
    }
}
