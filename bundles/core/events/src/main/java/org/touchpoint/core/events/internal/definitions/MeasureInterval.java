package org.touchpoint.core.events.internal.definitions;

import java.time.LocalDate;
import java.util.Optional;

/** How often the response to an event is recounted (Vision: the Measure Response list). */
public enum MeasureInterval {
    DAILY("Daily"),
    WEEKLY("Weekly"),
    MONTHLY("Monthly"),
    NEVER("Never");

    private final String title;

    MeasureInterval(String title) {
        this.title = title;
    }

    /** The name that people see, and that REST and the database carry. */
    public String title() {
        return title;
    }

    /** The first day of a recount, when the last one was on {@code counted}; empty: never. */
    public Optional<LocalDate> nextAfter(LocalDate counted) {
        return switch (this) {
            case DAILY -> Optional.of(counted.plusDays(1));
            case WEEKLY -> Optional.of(counted.plusWeeks(1));
            case MONTHLY -> Optional.of(counted.plusMonths(1));
            case NEVER -> Optional.empty();
        };
    }
}
