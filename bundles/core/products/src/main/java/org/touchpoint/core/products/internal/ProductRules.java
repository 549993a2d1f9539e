package org.touchpoint.core.products.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.core.store.check.Fields;

/** What products must look like. */
final class ProductRules {
    static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_UNIT = 20;
    private static final int MOST_ALPHAS = 100;
    private static final int DIGITS_BEFORE = 11;
    private static final int DIGITS_AFTER = 4;

    private ProductRules() {}

    /** A number as it is kept, in upper case; it may hold blanks, as the codes of real dealers do, but no control characters. */
    static String number(String field, @Nullable String given) {
        String number = Fields.required(field, given, LONGEST_NUMBER).toUpperCase(Locale.ROOT);
        // Some letters become two in upper case.
        return Fields.required(field, number, LONGEST_NUMBER);
    }

    /** A number as it is looked up; one that nothing can have comes back as it is. */
    static String key(String orderedAs) {
        return orderedAs.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether a product could have this number at all; PostgreSQL takes not every character even as a parameter. */
    static boolean isPossible(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST_NUMBER
                && Fields.fitted(key, LONGEST_NUMBER).equals(key);
    }

    /** The settings as they can be written; the numbers in them are compared with others' by whoever writes. */
    static ProductSettings check(ProductSettings settings) {
        String superseded = settings.supersededBy();
        return new ProductSettings(
                Fields.required("description", settings.description(), LONGEST_DESCRIPTION),
                alphas(Objects.requireNonNullElse(settings.alphas(), List.of())),
                Fields.required("unit", settings.unit(), LONGEST_UNIT),
                price("cost", settings.cost()),
                price("listPrice", settings.listPrice()),
                settings.stocked(),
                settings.discontinued(),
                superseded == null || superseded.isBlank() ? null : number("supersededBy", superseded));
    }

    static BigDecimal price(String field, @Nullable BigDecimal value) {
        return Fields.amount(field, value, DIGITS_BEFORE, DIGITS_AFTER);
    }

    private static List<String> alphas(List<String> given) {
        if (given.size() > MOST_ALPHAS) {
            throw TouchpointException.invalid(
                    "alphas", given.size() + " cross-references are too many.", "Give at most " + MOST_ALPHAS + ".");
        }
        List<String> alphas = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            alphas.add(number("alphas[" + i + "]", given.get(i)));
        }
        return alphas;
    }
}
