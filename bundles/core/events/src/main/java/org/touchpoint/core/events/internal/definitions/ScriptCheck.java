package org.touchpoint.core.events.internal.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.plugin.TriggerKind;

/** Checks message scripts, so that a placeholder which cannot be filled is found now and not on the telephone. */
final class ScriptCheck {
    private static final int LONGEST = 20_000;
    /** Of a type that has not been seen since this is kept of it. */
    private static final List<String> ANYTHING = List.of(Placeholder.EVENT, Placeholder.ORDER, Placeholder.HOLD);

    private static final Pattern LOCATION = Pattern.compile("https?://[^\\s/?#]+\\S*", Pattern.CASE_INSENSITIVE);

    private final FollowUps followUps;

    ScriptCheck(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** The script of a definition of this type with this trigger, checked. */
    String check(@Nullable String script, EventTypeInfo type, TriggerKind trigger) {
        String text = script == null ? "" : script.strip();
        if (text.length() > LONGEST) {
            throw fault(
                    "script has " + text.length() + " characters.",
                    "Give at most " + LONGEST + " characters, or the location of a longer document (https://…).");
        }
        if (text.indexOf('\0') >= 0) {
            throw fault("script contains a character that cannot be kept.", "Leave control characters out.");
        }
        // What the plugin itself says is its author's to mend, and not the manager's.
        if (!LOCATION.matcher(text).matches()) {
            if (!text.equals(type.script().strip())) {
                Brackets.check(text, known(type, trigger));
            }
            requireFillable(text, type, trigger);
        }
        return text;
    }

    /** What a script of this type may write in brackets with this trigger: what Touchpoint fills, then what the plugin does. */
    List<Placeholder> placeholders(EventTypeInfo type, TriggerKind trigger) {
        List<String> subjects = type.subjects().getOrDefault(trigger.title(), ANYTHING);
        List<Placeholder> all = new ArrayList<>(followUps.placeholders().stream()
                .filter(placeholder -> placeholder.needs() == null || subjects.contains(placeholder.needs()))
                .toList());
        for (String name : filledByThePlugin(type, trigger, subjects)) {
            all.add(new Placeholder(name, "Filled in by " + type.id() + ".", null));
        }
        return List.copyOf(all);
    }

    private void requireFillable(String text, EventTypeInfo type, TriggerKind trigger) {
        List<String> subjects = type.subjects().getOrDefault(trigger.title(), ANYTHING);
        List<String> unfillable = new ArrayList<>(followUps.unfillablePlaceholders(text, subjects));
        if (unfillable.isEmpty()) {
            return;
        }
        List<String> ofThePlugin = filledByThePlugin(type, trigger, subjects);
        unfillable.removeAll(ofThePlugin);
        if (!unfillable.isEmpty()) {
            List<String> known = fillable(subjects, ofThePlugin);
            String meant = Brackets.nearest(unfillable.get(0), known)
                    .map(name -> "Did you mean [" + name + "]? ")
                    .orElse("");
            throw fault(
                    "script uses placeholders that nothing can fill with the trigger " + trigger.title() + ": "
                            + bracketed(unfillable) + ".",
                    meant + "Use some of " + bracketed(known) + ".");
        }
    }

    private List<String> known(EventTypeInfo type, TriggerKind trigger) {
        List<String> subjects = type.subjects().getOrDefault(trigger.title(), ANYTHING);
        return fillable(subjects, filledByThePlugin(type, trigger, subjects));
    }

    /**
     * The further names that the type's own script uses: its decisions fill them. A launch asks for no decisions, and a name that
     * Touchpoint itself fills, for some other trigger, is none of the plugin's.
     */
    private List<String> filledByThePlugin(EventTypeInfo type, TriggerKind trigger, List<String> subjects) {
        if (trigger == TriggerKind.NOW) {
            return List.of();
        }
        List<String> further = new ArrayList<>(followUps.unfillablePlaceholders(type.script(), subjects));
        followUps.placeholders().forEach(known -> further.remove(known.name()));
        return further;
    }

    private List<String> fillable(List<String> subjects, List<String> ofThePlugin) {
        Stream<String> known = followUps.placeholders().stream()
                .filter(placeholder -> placeholder.needs() == null || subjects.contains(placeholder.needs()))
                .map(Placeholder::name);
        return Stream.concat(known, ofThePlugin.stream()).toList();
    }

    private static String bracketed(List<String> names) {
        return "[" + String.join("], [", names) + "]";
    }

    private static TouchpointException fault(String message, String remedy) {
        return TouchpointException.invalid("script", message, remedy);
    }
}
