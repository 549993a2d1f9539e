package org.touchpoint.core.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.orders.internal.Office.CLERK;
import static org.touchpoint.core.orders.internal.Office.request;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.testing.TestStore;

/** Many orders of one customer at once, near the credit limit. */
class CreditTest {
    private static final int THREADS = 16;
    private static final int ORDERS_EACH = 5;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(STORE);
    }

    @Test
    void concurrentOrdersNeverPassTheLimitTogether() {
        long acme = STORE.seed().customer("10023");
        office.limit("10023", "400", "95");
        office.guard(CreditTest::withinLimit);

        List<Order> orders = AtOnce.each(
                THREADS, ORDERS_EACH, i -> office.orders.accept(request("10023", "P1", 1 + i % 3), null, CLERK));

        BigDecimal unheld = sum(orders.stream()
                .filter(order -> order.status().equals("entered"))
                .toList());
        assertThat(unheld).isLessThanOrEqualTo(new BigDecimal("305")).isGreaterThan(new BigDecimal("270"));
        assertThat(office.account(acme).getOpenOrders()).isEqualByComparingTo(sum(orders));
        assertThat(office.account(acme).getOrderCount()).isEqualTo(orders.size());
        assertThat(orders).extracting(Order::number).doesNotHaveDuplicates();
        assertEachFactSawTheOnesBefore(office.facts(OrderAccepted.class));
        assertThat(office.facts(OrderHeld.class)).hasSize((int) orders.stream()
                .filter(order -> order.status().equals("on hold"))
                .count());
    }

    private static void assertEachFactSawTheOnesBefore(List<OrderAccepted> facts) {
        BigDecimal open = BigDecimal.ZERO;
        assertThat(facts).hasSize(THREADS * ORDERS_EACH);
        for (int i = 0; i < facts.size(); i++) {
            assertThat(facts.get(i).customer().openOrders()).isEqualByComparingTo(open);
            assertThat(facts.get(i).firstOrder()).isEqualTo(i == 0);
            open = open.add(facts.get(i).order().total());
        }
    }

    private static List<GuardHold> withinLimit(OrderDraft draft) {
        BigDecimal exposure = draft.customer()
                .balance()
                .add(draft.customer().openOrders())
                .add(draft.order().total());
        return exposure.compareTo(draft.customer().creditLimit()) > 0
                ? List.of(new GuardHold(HoldKind.CREDIT, "exposure " + exposure, "CreditHold"))
                : List.of();
    }

    private static BigDecimal sum(List<Order> orders) {
        return orders.stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
