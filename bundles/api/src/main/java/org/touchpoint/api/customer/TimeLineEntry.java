package org.touchpoint.api.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between a customer and us (L1, C2).
 *
 * @param id what tells entries apart, and what {@link TimeLineFilter#before()} takes
 * @param kind {@code order}, {@code hold}, {@code follow-up} or {@code note}
 * @param title what happened, one line
 * @param text what was written about it, or null
 * @param by log-in of whoever caused it, or name of the event
 * @param order number of the order that it is about, or null
 * @param followUp id of the follow-up that it is about, or null
 */
public record TimeLineEntry(
        String id,
        Instant at,
        String kind,
        String title,
        @Nullable String text,
        String by,
        @Nullable String order,
        @Nullable Long followUp) {
    /** Somebody wrote something down. */
    public static final String NOTE = "note";
    /** A follow-up was made, changed or closed. */
    public static final String FOLLOW_UP = "follow-up";
}
