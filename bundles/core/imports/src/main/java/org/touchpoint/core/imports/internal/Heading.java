package org.touchpoint.core.imports.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.imports.profile.OrderFileProfile;
import org.touchpoint.core.imports.profile.OrderFileProfile.Column;

/** The first line of a file: which column stands where. */
final class Heading {
    private final Map<String, Integer> positions;

    private Heading(Map<String, Integer> positions) {
        this.positions = positions;
    }

    /** The heading, or {@code INVALID} naming {@code file} if it is not the profile's. */
    static Heading of(List<String> fields, OrderFileProfile profile) {
        Map<String, Column> known =
                profile.columns().stream().collect(Collectors.toMap(column -> key(column.name()), column -> column));
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Column column = known.get(key(fields.get(i)));
            if (column == null) {
                throw wrong("the column '" + shortened(fields.get(i)) + "' is none of its columns", profile);
            }
            if (positions.put(column.name(), i) != null) {
                throw wrong("the column '" + column.name() + "' is there twice", profile);
            }
        }
        for (Column column : profile.columns()) {
            if (column.required() && !positions.containsKey(column.name())) {
                throw wrong("the column '" + column.name() + "' is missing", profile);
            }
        }
        return new Heading(positions);
    }

    /** How many columns there are. */
    int size() {
        return positions.size();
    }

    /** The column's place, counted from 0, or -1 if the file does not have it. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    private static String key(String name) {
        return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private static TouchpointException wrong(String what, OrderFileProfile profile) {
        String columns = profile.columns().stream().map(Column::name).collect(Collectors.joining(","));
        return TouchpointException.invalid(
                "file",
                "The first line is not the heading of the profile " + profile.name() + ": " + what + ".",
                "Begin the file with a line of these columns: " + columns + ".");
    }
}
