package org.touchpoint.core.imports.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the times of one file. Neighbouring lines mostly bear the same time, so the latest is kept. Not thread-safe. */
final class FileTimes {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd")
            .optionalStart()
            .appendPattern("[' ']['T']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendPattern("[XXX]")
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    private final ZoneId zone;
    private String latestText = "";
    private @Nullable Instant latest;

    FileTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** The time, or null if the text is none or lies outside the years 1900 to 2199. */
    @Nullable
    Instant parse(String text) {
        if (!text.equals(latestText)) {
            latest = read(text);
            latestText = text;
        }
        return latest;
    }

    private @Nullable Instant read(String text) {
        try {
            TemporalAccessor parsed = FORMAT.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            ZonedDateTime time = parsed instanceof LocalDateTime local ? local.atZone(zone) : (ZonedDateTime) parsed;
            return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR ? null : time.toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
