package org.touchpoint.core.orders.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.spi.ProductBook;
import org.touchpoint.core.store.spi.ProductBook.ProductRow;

/** The units of measure in which the products of an order can be ordered. */
record LineUnits(Map<Long, Map<String, BigDecimal>> factors) {
    /** Every line is in its product's base unit. */
    static final LineUnits BASE = new LineUnits(Map.of());

    static LineUnits of(ProductBook products, Collection<ProductRow> rows) {
        return new LineUnits(products.units(rows.stream().map(ProductRow::id).collect(Collectors.toSet())));
    }

    /** The product with prices and cost for this unit; {@code INVALID} naming {@code field} if it has no such unit. */
    ProductRow inUnit(String field, ProductRow product, @Nullable String unit) {
        if (unit == null || unit.equalsIgnoreCase(product.unit())) {
            return product;
        }
        String wanted = unit.toUpperCase(Locale.ROOT);
        Map<String, BigDecimal> further = factors.getOrDefault(product.id(), Map.of());
        BigDecimal factor = further.get(wanted);
        if (factor == null) {
            Set<String> units = new TreeSet<>(further.keySet());
            units.add(product.unit());
            throw TouchpointException.invalid(
                    field,
                    "Product " + product.number() + " has no unit " + unit + ".",
                    "Give one of: " + String.join(", ", units) + "; or none for " + product.unit() + ".");
        }
        return new ProductRow(
                product.id(),
                product.number(),
                product.description(),
                wanted,
                times(field, product.cost(), factor),
                times(field, product.listPrice(), factor),
                product.discontinued(),
                product.supersededBy(),
                product.contractPrice() == null ? null : times(field, product.contractPrice(), factor));
    }

    /** How many base units the unit of a product as {@link #inUnit} gave it holds. */
    BigDecimal factor(ProductRow inUnit) {
        return Objects.requireNonNull(
                factors.getOrDefault(inUnit.id(), Map.of()).get(inUnit.unit()));
    }

    private static BigDecimal times(String field, BigDecimal amount, BigDecimal factor) {
        return Amounts.price(field, amount.multiply(factor).setScale(Amounts.PRICE_DECIMALS, RoundingMode.HALF_UP));
    }
}
