package org.touchpoint.core.imports.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.imports.profile.LineRejectedException;
import org.touchpoint.core.imports.profile.Row;

/** The fields of one record under a heading. */
final class FileRow implements Row {
    private static final int MOST_DIGITS = 24;

    private final Heading heading;
    private final FileTimes times;
    private List<String> fields = List.of();

    FileRow(Heading heading, FileTimes times) {
        this.heading = heading;
        this.times = times;
    }

    /** Goes on to the fields of another record, as many as the heading has columns. */
    FileRow of(List<String> next) {
        fields = next;
        return this;
    }

    @Override
    public String text(String column, int longest) throws LineRejectedException {
        String text = optional(column, longest);
        if (text == null) {
            throw new LineRejectedException(column + " is missing");
        }
        return text;
    }

    @Override
    public @Nullable String optional(String column, int longest) throws LineRejectedException {
        int position = heading.position(column);
        String text = position < 0 ? "" : onOneLine(column, fields.get(position).strip());
        if (text.length() > longest) {
            throw new LineRejectedException(column + " is longer than " + longest + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    @Override
    public BigDecimal number(String column, int decimals, long largest) throws LineRejectedException {
        String text = text(column, 100);
        if (!isNumber(text)) {
            throw new LineRejectedException(column + " is not a number");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.scale() > decimals) {
            number = number.stripTrailingZeros();
        }
        if (number.scale() > decimals) {
            throw new LineRejectedException(column + " has more than " + decimals + " decimals");
        }
        if (number.abs().compareTo(BigDecimal.valueOf(largest)) > 0) {
            throw new LineRejectedException(column + " is too large");
        }
        return number;
    }

    @Override
    public Instant time(String column) throws LineRejectedException {
        Instant time = times.parse(text(column, 100));
        if (time == null) {
            throw new LineRejectedException(column + " is not a date");
        }
        return time;
    }

    /** A line end or a tab within a field becomes a blank; other control characters are nothing to keep. */
    private static String onOneLine(String column, String text) throws LineRejectedException {
        boolean changed = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= ' ' && character < '\u007F' || character > '\u009F') {
                continue;
            }
            if (character != '\n' && character != '\r' && character != '\t') {
                throw new LineRejectedException(column + " contains control characters");
            }
            changed = true;
        }
        return changed ? text.replaceAll("[\\n\\r\\t]+", " ") : text;
    }

    /** Digits with at most one point between them; nothing like 1E999999, which would be computed for ever. */
    private static boolean isNumber(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        for (int i = start; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '.' && point < 0) {
                point = i;
            } else if (character < '0' || character > '9') {
                return false;
            }
        }
        int digits = text.length() - start - (point < 0 ? 0 : 1);
        return digits > 0 && digits <= MOST_DIGITS;
    }
}
