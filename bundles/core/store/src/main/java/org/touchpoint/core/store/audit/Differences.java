package org.touchpoint.core.store.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.audit.FieldChange;

/** What is different between two states of a thing, field by field. */
public final class Differences {
    /** Nothing that can be told by fields. */
    public static final List<FieldChange> NONE = List.of();

    private static final int LONGEST_VALUE = 4_000;

    private Differences() {}

    /**
     * Between two records of one type, by the names of their components; null stands for what is not there yet, or not any more.
     * Fields named in {@code without} are passed over: what must not be kept, such as a password, and what says nothing, such as the
     * time of the change.
     */
    public static List<FieldChange> of(@Nullable Record before, @Nullable Record after, String... without) {
        return of(values(before, Set.of(without)), values(after, Set.of(without)));
    }

    /** Between two maps of values, in the order of the keys of the second, then of the first. */
    public static List<FieldChange> of(Map<String, ?> before, Map<String, ?> after) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        after.keySet().forEach(field -> fields.put(field, true));
        before.keySet().forEach(field -> fields.put(field, true));
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields.keySet()) {
            String was = text(before.get(field));
            String is = text(after.get(field));
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(field, was, is));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, Object> values(@Nullable Record record, Set<String> without) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (record != null) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (!without.contains(component.getName())) {
                    values.put(component.getName(), value(record, component));
                }
            }
        }
        return values;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException(record.getClass() + " does not show its components", closed);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        String text = shown(value);
        if (text == null || text.isEmpty()) {
            return null;
        }
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }

    private static @Nullable String shown(@Nullable Object value) {
        if (value instanceof Set<?> set) {
            return new TreeSet<>(set.stream().map(String::valueOf).toList())
                    .stream().collect(Collectors.joining(", "));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + entry.getValue())
                    .sorted()
                    .collect(Collectors.joining("; "));
        }
        return value == null ? null : value.toString();
    }
}
