package org.touchpoint.core.followups.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** Start and stop dates as requests give them. */
final class Dates {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-01T00:00:00Z");

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    private Dates() {}

    /** The date as the database keeps it; {@code INVALID} naming {@code field} if it is none that anybody could mean. */
    static @Nullable Instant checked(String field, @Nullable Instant date) {
        if (date == null) {
            return null;
        }
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw TouchpointException.invalid(
                    field, field + " is " + date + ".", "Give a date of the years 1970 to 9999.");
        }
        return date.truncatedTo(ChronoUnit.MICROS);
    }

    /** The day; {@code INVALID} naming {@code field} if it is none that anybody could mean. */
    static LocalDate day(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw TouchpointException.invalid(
                    field, field + " is " + day + ".", "Give a day of the years 1970 to 9998.");
        }
        return day;
    }

    /** Refuses a stop date before the start date. */
    static void requireOrder(Instant start, @Nullable Instant stop) {
        if (stop != null && stop.isBefore(start)) {
            throw TouchpointException.invalid(
                    "stopDate",
                    "stopDate (" + stop + ") lies before startDate (" + start + ").",
                    "Give a stop date that is not before the start date.");
        }
    }
}
