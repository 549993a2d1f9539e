package org.touchpoint.api.followup;

import org.jspecify.annotations.Nullable;

/**
 * A name that scripts may use in brackets.
 *
 * @param name without the brackets, such as {@code CustomerContact}
 * @param meaning what it is filled with, one sentence
 * @param needs what a follow-up must be about for it to be filled: {@link #EVENT}, {@link #ORDER} or {@link #HOLD}; null: a customer
 *     will do
 */
public record Placeholder(
        String name, String meaning, @Nullable String needs) {
    /** An event definition made it. */
    public static final String EVENT = "event";

    /** It is about an order or a quote. */
    public static final String ORDER = "order";

    /** It is about a hold on an order. */
    public static final String HOLD = "hold";
}
