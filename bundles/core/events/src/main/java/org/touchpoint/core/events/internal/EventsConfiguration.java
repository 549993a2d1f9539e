package org.touchpoint.core.events.internal;

/** What an administrator can set in {@code etc/org.touchpoint.events.cfg}. */
@interface EventsConfiguration {
    /** How long one call into a plugin may take before it is interrupted, in milliseconds, 10 to 60,000. */
    int callTimeLimitMillis() default 250;

    /** How long a call that was interrupted may take to end before its thread is given up, in milliseconds, 1 to 10,000. */
    int graceMillis() default 100;

    /** Failures in a row after which an event type is quarantined, 1 to 1,000. */
    int quarantineAfter() default 5;

    /** How long the services of a plugin may take to arrive one after the other, in milliseconds. */
    int settleMillis() default 30;

    /** How long the journal's reader waits for further facts after the first, so that they share a commit, in milliseconds. */
    int lingerMillis() default 5;
}
