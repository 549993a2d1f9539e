package org.touchpoint.core.store.check;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/**
 * Checks of single fields; each throws {@code INVALID} naming the field. Text comes back without the blanks around it. Control
 * characters and halves of surrogate pairs are refused because PostgreSQL cannot keep all of them.
 */
public final class Fields {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>(),;:\"\\[\\]\\\\]+@[^\\s@<>(),;:\"\\[\\]\\\\]+");
    private static final Pattern PHONE =
            Pattern.compile("[0-9+()./,;*#\\- ]+(?:(?:ext|x)\\.? ?[0-9]+)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_PHONE = 60;
    private static final int FEWEST_DIGITS = 3;

    private Fields() {}

    /** Text that must be there, of at most {@code longest} characters. */
    public static String required(String field, @Nullable String value, int longest) {
        String text = optional(field, value, longest);
        if (text == null) {
            throw TouchpointException.invalid(
                    field, field + " is missing.", "Give " + field + ", 1 to " + longest + " characters.");
        }
        return text;
    }

    /** Text that may be left out; null where it is null or blank. */
    public static @Nullable String optional(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.length() > longest) {
            throw TouchpointException.invalid(
                    field,
                    field + " has " + text.length() + " characters.",
                    "Give at most " + longest + " characters.");
        }
        if (!isPlain(text)) {
            throw TouchpointException.invalid(
                    field, field + " contains a character that cannot be printed.", "Leave control characters out.");
        }
        return text.isEmpty() ? null : text;
    }

    /** An e-mail address that may be left out, at most 200 characters: something, an @, something. */
    public static @Nullable String email(String field, @Nullable String value) {
        String text = optional(field, value, LONGEST_EMAIL);
        if (text != null && (!EMAIL.matcher(text).matches() || hasLooseDot(text))) {
            throw TouchpointException.invalid(
                    field,
                    "\"" + text + "\" is no e-mail address.",
                    "Give one such as anna@example.com, or leave it out.");
        }
        return text;
    }

    /** A telephone or fax number that may be left out, at most 60 characters: digits, + ( ) . / - and an extension. */
    public static @Nullable String phone(String field, @Nullable String value) {
        String text = optional(field, value, LONGEST_PHONE);
        if (text != null && (!PHONE.matcher(text).matches() || digits(text) < FEWEST_DIGITS)) {
            throw TouchpointException.invalid(
                    field,
                    "\"" + text + "\" is no telephone number.",
                    "Give one such as +1 555 0100 x12, or leave it out.");
        }
        return text;
    }

    /** An amount with at most so many digits before and after the decimal point, of either sign. */
    public static BigDecimal number(String field, @Nullable BigDecimal value, int digitsBefore, int digitsAfter) {
        if (value == null) {
            throw TouchpointException.invalid(field, field + " is missing.", "Give a number.");
        }
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) value.precision() - value.scale() > digitsBefore) {
            throw TouchpointException.invalid(
                    field,
                    field + " is too large.",
                    "Give at most " + digitsBefore + " digits before the decimal point.");
        }
        if (value.stripTrailingZeros().scale() > digitsAfter) {
            throw TouchpointException.invalid(
                    field,
                    field + " has too many decimals.",
                    "Give at most " + digitsAfter + " digits after the decimal point.");
        }
        return value;
    }

    /** As {@link #number}, but not less than zero. */
    public static BigDecimal amount(String field, @Nullable BigDecimal value, int digitsBefore, int digitsAfter) {
        BigDecimal amount = number(field, value, digitsBefore, digitsAfter);
        if (amount.signum() < 0) {
            throw TouchpointException.invalid(field, field + " is negative.", "Give 0 or more.");
        }
        return amount;
    }

    /** The text with what cannot be kept made blank, cut at so many characters; for text that the product itself puts together. */
    public static String fitted(String text, int longest) {
        StringBuilder fitted = new StringBuilder();
        text.codePoints().map(Fields::printable).forEach(point -> {
            if (fitted.length() + Character.charCount(point) <= longest) {
                fitted.appendCodePoint(point);
            }
        });
        return fitted.toString();
    }

    private static int printable(int point) {
        return Character.isISOControl(point) || isSurrogate(point) ? ' ' : point;
    }

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(point -> Character.isISOControl(point) || isSurrogate(point));
    }

    /** Whether this is half of a pair: whole pairs come out of codePoints() as one. */
    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean hasLooseDot(String email) {
        String domain = email.substring(email.indexOf('@') + 1);
        return domain.startsWith(".") || email.endsWith(".") || email.contains("..");
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
