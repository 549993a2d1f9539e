package org.touchpoint.core.events.internal.audience;

/** How many customers are in an audience, and how many of them were chosen. */
record Count(long audience, long chosen) {
    static final Count NONE = new Count(0, 0);

    Count plus(Count more) {
        return new Count(audience + more.audience, chosen + more.chosen);
    }
}
