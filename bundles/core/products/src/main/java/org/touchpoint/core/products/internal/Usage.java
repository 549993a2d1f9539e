package org.touchpoint.core.products.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.one;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.product.MonthlyUsage;

/** What was ordered of a product, month by month in the company's zone. */
final class Usage {
    private static final int MONTHS = 12;

    private final Map<YearMonth, BigDecimal> quantities = new HashMap<>();
    private final Map<YearMonth, Set<Long>> orders = new HashMap<>();
    private final ZoneId zone;

    private Usage(ZoneId zone) {
        this.zone = zone;
    }

    /** The last twelve months, of which {@code last} is the last. */
    static List<MonthlyUsage> of(DSLContext db, long productId, YearMonth last, ZoneId zone) {
        Usage usage = new Usage(zone);
        YearMonth first = last.minusMonths(MONTHS - 1L);
        db.select(
                        SALES_ORDER.ORDERED_AT,
                        SALES_ORDER.ID,
                        ORDER_LINE.QUANTITY.mul(coalesce(ORDER_LINE.UNIT_FACTOR, one().cast(ORDER_LINE.UNIT_FACTOR))))
                .from(ORDER_LINE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(ORDER_LINE.ORDER_ID))
                .where(ORDER_LINE.PRODUCT_ID.eq(productId))
                .and(SALES_ORDER.ORDERED_AT.ge(first.atDay(1).atStartOfDay(zone).toInstant()))
                .and(SALES_ORDER.STATUS.notIn(OrderStatus.QUOTE.title(), OrderStatus.CANCELLED.title()))
                .fetchSize(1_000)
                .fetchLazy()
                .forEach(row -> usage.add(row.value1(), row.value2(), row.value3()));
        List<MonthlyUsage> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(usage.month(month));
        }
        return months;
    }

    private void add(Instant at, long order, BigDecimal quantity) {
        YearMonth month = YearMonth.from(at.atZone(zone));
        quantities.merge(month, quantity, BigDecimal::add);
        orders.computeIfAbsent(month, first -> new HashSet<>()).add(order);
    }

    private MonthlyUsage month(YearMonth month) {
        BigDecimal quantity = ProductReader.quantity(quantities.getOrDefault(month, BigDecimal.ZERO));
        return new MonthlyUsage(
                month.toString(),
                Objects.requireNonNull(quantity),
                orders.getOrDefault(month, Set.of()).size());
    }
}
