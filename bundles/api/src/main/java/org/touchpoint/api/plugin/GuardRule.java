package org.touchpoint.api.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A pure function from an order about to be accepted to a verdict. Called from many threads, under the customer's lock, with a
 * time limit (250 ms unless configured): a throw, a time-out or a null answer puts the order on an operational hold that says
 * so, and counts towards the type's quarantine. The order is never lost.
 */
@ConsumerType
@FunctionalInterface
public interface GuardRule {
    /** Never null: {@link Verdict#pass} where the order may go on. */
    Verdict check(OrderDraft draft);
}
