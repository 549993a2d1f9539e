package org.touchpoint.core.events.internal.forecast;

import java.time.LocalDate;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;

/** Counts what a definition would make, one way or the other. Writes nothing. */
@FunctionalInterface
public interface Forecasting {
    /**
     * Counts until there is no more to count, or the tally says that it is over.
     *
     * @param from first day of the facts that are looked at
     */
    void count(LiveDefinition definition, LocalDate from, Tally tally);
}
