package org.touchpoint.core.events.internal.audience;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.plugin.Criterion;

/**
 * Compiles criteria to one SQL condition over {@code customer_account}.
 *
 * <p>Every part is true or false, never null, because {@code not} is applied to them.
 */
final class CriterionSql {
    private final ZoneId zone;

    CriterionSql(ZoneId zone) {
        this.zone = zone;
    }

    Condition compile(Criterion criterion) {
        if (criterion instanceof Criterion.Ordered ordered) {
            return ordered(midnight(ordered.from()), midnight(ordered.until()));
        }
        if (criterion instanceof Criterion.FirstOrdered first) {
            return firstOrdered(midnight(first.from()), midnight(first.until()));
        }
        if (criterion instanceof Criterion.InTier tier) {
            return inTier(tier);
        }
        if (criterion instanceof Criterion.All all) {
            return all.criteria().isEmpty() ? trueCondition() : and(compile(all.criteria()));
        }
        if (criterion instanceof Criterion.Any any) {
            return any.criteria().isEmpty() ? falseCondition() : or(compile(any.criteria()));
        }
        if (criterion instanceof Criterion.Not negated) {
            return not(compile(negated.criterion()));
        }
        throw new IllegalArgumentException("no criterion: " + criterion);
    }

    private List<Condition> compile(List<Criterion> criteria) {
        return criteria.stream().map(this::compile).toList();
    }

    /**
     * Most customers are decided by their first and latest order, which their account keeps: both outside the span on the same side,
     * or one of them inside. Only where the span lies between the two are the orders themselves looked at.
     */
    private static Condition ordered(Instant from, Instant until) {
        Condition within = CUSTOMER_ACCOUNT.LAST_ORDER_AT.lt(until).or(CUSTOMER_ACCOUNT.FIRST_ORDER_AT.ge(from));
        return ordersAreKnown()
                .and(CUSTOMER_ACCOUNT.LAST_ORDER_AT.ge(from))
                .and(CUSTOMER_ACCOUNT.FIRST_ORDER_AT.lt(until))
                .and(within.or(hasOrder(from, until)));
    }

    private static Condition hasOrder(Instant from, Instant until) {
        return exists(selectOne()
                .from(SALES_ORDER)
                .where(SALES_ORDER.CUSTOMER_ID.eq(CUSTOMER_ACCOUNT.CUSTOMER_ID))
                .and(SALES_ORDER.ORDERED_AT.ge(from))
                .and(SALES_ORDER.ORDERED_AT.lt(until))
                .and(SALES_ORDER.STATUS.notIn(OrderStatus.QUOTE.title(), OrderStatus.CANCELLED.title())));
    }

    private static Condition firstOrdered(Instant from, Instant until) {
        return ordersAreKnown()
                .and(CUSTOMER_ACCOUNT.FIRST_ORDER_AT.ge(from))
                .and(CUSTOMER_ACCOUNT.FIRST_ORDER_AT.lt(until));
    }

    private static Condition ordersAreKnown() {
        return CUSTOMER_ACCOUNT.LAST_ORDER_AT.isNotNull().and(CUSTOMER_ACCOUNT.FIRST_ORDER_AT.isNotNull());
    }

    private static Condition inTier(Criterion.InTier tier) {
        return exists(selectOne()
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(CUSTOMER_ACCOUNT.CUSTOMER_ID))
                .and(CUSTOMER.VALUE_TIER.in(
                        tier.tiers().stream().map(ValueTier::title).toList())));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
