package org.touchpoint.core.events.internal.definitions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plugin made no rules for a definition; the message says why. */
public final class RulesRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String parameter;

    private RulesRefusedException(@Nullable String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** For a parameter that makes no sense to it. */
    static RulesRefusedException parameter(@Nullable String name, String message) {
        return new RulesRefusedException(String.valueOf(name), message);
    }

    /** For a failure of the plugin itself. */
    static RulesRefusedException failed(String reason) {
        return new RulesRefusedException(null, reason);
    }

    /** The parameter at fault, where one is. */
    Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }

    /** Why, one sentence. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
