package org.touchpoint.api.audit;

import org.jspecify.annotations.Nullable;

/**
 * What became of one field.
 *
 * @param field its name, as REST has it
 * @param before its value before, as text; null if it had none
 * @param after its value now, as text; null if it has none
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
