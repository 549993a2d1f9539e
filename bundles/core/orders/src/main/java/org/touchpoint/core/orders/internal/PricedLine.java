package org.touchpoint.core.orders.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.fact.LineSnapshot;
import org.touchpoint.api.order.OrderLine;
import org.touchpoint.core.store.spi.ProductBook.ProductRow;

/**
 * A line of an order, with everything that the order's row, its view and its facts need of it.
 *
 * @param line counted from 1
 * @param product external number
 * @param description the line's own, or null for the product's
 * @param unitFactor how many base units the unit holds, or null where it is the base unit
 */
record PricedLine(
        int line,
        long productId,
        String product,
        String orderedAs,
        @Nullable String description,
        String productDescription,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        BigDecimal cost,
        BigDecimal listPrice,
        BigDecimal total,
        @Nullable BigDecimal unitFactor) {

    /** A line for a product; {@code field} is its path in the request, for faults. */
    static PricedLine of(
            String field,
            int line,
            ProductRow product,
            String orderedAs,
            @Nullable String description,
            BigDecimal quantity,
            BigDecimal price) {
        return new PricedLine(
                line,
                product.id(),
                product.number(),
                orderedAs,
                description,
                product.description(),
                quantity,
                product.unit(),
                price,
                product.cost(),
                product.listPrice(),
                Amounts.lineTotal(field, quantity, price),
                null);
    }

    /** The same in a further unit, which holds so many base units. */
    PricedLine holding(BigDecimal factor) {
        return new PricedLine(
                line,
                productId,
                product,
                orderedAs,
                description,
                productDescription,
                quantity,
                unit,
                price,
                cost,
                listPrice,
                total,
                factor);
    }

    OrderLine view() {
        return new OrderLine(
                line,
                product,
                productId,
                orderedAs,
                description == null ? productDescription : description,
                Amounts.shown(quantity, 0),
                unit,
                Amounts.shown(price, Amounts.MONEY_DECIMALS),
                total);
    }

    LineSnapshot snapshot() {
        return new LineSnapshot(
                product,
                orderedAs,
                Amounts.shown(quantity, 0),
                Amounts.shown(price, Amounts.MONEY_DECIMALS),
                Amounts.shown(cost, Amounts.MONEY_DECIMALS),
                Amounts.shown(listPrice, Amounts.MONEY_DECIMALS));
    }
}
