package org.touchpoint.core.events.internal.definitions;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** Names of definitions. */
final class Names {
    private static final int LONGEST = 80;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._-]{1," + LONGEST + "}");

    /** Parts of addresses under {@code /api/events}: an event of that name could not be asked for, or not be told from an action. */
    private static final Set<String> OF_ADDRESSES = Set.of(
            "types",
            "placeholders",
            "preview",
            "forecast",
            "launches",
            "new",
            "save-as",
            "activate",
            "deactivate",
            "launch",
            "response",
            ".",
            "..");

    private Names() {}

    /** The name without blanks around it; {@code INVALID} naming {@code name} if it cannot be one. */
    static String check(@Nullable String name) {
        String text = name == null ? "" : name.strip();
        // Some letters grow when they become small ones.
        if (!NAME.matcher(text).matches() || Definition.key(text).length() > LONGEST) {
            throw TouchpointException.invalid(
                    "name",
                    text.isEmpty() ? "name is missing." : "'" + text + "' cannot be the name of an event.",
                    "Give 1 to " + LONGEST + " letters, digits, spaces, dots, hyphens or underscores.");
        }
        if (OF_ADDRESSES.contains(text.toLowerCase(Locale.ROOT))) {
            throw TouchpointException.invalid(
                    "name",
                    "'" + text + "' is part of Touchpoint's own addresses of events.",
                    "Choose another name, such as 'My " + text + "'.");
        }
        return text;
    }

    /** The refusal of a name that is taken. */
    static TouchpointException taken(String name) {
        return TouchpointException.conflict(
                "name",
                "There is an event " + name + " already.",
                "Choose another name; upper and lower case do not tell names apart.");
    }
}
