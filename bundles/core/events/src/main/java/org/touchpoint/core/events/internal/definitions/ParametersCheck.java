package org.touchpoint.core.events.internal.definitions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.ParameterInfo;
import org.touchpoint.core.events.internal.types.ParameterValues;

/** Checks a definition's parameters against what the plugin's Metatype describes. */
final class ParametersCheck {
    private ParametersCheck() {}

    /** The values converted and complete; {@code INVALID} naming {@code parameters.ID}. */
    static Map<String, Object> check(List<ParameterInfo> described, @Nullable Map<String, Object> given) {
        Map<String, Object> values = given == null ? Map.of() : given;
        for (String id : values.keySet()) {
            if (described.stream().noneMatch(parameter -> parameter.id().equals(id))) {
                throw unknown(id, described);
            }
        }
        described.forEach(parameter -> requireText(parameter, values.get(parameter.id())));
        return complete(described, values);
    }

    /** A number for a text is a slip: 007 has become 7 on its way here. What was kept for an earlier version's number is converted. */
    private static void requireText(ParameterInfo parameter, @Nullable Object given) {
        List<?> items = given instanceof List<?> list ? list : given == null ? List.of() : List.of(given);
        if (ParameterValues.TEXT.equals(parameter.type())
                && items.stream().anyMatch(item -> item instanceof Number || item instanceof Boolean)) {
            throw fault(parameter, "is not a text");
        }
    }

    /** The values as the parameters want them now; those that are no longer described are left out. */
    static Map<String, Object> complete(List<ParameterInfo> described, Map<String, Object> given) {
        Map<String, Object> complete = new TreeMap<>();
        for (ParameterInfo parameter : described) {
            Object value = value(parameter, given.get(parameter.id()));
            if (value != null) {
                complete.put(parameter.id(), value);
            }
        }
        return Map.copyOf(complete);
    }

    private static @Nullable Object value(ParameterInfo parameter, @Nullable Object given) {
        Object raw = given == null ? parameter.defaultValue() : given;
        if (raw == null && parameter.list()) {
            raw = List.of();
        }
        if (raw == null || (raw instanceof String text && text.isBlank())) {
            if (parameter.required()) {
                throw fault(parameter, "is not given");
            }
            return ParameterValues.TEXT.equals(parameter.type()) ? "" : null;
        }
        try {
            return ParameterValues.convert(parameter, raw);
        } catch (IllegalArgumentException e) {
            throw fault(parameter, String.valueOf(e.getMessage()));
        }
    }

    private static TouchpointException unknown(String id, List<ParameterInfo> described) {
        String known =
                String.join(", ", described.stream().map(ParameterInfo::id).toList());
        return TouchpointException.invalid(
                "parameters." + id,
                "This event has no parameter " + id + ".",
                known.isEmpty() ? "Leave it out: the event has none." : "Its parameters are: " + known + ".");
    }

    private static TouchpointException fault(ParameterInfo parameter, String fault) {
        return TouchpointException.invalid(
                "parameters." + parameter.id(), parameter.id() + " " + fault + ".", remedy(parameter));
    }

    private static String remedy(ParameterInfo parameter) {
        StringBuilder remedy = new StringBuilder("Give ").append(parameter.list() ? "a list, each " : "");
        remedy.append(
                switch (parameter.type()) {
                    case ParameterValues.INTEGER -> "a whole number";
                    case ParameterValues.DECIMAL -> "a number";
                    case ParameterValues.BOOLEAN -> "true or false";
                    default -> "a text";
                });
        remedy.append(parameter.min() == null ? "" : " from " + parameter.min());
        remedy.append(parameter.max() == null ? "" : " to " + parameter.max());
        if (!parameter.options().isEmpty()) {
            remedy.append(", one of ").append(String.join(", ", parameter.options()));
        }
        return remedy.append('.').toString();
    }
}
