package org.touchpoint.core.products.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.product.UnitOfMeasure;
import org.touchpoint.core.store.check.Fields;

/** What products must look like. */
final class ProductRules {
    static final int LONGEST_DESCRIPTION = 500;
    static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_UNIT = 20;
    private static final int MOST = 100;
    private static final int DIGITS_BEFORE = 11;
    private static final int DIGITS_AFTER = 4;
    private static final int QUANTITY_BEFORE = 12;
    private static final int QUANTITY_AFTER = 3;
    private static final int FACTOR_BEFORE = 9;
    private static final int FACTOR_AFTER = 6;

    private ProductRules() {}

    /** A number as it is kept, in upper case; it may hold blanks, as the codes of real dealers do, but no control characters. */
    static String number(String field, @Nullable String given) {
        return upper(field, given, LONGEST_NUMBER);
    }

    /** A code of at most so many characters in upper case. */
    static String upper(String field, @Nullable String given, int longest) {
        String code = Fields.required(field, given, longest).toUpperCase(Locale.ROOT);
        // Some letters become two in upper case.
        return Fields.required(field, code, longest);
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
        String unit = Fields.required("unit", settings.unit(), LONGEST_UNIT);
        return new ProductSettings(
                Fields.required("description", settings.description(), LONGEST_DESCRIPTION),
                numbers("alphas", settings.alphas()),
                unit,
                units(unit, settings.units()),
                price("cost", settings.cost()),
                price("listPrice", settings.listPrice()),
                settings.stocked(),
                settings.discontinued(),
                optionalNumber("supersededBy", settings.supersededBy()),
                numbers("alternates", settings.alternates()),
                optionalNumber("depositProduct", settings.depositProduct()),
                quantity("reorderPoint", settings.reorderPoint()),
                quantity("orderQuantity", settings.orderQuantity()),
                quantity("safetyStock", settings.safetyStock()),
                VendorRules.check(some("vendors", settings.vendors(), MOST)),
                ContractRules.check(some("contracts", settings.contracts(), ContractRules.MOST)));
    }

    static BigDecimal price(String field, @Nullable BigDecimal value) {
        return Fields.amount(field, value, DIGITS_BEFORE, DIGITS_AFTER);
    }

    /** A quantity that may be left out, 0 or more. */
    static @Nullable BigDecimal quantity(String field, @Nullable BigDecimal value) {
        return value == null ? null : Fields.amount(field, value, QUANTITY_BEFORE, QUANTITY_AFTER);
    }

    private static @Nullable String optionalNumber(String field, @Nullable String given) {
        return given == null || given.isBlank() ? null : number(field, given);
    }

    /** The list, or an empty one; {@code INVALID} if it is too long. */
    static <T> List<T> some(String field, @Nullable List<T> given, int most) {
        List<T> list = Objects.requireNonNullElse(given, List.of());
        if (list.size() > most) {
            throw TouchpointException.invalid(
                    field, list.size() + " entries are too many.", "Give at most " + most + ".");
        }
        return list;
    }

    private static List<String> numbers(String field, @Nullable List<String> given) {
        List<String> numbers = new ArrayList<>();
        for (String number : some(field, given, MOST)) {
            numbers.add(number(field + "[" + numbers.size() + "]", number));
        }
        return numbers;
    }

    private static List<UnitOfMeasure> units(String base, @Nullable List<UnitOfMeasure> given) {
        List<UnitOfMeasure> units = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(base.toUpperCase(Locale.ROOT)));
        for (UnitOfMeasure each : some("units", given, MOST)) {
            String path = "units[" + units.size() + "]";
            if (each == null) {
                throw TouchpointException.invalid(path, "The unit is empty.", "Give a unit and what it holds.");
            }
            String unit = upper(path + ".unit", each.unit(), LONGEST_UNIT);
            if (!seen.add(unit)) {
                throw TouchpointException.invalid(
                        path + ".unit",
                        "The unit " + unit + " is there twice.",
                        "Give each unit once; the base unit holds 1.");
            }
            BigDecimal factor = Fields.amount(path + ".factor", each.factor(), FACTOR_BEFORE, FACTOR_AFTER);
            if (factor.signum() == 0) {
                throw TouchpointException.invalid(
                        path + ".factor",
                        "The factor is not more than 0.",
                        "Say how many " + base + " are in one " + unit + ".");
            }
            units.add(new UnitOfMeasure(unit, factor));
        }
        return units;
    }
}
