package org.touchpoint.web.rest.internal.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Days and times as requests give them, between the years 1900 and 2999. */
public final class Days {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Days() {}

    /**
     * The day that is written {@code 2026-03-31}.
     *
     * @throws DateTimeException if it is not
     */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("The year " + day.getYear() + " is out of range.");
        }
        return day;
    }

    /**
     * The moment that is written as a day, as a time with an offset, or as a time in {@code zone}.
     *
     * @param end whether a day alone means its last second instead of its beginning
     * @throws DateTimeException if it is none of these
     */
    public static Instant time(String text, ZoneId zone, boolean end) {
        if (text.indexOf('T') < 0) {
            LocalDate day = day(text);
            return end
                    ? day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant()
                    : day.atStartOfDay(zone).toInstant();
        }
        day(text.substring(0, text.indexOf('T')));
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noOffset) {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        }
    }
}
