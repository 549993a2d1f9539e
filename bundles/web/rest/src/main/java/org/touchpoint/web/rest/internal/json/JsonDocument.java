package org.touchpoint.web.rest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.web.rest.internal.request.Parameters;

/** A JSON object that came as the body of a request. Not thread-safe: it belongs to its request. */
public final class JsonDocument {
    private final Json json;
    private final ObjectNode node;

    JsonDocument(Json json, ObjectNode node) {
        this.json = json;
        this.node = node;
    }

    /** The object itself. */
    ObjectNode node() {
        return node;
    }

    /** The JSON that it was read by. */
    Json json() {
        return json;
    }

    /** Whether the object has this field, and it is not null. */
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** Refuses an object without any field: nothing is asked for. */
    public JsonDocument requireSomething() {
        if (node.isEmpty()) {
            throw TouchpointException.invalid(
                    "body", "There is nothing to change.", "Give the fields that are to change.");
        }
        return this;
    }

    /** Refuses if any of these fields is there and holds nothing: null, blank text or an empty list. */
    public JsonDocument refuseEmpty(String... fields) {
        for (String field : fields) {
            if (node.has(field) && isEmpty(node.get(field))) {
                throw TouchpointException.invalid(
                        field, field + " cannot be emptied.", "Give a value, or leave " + field + " out.");
            }
        }
        return this;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isTextual() && value.textValue().isBlank() || value.isArray() && value.isEmpty();
    }

    /** Takes a field out of the object if it is there and null; answers whether it was. */
    public boolean takeNull(String field) {
        boolean empty = node.path(field).isNull();
        if (empty) {
            node.remove(field);
        }
        return empty;
    }

    /** Refuses if any of these fields is absent or null. */
    public JsonDocument require(String... fields) {
        for (String field : fields) {
            if (!has(field)) {
                throw missing(field);
            }
        }
        return this;
    }

    /** Refuses if an object in the list {@code list} lacks any of these fields. */
    public JsonDocument requireEach(String list, String... fields) {
        JsonNode elements = node.path(list);
        for (int index = 0; elements.isArray() && index < elements.size(); index++) {
            for (String field : fields) {
                if (elements.get(index).isObject() && !elements.get(index).hasNonNull(field)) {
                    throw missing(list + "[" + index + "]." + field);
                }
            }
        }
        return this;
    }

    /** Gives a field a value if it is absent or null. */
    public JsonDocument orElse(String field, Object value) {
        if (!has(field)) {
            node.set(field, json.node(value));
        }
        return this;
    }

    /** Gives a list field an empty list if it is absent or null. */
    public JsonDocument orEmpty(String field) {
        if (!has(field)) {
            node.putArray(field);
        }
        return this;
    }

    /** Takes a text field out of the object; null if it is absent or null. */
    public @Nullable String takeText(String field) {
        JsonNode value = node.remove(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw unfit(field, value, "text in quotes");
        }
        return value.textValue();
    }

    /** Takes a text field out of the object; {@code INVALID} if it is absent or null. */
    public String takeRequiredText(String field) {
        String text = takeText(field);
        if (text == null) {
            throw missing(field);
        }
        return text;
    }

    /** Takes the text field that names the thing out of the object, and refuses if it names another. */
    public JsonDocument takeName(String field, String name) {
        String given = takeText(field);
        if (given != null && !given.equalsIgnoreCase(name)) {
            throw TouchpointException.invalid(
                    field, field + " cannot be changed.", "Leave it out, or give it as it is: " + name + ".");
        }
        return this;
    }

    /** Takes a yes-or-no field out of the object; null if it is absent or null. */
    public @Nullable Boolean takeFlag(String field) {
        JsonNode value = node.remove(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw unfit(field, value, "true or false");
        }
        return value.booleanValue();
    }

    /** Leaves a field out. */
    public JsonDocument without(String field) {
        node.remove(field);
        return this;
    }

    /** Takes a whole number out of the object; null if it is absent or null. */
    public @Nullable Long takeWhole(String field) {
        JsonNode value = node.remove(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw unfit(field, value, "a whole number");
        }
        return value.longValue();
    }

    /** Writes a text field of each object in a list in the letter case of the choice that it means; leaves anything else alone. */
    public JsonDocument canonicalEach(String list, String field, List<String> choices) {
        JsonNode elements = node.path(list);
        for (int index = 0; elements.isArray() && index < elements.size(); index++) {
            if (elements.get(index) instanceof ObjectNode object
                    && object.path(field).isTextual()) {
                object.put(field, Parameters.choice(object.path(field).textValue(), choices));
            }
        }
        return this;
    }

    /** Refuses any field but these. */
    public JsonDocument only(String... fields) {
        return only(Set.of(fields));
    }

    JsonDocument only(Collection<String> fields) {
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw JsonFaults.unknownField(name, fields);
            }
        });
        return this;
    }

    /** Writes a text field in the letter case of the choice that it means, whatever its own; leaves anything else alone. */
    public JsonDocument canonical(String field, List<String> choices) {
        JsonNode value = node.get(field);
        if (value != null && value.isTextual()) {
            node.put(field, Parameters.choice(value.textValue(), choices));
        }
        return this;
    }

    /** The record that the object stands for; {@code INVALID} naming the field that does not fit. */
    public <T> T as(Class<T> type) {
        return json.bind(node, type);
    }

    private static TouchpointException missing(String field) {
        return TouchpointException.invalid(field, field + " is missing.", "Give " + field + ".");
    }

    private static TouchpointException unfit(String field, JsonNode value, String wanted) {
        return TouchpointException.invalid(
                field, field + " is " + JsonFaults.kind(value) + ", not " + wanted + ".", "Give " + wanted + ".");
    }
}
