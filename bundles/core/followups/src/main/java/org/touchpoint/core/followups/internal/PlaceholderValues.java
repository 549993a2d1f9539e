package org.touchpoint.core.followups.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The placeholders of one occasion as the database keeps them, in JSON. */
final class PlaceholderValues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private PlaceholderValues() {}

    static @Nullable String column(Map<String, String> values) {
        if (values.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("placeholders cannot be written as JSON", e);
        }
    }

    static Map<String, String> kept(@Nullable String column) {
        if (column == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(column, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a follow-up's placeholders are not JSON: " + column, e);
        }
    }
}
