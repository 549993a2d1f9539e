package org.touchpoint.core.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.touchpoint.core.orders.internal.Office.CLERK;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.core.store.testing.TestStore;

/** What lines cost: by contract or list, in the base unit or another. */
class PricingTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Office office;

    @BeforeEach
    void start() {
        office = new Office(STORE);
        STORE.seed().customer("C1");
        STORE.seed().customer("C2");
        office.shelf.agree("P1", "C1", "8.50", "CS", "12");
    }

    @Test
    void aContractGoesBeforeTheListAndWhatWasAgreedOnTheTelephoneBeforeBoth() {
        assertThat(price(order("C1", null, null))).isEqualByComparingTo("8.50");
        assertThat(price(order("c1", null, null))).isEqualByComparingTo("8.50");
        assertThat(price(order("C2", null, null))).isEqualByComparingTo("10.00");
        assertThat(price(order("C1", "7", null))).isEqualByComparingTo("7");
    }

    @Test
    void aFurtherUnitCostsAsManyTimesAsItHoldsAndIsKept() {
        Order byContract = order("C1", null, "cs");
        assertThat(price(byContract)).isEqualByComparingTo("102.00");
        assertThat(byContract.total()).isEqualByComparingTo("204.00");

        Order read = office.orders.get(order("C2", null, "CS").number());
        assertThat(price(read)).isEqualByComparingTo("120.00");
        assertThat(read.lines().get(0).unit()).isEqualTo("CS");
        assertThat(order("C2", null, "ea").lines().get(0).unit()).isEqualTo("EA");
    }

    @Test
    void aUnitThatTheProductDoesNotHaveIsRefused() {
        TouchpointException refusal = catchThrowableOfType(TouchpointException.class, () -> order("C1", null, "PL"));
        assertThat(refusal.field()).contains("lines[0].unit");
        assertThat(refusal.remedy()).contains("CS, EA");
    }

    private Order order(String customer, String price, String unit) {
        OrderRequest.Line line =
                new OrderRequest.Line("P1", BigDecimal.valueOf(2), price == null ? null : new BigDecimal(price), unit);
        return office.orders.accept(
                new OrderRequest(customer, List.of(line), null, null, null, null, false), null, CLERK);
    }

    private static BigDecimal price(Order order) {
        return order.lines().get(0).price();
    }
}
