package org.touchpoint.core.events.internal.types;

import org.jspecify.annotations.Nullable;
import org.touchpoint.api.plugin.EventDefaults;

/** Looks at what a type says of itself before anything relies on it. */
final class DefaultsCheck {
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_SCRIPT = 20_000;

    private DefaultsCheck() {}

    static EventDefaults check(@Nullable EventDefaults defaults) throws NotTakenException {
        if (defaults == null) {
            throw new NotTakenException("answers null to defaults()");
        }
        String description = defaults.description();
        require(description != null && !description.isBlank(), "has no description");
        require(description.length() <= LONGEST_DESCRIPTION, "has a description of more than 500 characters");
        require(!defaults.triggers().isEmpty(), "supports no trigger");
        require(
                defaults.trigger() != null && defaults.triggers().contains(defaults.trigger()),
                "starts with a trigger that it does not support");
        require(defaults.priority() != null, "has no priority");
        require(!defaults.routeTo().isEmpty(), "routes its follow-ups to nobody");
        require(
                defaults.responseStatus().contains("Open")
                        && defaults.responseStatus().contains("Closed"),
                "lacks Open or Closed among its statuses");
        require(defaults.source() != null, "does not say whose contact is called");
        return defaults;
    }

    static String script(@Nullable String text) throws NotTakenException {
        if (text == null) {
            throw new NotTakenException("answers null to text()");
        }
        require(text.length() <= LONGEST_SCRIPT, "has a script of more than 20,000 characters");
        require(text.indexOf('\0') < 0, "has a script with a character that cannot be kept");
        return text;
    }

    private static void require(boolean holds, String fault) throws NotTakenException {
        if (!holds) {
            throw new NotTakenException(fault);
        }
    }
}
