package org.touchpoint.api.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products are listed, and in which order.
 *
 * @param text words, each of which begins a word of the description or one of the product's numbers (internal, external,
 *     cross-reference, a vendor's); null for all. A product of exactly this number comes first
 * @param discontinued whether those that cannot be ordered any more, or the others; null for both
 * @param stocked whether those that are kept in stock, or the others; null for both
 * @param vendor number of a vendor who sells them, or null
 * @param sort one of {@link #SORTS}, after a minus sign for the other way round
 */
public record ProductFilter(
        @Nullable String text,
        @Nullable Boolean discontinued,
        @Nullable Boolean stocked,
        @Nullable String vendor,
        String sort) {
    /** By what products can be sorted. */
    public static final List<String> SORTS = List.of("number", "description", "internalNumber", "cost", "listPrice");

    /** All products by external number. */
    public static final ProductFilter ALL = new ProductFilter(null, null, null, null, "number");

    /** Products by words or a number. */
    public static ProductFilter of(@Nullable String text) {
        return new ProductFilter(text, null, null, null, "number");
    }
}
