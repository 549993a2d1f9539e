package org.touchpoint.web.rest.internal.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** Query parameters as values. */
public final class Parameters {
    private Parameters() {}

    /** The text, or null if it is absent or blank. */
    public static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The day, or null if it is absent or blank; {@code INVALID} naming the parameter. */
    public static @Nullable LocalDate day(String name, @Nullable String value) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        try {
            return Days.day(text);
        } catch (DateTimeException noDay) {
            throw TouchpointException.invalid(
                    name, name + " is \"" + text + "\", no day.", "Give a day such as 2026-03-31.");
        }
    }

    /** The values of a parameter that may be repeated, and may hold several between commas. */
    public static List<String> several(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }

    /** The ids in a parameter that may be repeated, and may hold several between commas; {@code INVALID} naming it. */
    public static Set<Long> ids(String name, @Nullable List<String> values) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String value : several(values)) {
            try {
                ids.add(Long.valueOf(value));
            } catch (NumberFormatException noId) {
                throw TouchpointException.invalid(
                        name, name + " is \"" + value + "\", no id.", "Give ids such as 42,43.");
            }
        }
        return ids;
    }

    /** The choice that the text means, whatever its letter case, or else the text as it is. */
    public static String choice(String text, List<String> choices) {
        return choices.stream()
                .filter(choice -> choice.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElse(text);
    }

    /** The choice that a filter means, or null if it is absent or blank; {@code INVALID} naming the parameter if there is none such. */
    public static @Nullable String oneOf(String name, @Nullable String value, List<String> choices) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        String choice = choice(text, choices);
        if (!choices.contains(choice)) {
            throw TouchpointException.invalid(
                    name, name + " is \"" + text + "\".", "Give one of: " + String.join(", ", choices) + ".");
        }
        return choice;
    }

    /** A yes-or-no parameter that may be left out: then, and if it is blank, null. */
    public static @Nullable Boolean flagOrNone(String name, @Nullable String value) {
        return text(value) == null ? null : (Boolean) flag(name, value);
    }

    /** A yes-or-no parameter; {@code INVALID} naming it if it is neither. */
    public static boolean flag(String name, @Nullable String value) {
        String text = text(value);
        if (text == null || text.equalsIgnoreCase("false") || text.equalsIgnoreCase("off")) {
            return false;
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("on")) {
            return true;
        }
        throw TouchpointException.invalid(name, name + " is \"" + text + "\".", "Give true or false.");
    }
}
