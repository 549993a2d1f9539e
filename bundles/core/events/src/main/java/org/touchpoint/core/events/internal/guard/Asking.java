package org.touchpoint.core.events.internal.guard;

/** What a plugin is asked. Failures in a row are counted for each apart, so that what works does not hide what does not. */
public enum Asking {
    /** What it is, and for rules with a definition's parameters. */
    SETUP,
    /** A rule about a fact. */
    RULE,
    /** A guard about an order. */
    GUARD,
    /** An audience for a launch. */
    AUDIENCE,
    /** Whether a customer belongs to an audience. */
    CANDIDATE,
    /** A rule or a guard about an order that nobody has accepted yet. */
    PREVIEW
}
