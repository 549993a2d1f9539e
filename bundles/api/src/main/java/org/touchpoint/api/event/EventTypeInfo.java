package org.touchpoint.api.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event type that is, or once was, installed.
 *
 * @param present whether its plugin is there and not in quarantine
 * @param reason why it is not, or null
 * @param bundle symbolic name and version of the plugin that offers it, or last did
 * @param triggers the trigger kinds that it supports
 * @param guard whether it looks at orders before they are accepted
 * @param script the sample script
 * @param parameters what its definitions can be given
 * @param subjects by trigger, what its follow-ups are about besides the customer: {@code event}, {@code order}, {@code hold}; which
 *     placeholders a script may use depends on it. Without an entry for a trigger, that is not known
 */
public record EventTypeInfo(
        String id,
        String description,
        boolean present,
        @Nullable String reason,
        String bundle,
        List<String> triggers,
        boolean guard,
        String script,
        List<ParameterInfo> parameters,
        Map<String, List<String>> subjects) {}
