package org.touchpoint.core.followups.internal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** Text as people write and read it. */
public final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, yyyy, HH:mm", Locale.US);
    private static final int LONGEST_QUOTE = 60;
    private static final int MOST_NAMES = 30;

    private Wording() {}

    /** A day, such as {@code March 2, 2026}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a moment in a zone. */
    static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    /** A moment to the minute, such as {@code March 2, 2026, 09:00}. */
    static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    /** An amount, such as {@code 1,234.50}. */
    static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US)).format(amount);
    }

    /** Names in a sentence, the first of them where they are many. */
    static String some(List<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }

    /** The text cut so that it can be quoted in an error. */
    static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /**
     * Text of several lines, or null where there is nothing but blanks; {@code INVALID} naming {@code field} if it is too long or
     * holds what PostgreSQL cannot keep.
     */
    public static @Nullable String lines(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw TouchpointException.invalid(
                    field,
                    field + " has " + stripped.length() + " characters.",
                    "Give at most " + longest + " characters.");
        }
        if (stripped.codePoints().anyMatch(Wording::cannotBeKept)) {
            throw TouchpointException.invalid(
                    field, field + " contains a character that cannot be printed.", "Leave control characters out.");
        }
        return stripped;
    }

    private static boolean cannotBeKept(int point) {
        boolean loose = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return loose || (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t');
    }
}
