package org.touchpoint.core.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.orders.internal.Refusals.refused;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderFilter;
import org.touchpoint.api.order.OrderStep;
import org.touchpoint.api.order.OrderSummary;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.spi.OrderIntake.IncomingLine;
import org.touchpoint.core.store.spi.OrderIntake.IncomingOrder;
import org.touchpoint.core.store.testing.TestStore;

/** Orders that are taken in by the batch. */
class IntakeTest {
    private static final Instant LAST_YEAR = Instant.parse("2025-06-01T10:00:00Z");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Office office;
    private long acme;
    private long bolt;

    @BeforeEach
    void open() {
        office = new Office(STORE);
        acme = STORE.seed().customer("10023");
        bolt = STORE.seed().customer("10024");
    }

    @Test
    void areStoredWithTheirOwnDatesAndCountNothingAgainstCredit() {
        List<Boolean> added = office.intake.takeIn(
                List.of(order("R1", acme, 5), order("R2", acme, 1), order("R3", bolt, 3)), false, false);

        assertThat(added).containsExactly(true, true, true);
        OrderSummary summary = list("R1").get(0);
        Order order = office.orders.get(summary.number());
        assertThat(order.reference()).isEqualTo("R1");
        assertThat(order.channel()).isEqualTo("import");
        assertThat(order.orderedAt()).isEqualTo(day(5));
        assertThat(order.total()).isEqualTo("25.00");
        assertThat(order.lines().get(0).description()).isEqualTo("Product P1");
        assertThat(order.lines().get(1).description()).isEqualTo("as invoiced");
        assertThat(order.history()).containsExactly(new OrderStep(day(5), "entered", "import", null));
        var account = office.account(acme);
        assertThat(account.getOrderCount()).isEqualTo(2);
        assertThat(account.getOpenOrders()).isZero();
        assertThat(account.getFirstOrderAt()).isEqualTo(day(1));
        assertThat(account.getLastOrderAt()).isEqualTo(day(5));
        assertThat(office.facts()).isEmpty();
        assertThat(office.timeLine).hasSize(3);
    }

    @Test
    void widenTheAccountsSpanOnly() {
        STORE.seed().order("7", acme, day(10), "50");

        office.intake.takeIn(List.of(order("R1", acme, 8), order("R2", acme, 9)), true, false);
        office.intake.takeIn(List.of(order("R3", acme, 12)), true, false);

        var account = office.account(acme);
        assertThat(account.getFirstOrderAt()).isEqualTo(day(8));
        assertThat(account.getLastOrderAt()).isEqualTo(day(12));
        assertThat(account.getOrderCount()).isEqualTo(4);
        assertThat(account.getOpenOrders()).isEqualByComparingTo("50");
        assertThat(office.facts(OrderAccepted.class))
                .extracting(OrderAccepted::firstOrder)
                .containsOnly(false);
    }

    @Test
    void areTakenInOnce() {
        List<IncomingOrder> file = List.of(order("R1", acme, 1), order("R2", bolt, 2), order("R1", acme, 1));
        assertThat(office.intake.takeIn(file, true, false)).containsExactly(true, true, false);

        assertThat(office.intake.takeIn(file, true, false)).containsExactly(false, false, false);

        assertThat(orders()).isEqualTo(2);
        assertThat(office.account(acme).getOrderCount()).isEqualTo(1);
        assertThat(office.facts()).hasSize(2);
        assertThat(office.timeLine).hasSize(2);
        assertThat(office.intake.takeIn(List.of(), true, true)).isEmpty();
    }

    @Test
    void tellTheFirstOrderOfEachCustomerByDate() {
        office.intake.takeIn(
                List.of(order("R1", acme, 5), order("R2", bolt, 2), order("R3", acme, 1), order("R4", acme, 1)),
                true,
                false);
        office.intake.takeIn(List.of(order("R5", acme, 6), order("R6", bolt, 1)), true, false);

        List<OrderAccepted> facts = office.facts(OrderAccepted.class);
        assertThat(facts)
                .filteredOn(OrderAccepted::firstOrder)
                .extracting(fact -> fact.customer().number() + " " + fact.occurredAt())
                .containsExactlyInAnyOrder("10023 " + day(1), "10024 " + day(2));
        assertThat(facts)
                .filteredOn(fact -> fact.customer().number().equals("10023"))
                .extracting(OrderAccepted::occurredAt)
                .containsExactly(day(1), day(1), day(5), day(6));
    }

    @Test
    void areHeldOnlyIfGuardsAreAsked() {
        office.guard(draft -> draft.customer().openOrders().signum() > 0
                ? List.of(new GuardHold(
                        HoldKind.CREDIT, "open " + draft.customer().openOrders(), "Credit"))
                : List.of());
        IncomingOrder first = byTelephone("R1");
        IncomingOrder second = byTelephone("R2");

        office.intake.takeIn(List.of(first, second), true, true);

        Order held = office.orders.get(list("R2").get(0).number());
        assertThat(list("R1").get(0).status()).isEqualTo("entered");
        assertThat(held.status()).isEqualTo("on hold");
        assertThat(held.holds().get(0).reason()).isEqualTo("open 25.33");
        assertThat(office.account(acme).getOpenOrders()).isEqualByComparingTo("50.66");
        assertThat(office.facts()).hasSize(3);

        office.desk.guards = null;
        assertThat(office.intake.takeIn(List.of(byTelephone("R3")), true, false))
                .containsExactly(true);
        refused(ErrorCode.UNAVAILABLE, null, () -> office.intake.takeIn(List.of(byTelephone("R4")), true, true));
    }

    @Test
    void openAccountsThatAreMissing() {
        STORE.transactions().write(dsl -> dsl.deleteFrom(CUSTOMER_ACCOUNT).execute());

        office.intake.takeIn(List.of(order("R1", acme, 1), order("R2", bolt, 1), order("R3", acme, 2)), true, false);

        assertThat(office.account(acme).getOrderCount()).isEqualTo(2);
        assertThat(office.facts(OrderAccepted.class))
                .filteredOn(OrderAccepted::firstOrder)
                .hasSize(2);
    }

    @Test
    void areTakenInWholeOrNotAtAll() {
        IncomingOrder bad = incoming("R2", acme, day(1), "import", "0");
        refused(
                ErrorCode.INVALID,
                "orders[1].lines[0].quantity",
                () -> office.intake.takeIn(List.of(order("R1", acme, 1), bad), true, false));
        IncomingOrder lost = order("R2", 999_999_999L, 1);
        assertThatThrownBy(() -> office.intake.takeIn(List.of(order("R1", acme, 1), lost), true, false))
                .hasMessageContaining("999999999");

        assertThat(orders()).isZero();
        assertThat(office.account(acme).getOrderCount()).isZero();
    }

    @Test
    void ofTheSameFileAtTheSameInstantAreTakenInOnce() {
        List<IncomingOrder> file = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            file.add(order("R" + i, i % 3 == 0 ? acme : bolt, i % 28));
        }
        // Also turned round, so that locks taken in the order of the file would meet head-on.
        List<IncomingOrder> reversed = new ArrayList<>(file);
        Collections.reverse(reversed);

        List<List<Boolean>> runs =
                AtOnce.each(4, 3, i -> office.intake.takeIn(part(i % 2 == 0 ? file : reversed, i % 3), true, false));

        assertThat(runs.stream().flatMap(List::stream).filter(added -> added)).hasSize(120);
        assertThat(orders()).isEqualTo(120);
        assertThat(STORE.transactions().<Integer>read(dsl -> dsl.fetchCount(ORDER_LINE)))
                .isEqualTo(240);
        assertThat(office.account(acme).getOrderCount()).isEqualTo(40);
        assertThat(office.account(bolt).getOrderCount()).isEqualTo(80);
        assertThat(office.facts(OrderAccepted.class))
                .hasSize(120)
                .filteredOn(OrderAccepted::firstOrder)
                .hasSize(2);
    }

    @Test
    void thatClashOverAReferenceOfAnotherCustomerAreTriedAgain() {
        List<List<Boolean>> runs = AtOnce.each(
                2, 20, i -> office.intake.takeIn(List.of(order("R" + i % 20, i < 20 ? acme : bolt, 1)), true, false));

        assertThat(runs.stream().flatMap(List::stream).filter(added -> added)).hasSize(20);
        assertThat(orders()).isEqualTo(20);
        assertThat(office.facts()).hasSize(20);
        long counted =
                office.account(acme).getOrderCount() + office.account(bolt).getOrderCount();
        assertThat(counted).isEqualTo(20);
    }

    @Test
    void giveOnlyTheirCountBackWhenCancelled() {
        office.intake.takeIn(Arrays.asList(order("R1", acme, 1), order("R2", acme, 2)), false, false);

        office.orders.cancel(list("R1").get(0).number(), "returned", Office.CLERK);

        assertThat(office.account(acme).getOrderCount()).isEqualTo(1);
        assertThat(office.account(acme).getOpenOrders()).isZero();
        assertThat(office.account(acme).getFirstOrderAt()).isEqualTo(day(2));
    }

    private static List<IncomingOrder> part(List<IncomingOrder> file, int third) {
        return file.subList(third * 40, third * 40 + 40);
    }

    private List<OrderSummary> list(String reference) {
        return office.orders
                .list(new OrderFilter(reference, null, null, null, null, null), PageRequest.FIRST)
                .items();
    }

    private IncomingOrder order(String reference, long customer, int days) {
        return incoming(reference, customer, day(days), "import", "2");
    }

    private IncomingOrder byTelephone(String reference) {
        return incoming(reference, acme, day(1), "telephone", "2.033");
    }

    private IncomingOrder incoming(String reference, long customer, Instant at, String channel, String quantity) {
        return new IncomingOrder(
                reference,
                customer,
                channel,
                at,
                null,
                "import",
                List.of(
                        new IncomingLine(office.shelf.get("P1"), "P1", null, new BigDecimal(quantity), BigDecimal.TEN),
                        new IncomingLine(
                                office.shelf.get("P2"),
                                "P2",
                                "as invoiced",
                                new BigDecimal("2"),
                                new BigDecimal("2.5"))));
    }

    private static Instant day(int days) {
        return LAST_YEAR.plus(Duration.ofDays(days));
    }

    private int orders() {
        return STORE.transactions().read(dsl -> dsl.fetchCount(SALES_ORDER));
    }
}
