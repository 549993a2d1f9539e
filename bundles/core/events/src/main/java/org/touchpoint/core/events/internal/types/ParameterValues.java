package org.touchpoint.core.events.internal.types;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.ParameterInfo;

/** Values of parameters, converted to what plugins are promised: text, {@link Long}, {@link BigDecimal}, {@link Boolean}, or lists. */
public final class ParameterValues {
    public static final String TEXT = "text";
    public static final String INTEGER = "integer";
    public static final String DECIMAL = "decimal";
    public static final String BOOLEAN = "boolean";

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LIST = 200;
    private static final int MOST_DIGITS = 30;

    private ParameterValues() {}

    /**
     * The value as the parameter wants it.
     *
     * @throws IllegalArgumentException if it cannot be had; the message follows on the parameter's name
     */
    public static Object convert(ParameterInfo parameter, Object raw) {
        if (!parameter.list()) {
            if (raw instanceof List<?>) {
                throw new IllegalArgumentException("is a list where one value is wanted");
            }
            return single(parameter, raw);
        }
        List<?> items = raw instanceof List<?> list ? list : List.of(raw);
        if (items.size() > LONGEST_LIST) {
            throw new IllegalArgumentException("has more than " + LONGEST_LIST + " values");
        }
        List<Object> values = new ArrayList<>();
        for (Object item : items) {
            values.add(single(parameter, item));
        }
        return List.copyOf(values);
    }

    /** The same parameter with this default. */
    static ParameterInfo withDefault(ParameterInfo bare, Object value) {
        return new ParameterInfo(
                bare.id(),
                bare.name(),
                bare.description(),
                bare.type(),
                bare.list(),
                bare.required(),
                value,
                bare.options(),
                bare.min(),
                bare.max());
    }

    private static Object single(ParameterInfo parameter, @Nullable Object raw) {
        if (raw == null || raw instanceof List<?> || raw instanceof java.util.Map<?, ?>) {
            throw new IllegalArgumentException("is not " + wanted(parameter));
        }
        String text = raw.toString().strip();
        Object value = parse(parameter, text);
        if (!parameter.options().isEmpty() && !parameter.options().contains(value.toString())) {
            throw new IllegalArgumentException(
                    "is '" + text + "', not one of " + String.join(", ", parameter.options()));
        }
        return value;
    }

    private static Object parse(ParameterInfo parameter, String text) {
        try {
            return switch (parameter.type()) {
                case INTEGER -> within(parameter, number(text)).longValueExact();
                case DECIMAL -> within(parameter, number(text));
                case BOOLEAN -> yes(text);
                default -> text(text);
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("is '" + shortened(text) + "', not " + wanted(parameter), e);
        }
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        // A number such as 1e999999999 is short to write and takes all memory to write out.
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("too many digits");
        }
        return number;
    }

    private static BigDecimal within(ParameterInfo parameter, BigDecimal number) {
        String least = parameter.min();
        String most = parameter.max();
        if (least != null && number.compareTo(new BigDecimal(least)) < 0) {
            throw new IllegalArgumentException("is " + number.toPlainString() + ", less than " + least);
        }
        if (most != null && number.compareTo(new BigDecimal(most)) > 0) {
            throw new IllegalArgumentException("is " + number.toPlainString() + ", more than " + most);
        }
        return number;
    }

    private static Boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is '" + shortened(text) + "', not true or false");
        };
    }

    private static String text(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("has more than " + LONGEST_TEXT + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("contains a character that cannot be kept");
        }
        return text;
    }

    private static String wanted(ParameterInfo parameter) {
        return switch (parameter.type()) {
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number";
            case BOOLEAN -> "true or false";
            default -> "a text";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
