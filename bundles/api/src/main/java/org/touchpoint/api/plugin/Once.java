package org.touchpoint.api.plugin;

/** How often a definition makes a follow-up at the most, for each assignee. */
public enum Once {
    /** Once for an order, however many facts there are about it. */
    PER_ORDER,
    /** Once for a hold. Only in answer to facts about holds. */
    PER_HOLD,
    /** Once for a customer. */
    PER_CUSTOMER
}
