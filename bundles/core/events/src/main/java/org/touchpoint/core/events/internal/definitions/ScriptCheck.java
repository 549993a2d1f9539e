package org.touchpoint.core.events.internal.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.followup.Placeholder;

/** Checks message scripts, so that a placeholder which cannot be filled is found now and not on the telephone. */
final class ScriptCheck {
    private static final int LONGEST = 20_000;
    private static final int SHOWN = 8;
    private static final Pattern LOCATION = Pattern.compile("https?://[^\\s/?#]+\\S*", Pattern.CASE_INSENSITIVE);

    private final FollowUps followUps;

    ScriptCheck(FollowUps followUps) {
        this.followUps = followUps;
    }

    /**
     * The script, checked.
     *
     * @param sample the type's own script: further names that it uses are those which the plugin's decisions fill
     */
    String check(@Nullable String script, String sample) {
        String text = script == null ? "" : script.strip();
        if (text.length() > LONGEST) {
            throw fault(
                    "script has " + text.length() + " characters.",
                    "Give at most " + LONGEST + " characters, or the location of a longer document (https://…).");
        }
        if (text.indexOf('\0') >= 0) {
            throw fault("script contains a character that cannot be kept.", "Leave control characters out.");
        }
        if (!LOCATION.matcher(text).matches()) {
            requireKnown(text, sample);
        }
        return text;
    }

    private void requireKnown(String text, String sample) {
        List<String> unknown = new ArrayList<>(followUps.unknownPlaceholders(text));
        if (!unknown.isEmpty()) {
            unknown.removeAll(followUps.unknownPlaceholders(sample));
        }
        if (!unknown.isEmpty()) {
            throw fault(
                    "script uses placeholders that nothing can fill: [" + String.join("], [", unknown) + "].",
                    "Use known ones, such as " + some() + ".");
        }
    }

    private String some() {
        return followUps.placeholders().stream()
                .map(Placeholder::name)
                .limit(SHOWN)
                .map(name -> "[" + name + "]")
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
    }

    private static TouchpointException fault(String message, String remedy) {
        return TouchpointException.invalid("script", message, remedy);
    }
}
