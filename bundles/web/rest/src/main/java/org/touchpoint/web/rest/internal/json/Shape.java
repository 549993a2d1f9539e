package org.touchpoint.web.rest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchpoint.api.TouchpointException;

/**
 * How a thing is read over REST and what of it can be set: POST makes it, PUT replaces it, PATCH merges into it (RFC 7396).
 *
 * <p>POST and PUT: a field that is absent has its default; one that has neither a default nor may be empty is asked for. A field that
 * is only read is refused unless it is as it is, so that what was read can be sent back. Immutable.
 *
 * @param <S> the record of what can be set
 */
public final class Shape<S> {
    private final Class<S> settings;
    private final Set<String> settable;
    private final Set<String> readOnly;
    private final Set<String> mayBeEmpty;

    /**
     * @param view the record that is read
     * @param settings the record of what can be set
     * @param mayBeEmpty the settable fields that may be null
     */
    public Shape(Class<?> view, Class<S> settings, String... mayBeEmpty) {
        this.settings = settings;
        this.settable = fields(settings);
        this.mayBeEmpty = Set.of(mayBeEmpty);
        this.readOnly = fields(view);
        this.readOnly.removeAll(settable);
    }

    private static Set<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a new thing is given: the body, over defaults. */
    public S create(Object defaults, JsonDocument body) {
        for (String field : readOnly) {
            if (body.has(field)) {
                throw TouchpointException.invalid(field, field + " can only be read.", "Leave it out.");
            }
        }
        body.node().remove(readOnly);
        return settle(body.json().tree(defaults), body);
    }

    /** What a PUT leaves of a thing: the body, over the defaults of a new one. */
    public S replace(Object current, Object defaults, JsonDocument body) {
        refuseReadOnly(body.json().tree(current), body, readOnly);
        return settle(body.json().tree(defaults), body);
    }

    /** What a PATCH leaves of a thing. */
    public S change(Object current, JsonDocument patch) {
        ObjectNode now = patch.json().tree(current);
        refuseReadOnly(now, patch, readOnly);
        return settle(now, patch);
    }

    private S settle(ObjectNode base, JsonDocument body) {
        body.only(settable);
        JsonDocument merged = new JsonDocument(body.json(), merge(base.retain(settable), body.node()));
        for (String field : settable) {
            if (!mayBeEmpty.contains(field)) {
                merged.require(field);
            }
        }
        return merged.as(settings);
    }

    /**
     * Refuses a patch that would change a field which is only read, and takes the unchanged ones out of it.
     *
     * @param settings the record of what can be set
     */
    public static void refuseReadOnly(Object current, JsonDocument patch, Class<?> settings) {
        Set<String> readOnly = fields(current.getClass());
        readOnly.removeAll(fields(settings));
        refuseReadOnly(patch.json().tree(current), patch, readOnly);
    }

    private static void refuseReadOnly(ObjectNode now, JsonDocument patch, Set<String> readOnly) {
        for (String field : readOnly) {
            JsonNode asked = patch.node().remove(field);
            if (asked != null && !same(asked, now.path(field))) {
                throw TouchpointException.invalid(
                        field,
                        field + " can only be read.",
                        "Leave it out, or give it as it is now: " + now.path(field) + ".");
            }
        }
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.equals(Shape::compare, other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                target.remove(field.getKey());
            } else if (value instanceof ObjectNode object) {
                ObjectNode below = target.get(field.getKey()) instanceof ObjectNode there ? there : target.objectNode();
                target.set(field.getKey(), merge(below, object));
            } else {
                target.set(field.getKey(), value);
            }
        });
        return target;
    }
}
