package org.touchpoint.core.demo.internal;

/** How a customer of the demo company orders, by place in the list: what there is for each event to answer. */
enum Habit {
    /** Orders all the year round. */
    REGULAR,
    /** Ordered until two to four months ago: NoOrder60Days. */
    SLEEPING,
    /** Ordered until half a year ago: too long ago for NoOrder60Days. */
    GONE,
    /** Has just placed the first order: FirstOrder. */
    NEW,
    /** Has not ordered yet. */
    PROSPECT,
    /** Orders all the year round, and has just ordered more than the credit limit allows: CreditHold. */
    OVERDRAWN,
    /** Orders all the year round, and has just been sent an apology: Oops. */
    WRONGED;

    static Habit of(int client) {
        if (client >= 100 && client < 106) {
            return NEW;
        }
        if (client >= 106 && client < 109) {
            return PROSPECT;
        }
        if (client >= 110 && client < 114) {
            return GONE;
        }
        return switch (client % 20) {
            case 4, 14 -> SLEEPING;
            case 10 -> OVERDRAWN;
            case 17 -> WRONGED;
            default -> REGULAR;
        };
    }

    /** Whether there are orders from before the last days. */
    boolean hasHistory() {
        return this != NEW && this != PROSPECT;
    }
}
