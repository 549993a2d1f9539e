package org.touchpoint.web.rest.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** Puts what Jackson says about a body into sentences that name the field. */
final class JsonFaults {
    private JsonFaults() {}

    /** Text that is no JSON, or beyond the limits. */
    static TouchpointException malformed(JsonProcessingException fault, JsonParser parser) {
        JsonLocation location = fault.getLocation();
        String where =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        String field = path(parser);
        return TouchpointException.invalid(
                field,
                "The body is no JSON that can be taken" + where + ": " + fault.getOriginalMessage(),
                "Mend the JSON there.");
    }

    private static String path(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        StringBuilder path = new StringBuilder();
        for (String step : pointer.split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            boolean index = step.chars().allMatch(Character::isDigit);
            path.append(index ? "[" + step + "]" : (path.isEmpty() ? "" : ".") + step);
        }
        return path.isEmpty() || path.charAt(0) == '[' ? "body" + path : path.toString();
    }

    /** JSON that does not fit the record asked for. */
    static TouchpointException unfit(JsonMappingException fault, JsonNode root) {
        if (fault.getCause() instanceof TouchpointException refusal) {
            return refusal;
        }
        String path = path(fault.getPath());
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return unknownField(path, names(unknown.getKnownPropertyIds()));
        }
        if (fault instanceof MismatchedInputException mismatch) {
            JsonNode found = find(root, fault.getPath());
            return TouchpointException.invalid(
                    path,
                    path + " is " + kind(found) + ", not " + wanted(mismatch.getTargetType()) + ".",
                    "Give " + wanted(mismatch.getTargetType()) + ".");
        }
        return TouchpointException.invalid(
                path, path + " cannot be taken.", "See /api/openapi.json for what it takes.");
    }

    /** A field that nobody knows. */
    static TouchpointException unknownField(String path, Collection<String> known) {
        return TouchpointException.invalid(
                path,
                "There is no field " + path + ".",
                "The fields here are " + String.join(", ", new TreeSet<>(known)) + ".");
    }

    private static List<String> names(@Nullable Collection<Object> ids) {
        return ids == null ? List.of() : ids.stream().map(String::valueOf).toList();
    }

    private static String path(List<JsonMappingException.Reference> steps) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : steps) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static @Nullable JsonNode find(JsonNode root, List<JsonMappingException.Reference> steps) {
        JsonNode node = root;
        for (JsonMappingException.Reference step : steps) {
            if (node == null) {
                return null;
            }
            node = step.getFieldName() == null ? node.get(step.getIndex()) : node.get(step.getFieldName());
        }
        return node;
    }

    /** What a value is, for a sentence. */
    static String kind(@Nullable JsonNode node) {
        if (node == null || node.isMissingNode() || node.isNull()) {
            return "null";
        }
        return switch (node.getNodeType()) {
            case STRING -> "text (\"" + node.textValue() + "\")";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            default -> "an object";
        };
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "what belongs there";
        }
        if (type == String.class) {
            return "text in quotes";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == LocalDate.class) {
            return "a day such as \"2026-03-31\"";
        }
        if (type == Instant.class) {
            return "a day or a time such as \"2026-03-31\" or \"2026-03-31T14:00:00Z\"";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (BigDecimal.class == type) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list [ … ]";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object { … }" : "what belongs there";
    }
}
