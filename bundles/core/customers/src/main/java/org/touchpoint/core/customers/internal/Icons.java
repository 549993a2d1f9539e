package org.touchpoint.core.customers.internal;

import static org.jooq.impl.DSL.countDistinct;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ICON;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.customer.ProfileIcon;
import org.touchpoint.core.store.Company;

/** What is seen on customers' profiles at first sight: what their figures say, and what events and imports have placed. */
final class Icons {
    private static final Duration A_WHILE = Duration.ofDays(60);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final Company company;
    private final Map<Long, Integer> held;
    private final Map<Long, List<ProfileIcon>> placed;

    /** Reads what is needed for these customers. */
    Icons(DSLContext db, Company company, Collection<Long> ids) {
        this.company = company;
        this.held = ids.isEmpty()
                ? Map.of()
                : db.select(SALES_ORDER.CUSTOMER_ID, countDistinct(SALES_ORDER.ID))
                        .from(ORDER_HOLD)
                        .join(SALES_ORDER)
                        .on(SALES_ORDER.ID.eq(ORDER_HOLD.ORDER_ID))
                        .where(ORDER_HOLD.RELEASED_AT.isNull())
                        .and(SALES_ORDER.CUSTOMER_ID.in(ids))
                        .groupBy(SALES_ORDER.CUSTOMER_ID)
                        .fetchMap(SALES_ORDER.CUSTOMER_ID, countDistinct(SALES_ORDER.ID));
        this.placed = ids.isEmpty()
                ? Map.of()
                : db.selectFrom(CUSTOMER_ICON)
                        .where(CUSTOMER_ICON.CUSTOMER_ID.in(ids))
                        .orderBy(CUSTOMER_ICON.CUSTOMER_ID, CUSTOMER_ICON.NAME)
                        .fetchGroups(
                                CUSTOMER_ICON.CUSTOMER_ID,
                                row -> new ProfileIcon(
                                        row.get(CUSTOMER_ICON.NAME),
                                        row.get(CUSTOMER_ICON.TITLE),
                                        row.get(CUSTOMER_ICON.REASON)));
    }

    /** A customer's figures. */
    record Figures(
            long id,
            @Nullable BigDecimal available,
            @Nullable String tier,
            Instant createdAt,
            @Nullable Instant firstOrderAt,
            @Nullable Instant lastOrderAt,
            boolean houseAccount) {}

    /** The customer's icons, the most serious first. */
    List<ProfileIcon> of(Figures customer) {
        List<ProfileIcon> icons = new ArrayList<>();
        if (!customer.houseAccount()) {
            addCredit(icons, customer);
            addOrders(icons, customer);
        }
        icons.addAll(placed.getOrDefault(customer.id(), List.of()));
        if (customer.tier() != null) {
            icons.add(new ProfileIcon(ProfileIcon.TIER, customer.tier(), "Value tier " + customer.tier() + "."));
        }
        return icons;
    }

    private void addCredit(List<ProfileIcon> icons, Figures customer) {
        BigDecimal available = customer.available();
        if (available != null && available.signum() < 0) {
            String reason = "Balance and open orders are " + available.negate() + " over the credit limit.";
            icons.add(new ProfileIcon(ProfileIcon.OVER_LIMIT, "Over credit limit", reason));
        }
        int orders = held.getOrDefault(customer.id(), 0);
        if (orders > 0) {
            String reason = orders == 1 ? "One order is on hold." : orders + " orders are on hold.";
            icons.add(new ProfileIcon(ProfileIcon.ON_HOLD, "On hold", reason));
        }
    }

    private void addOrders(List<ProfileIcon> icons, Figures customer) {
        Instant since = company.clock().instant().minus(A_WHILE);
        Instant first = customer.firstOrderAt();
        Instant last = customer.lastOrderAt();
        if (last != null && last.isBefore(since)) {
            icons.add(new ProfileIcon(
                    ProfileIcon.QUIET, "No order for 60 days", "The last order was on " + day(last) + "."));
        } else if (first != null && !first.isBefore(since)) {
            icons.add(new ProfileIcon(ProfileIcon.NEW, "New customer", "The first order was on " + day(first) + "."));
        } else if (first == null && !customer.createdAt().isBefore(since)) {
            String reason = "Here since " + day(customer.createdAt()) + ", without an order yet.";
            icons.add(new ProfileIcon(ProfileIcon.NEW, "New customer", reason));
        }
    }

    private String day(Instant moment) {
        return DAY.format(moment.atZone(company.zone()));
    }
}
