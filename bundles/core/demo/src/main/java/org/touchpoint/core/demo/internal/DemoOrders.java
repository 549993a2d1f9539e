package org.touchpoint.core.demo.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.touchpoint.core.demo.internal.DemoPlan.Item;
import org.touchpoint.core.demo.internal.DemoPlan.Sale;
import org.touchpoint.core.store.spi.CustomerBook;
import org.touchpoint.core.store.spi.OrderIntake;
import org.touchpoint.core.store.spi.OrderIntake.IncomingLine;
import org.touchpoint.core.store.spi.OrderIntake.IncomingOrder;
import org.touchpoint.core.store.spi.ProductBook;
import org.touchpoint.core.store.spi.ProductBook.ProductRow;

/** Brings the planned orders in. Their references also say how far the demo company has come. */
final class DemoOrders {
    /** Reference of an order of the first part. */
    static final String FIRST = "demo:0";

    /** Reference of the last order, which is written with everything else of the last part. */
    static final String LAST = "demo:last";

    private static final int AT_ONCE = 200;

    private final OrderIntake intake;
    private final ProductBook products;

    DemoOrders(OrderIntake intake, ProductBook products) {
        this.intake = intake;
        this.products = products;
    }

    /** Whether the order of this reference is there. */
    static boolean isThere(DSLContext db, String reference) {
        return db.fetchExists(SALES_ORDER, SALES_ORDER.REFERENCE.eq(reference));
    }

    /**
     * Takes sales in, within the caller's transaction.
     *
     * @param answered whether guards look at them and events answer them
     */
    void take(DSLContext db, DemoPlan plan, List<Sale> sales, boolean answered) {
        Map<String, ProductRow> rows = products.find(sales.stream()
                .flatMap(sale -> sale.items().stream())
                .map(Item::orderedAs)
                .collect(Collectors.toSet()));
        Map<Integer, Long> ids = ids(db, plan);
        List<IncomingOrder> orders = sales.stream()
                .filter(sale -> ids.containsKey(sale.client()))
                .map(sale -> order(sale, ids, rows))
                .toList();
        for (int start = 0; start < orders.size(); start += AT_ONCE) {
            intake.takeIn(orders.subList(start, Math.min(orders.size(), start + AT_ONCE)), answered, answered);
        }
    }

    private static IncomingOrder order(Sale sale, Map<Integer, Long> ids, Map<String, ProductRow> rows) {
        return new IncomingOrder(
                sale.reference(),
                Objects.requireNonNull(ids.get(sale.client())),
                sale.channel(),
                sale.at(),
                sale.purchaseOrder(),
                sale.enteredBy(),
                sale.items().stream()
                        .map(item -> new IncomingLine(
                                Objects.requireNonNull(rows.get(item.orderedAs()), item.orderedAs()),
                                item.orderedAs(),
                                null,
                                BigDecimal.valueOf(item.quantity()),
                                item.price()))
                        .toList());
    }

    /** Ids of the customers by their place in the plan; one who has been renamed since is left out. */
    private static Map<Integer, Long> ids(DSLContext db, DemoPlan plan) {
        Set<String> names = plan.clients().stream().map(DemoPlan.Client::name).collect(Collectors.toSet());
        Map<String, Long> byName = new HashMap<>();
        db.select(CUSTOMER.NAME, CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.NAME.in(names))
                .forEach(row -> byName.putIfAbsent(row.value1(), row.value2()));
        Map<Integer, Long> ids = new HashMap<>();
        ids.put(
                DemoPlan.HOUSE,
                db.select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.CUSTOMER_NUMBER.eq(CustomerBook.HOUSE_ACCOUNT))
                        .fetchSingle(CUSTOMER.ID));
        for (int client = 0; client < plan.clients().size(); client++) {
            Long id = byName.get(plan.clients().get(client).name());
            if (id != null) {
                ids.put(client, id);
            }
        }
        return ids;
    }
}
