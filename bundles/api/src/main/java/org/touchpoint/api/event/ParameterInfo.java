package org.touchpoint.api.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an event type, from the plugin's Metatype.
 *
 * @param type {@code text}, {@code integer}, {@code decimal}, {@code boolean}
 * @param list whether it takes several values
 * @param defaultValue what a new definition starts with
 * @param options the values it is limited to; empty: any
 */
public record ParameterInfo(
        String id,
        String name,
        String description,
        String type,
        boolean list,
        boolean required,
        @Nullable Object defaultValue,
        List<String> options,
        @Nullable String min,
        @Nullable String max) {}
