package org.touchpoint.api.plugin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The parameters of one event definition, by the attribute ids of the plugin's Metatype: checked against it, and complete
 * (defaults filled in). Values are strings, integers, decimals, booleans, or lists of them. Immutable.
 */
public final class Parameters {
    private final Map<String, Object> values;

    private Parameters(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** Parameters with these values. */
    public static Parameters of(Map<String, Object> values) {
        return new Parameters(values);
    }

    /** A text; {@link InvalidParameterException} if it is absent or blank. */
    public String text(String name) {
        String text = value(name).toString().strip();
        if (text.isEmpty()) {
            throw new InvalidParameterException(name, "is empty");
        }
        return text;
    }

    /** A whole number from {@code least} to {@code most}; {@link InvalidParameterException} otherwise. */
    public int integer(String name, int least, int most) {
        BigDecimal number = decimal(name);
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new InvalidParameterException(
                    name, "is " + number.toPlainString() + ", not a whole number from " + least + " to " + most);
        }
        return number.intValueExact();
    }

    /** A number; {@link InvalidParameterException} if it is absent or none. */
    public BigDecimal decimal(String name) {
        try {
            return new BigDecimal(value(name).toString().strip());
        } catch (NumberFormatException e) {
            throw new InvalidParameterException(name, "is '" + value(name) + "', not a number", e);
        }
    }

    /** A yes or no; {@link InvalidParameterException} if it is absent or neither. */
    public boolean yes(String name) {
        return switch (value(name).toString().strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidParameterException(name, "is '" + value(name) + "', not true or false");
        };
    }

    /** A list of texts, maybe empty; a single value counts as a list of one. */
    public List<String> texts(String name) {
        Object value = value(name);
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return value.toString().isBlank() ? List.of() : List.of(value.toString());
    }

    /** All values, by name. */
    public Map<String, Object> asMap() {
        return values;
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new InvalidParameterException(name, "is not set");
        }
        return value;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
