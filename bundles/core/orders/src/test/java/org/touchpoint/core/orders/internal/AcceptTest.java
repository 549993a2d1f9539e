package org.touchpoint.core.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.orders.internal.Office.CLERK;
import static org.touchpoint.core.orders.internal.Office.EVERYTHING;
import static org.touchpoint.core.orders.internal.Office.line;
import static org.touchpoint.core.orders.internal.Office.quote;
import static org.touchpoint.core.orders.internal.Office.request;
import static org.touchpoint.core.orders.internal.Refusals.refused;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.fact.QuoteOpened;
import org.touchpoint.api.order.Hold;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderLine;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.api.order.OrderStep;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.spi.TimeLine;
import org.touchpoint.core.store.testing.TestStore;

/** Orders and quotes as they come in. */
class AcceptTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Office office;
    private long acme;

    @BeforeEach
    void open() {
        office = new Office(STORE);
        long executive = STORE.seed().user("anna");
        acme = STORE.seed().customer("10023", executive, null);
    }

    @Test
    void keepsHowItGoesOutAndIsPaid() {
        OrderRequest request = new OrderRequest(
                "10023",
                List.of(line("P1", "1")),
                null,
                LocalDate.of(2026, 3, 9),
                null,
                null,
                false,
                LocalDate.of(2026, 3, 10),
                " Dock 4\r\nElgin ",
                "Our truck",
                "Card",
                "Ring twice.\nMind the dog.");

        Order order = office.orders.accept(request, null, CLERK);

        assertThat(office.orders.get(order.number())).isEqualTo(order);
        assertThat(order.promisedDate()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(order.shipTo()).isEqualTo("Dock 4\nElgin");
        assertThat(order.shippingMethod()).isEqualTo("Our truck");
        assertThat(order.payment()).isEqualTo("Card");
        assertThat(order.comments()).isEqualTo("Ring twice.\nMind the dog.");
    }

    @Test
    void isPricedFromTheListUnlessAPriceWasAgreed() {
        office.shelf.put(STORE, "PEN", "0.3333");
        OrderRequest request = new OrderRequest(
                "10023",
                List.of(
                        line("PEN", "7"),
                        new OrderRequest.Line("P1", new BigDecimal("1.500"), new BigDecimal("0.01")),
                        new OrderRequest.Line("P2", new BigDecimal("4"), BigDecimal.ZERO)),
                "Web",
                LocalDate.of(2026, 3, 2),
                " PO 7 ",
                null,
                false);

        Order order = office.orders.accept(request, null, CLERK);

        assertThat(order.lines())
                .extracting(OrderLine::total)
                .map(BigDecimal::toString)
                .containsExactly("2.33", "0.02", "0.00");
        assertThat(order.lines())
                .extracting(OrderLine::quantity)
                .map(BigDecimal::toString)
                .containsExactly("7", "1.5", "4");
        assertThat(order.lines())
                .extracting(OrderLine::price)
                .map(BigDecimal::toString)
                .containsExactly("0.3333", "0.01", "0.00");
        assertThat(order.total()).isEqualTo("2.35");
        assertThat(order.status()).isEqualTo("entered");
        assertThat(order.channel()).isEqualTo("web");
        assertThat(order.purchaseOrder()).isEqualTo("PO 7");
        assertThat(order.enteredBy()).isEqualTo("clara");
        assertThat(order.history()).containsExactly(new OrderStep(TestStore.START, "entered", "clara", null));
        assertThat(office.orders.get(order.number())).isEqualTo(order);
    }

    @Test
    void isOrderedByAnyOfAProductsNumbers() {
        long id = office.shelf.put(STORE, "OOPS", "5", "WHOOPS");

        Order order =
                office.orders.accept(request("10023", "oops", 1, "whoops", 2, String.valueOf(id), 3), null, CLERK);

        assertThat(order.lines()).extracting(OrderLine::product).containsOnly("OOPS");
        assertThat(order.lines())
                .extracting(OrderLine::orderedAs)
                .containsExactly("OOPS", "WHOOPS", String.valueOf(id));
        assertThat(order.total()).isEqualTo("30.00");
        OrderAccepted fact = office.facts(OrderAccepted.class).get(0);
        assertThat(fact.order().contains("whoops")).isTrue();
        assertThat(fact.order().lines().get(0).cost()).isEqualByComparingTo("2.5");
        assertThat(fact.order().lines().get(0).listPrice()).isEqualByComparingTo("5");
    }

    @Test
    void tellsTheJournalTheAccountAsItWasBefore() {
        office.limit("10023", "500", "12.5");
        office.orders.accept(request("10023", "P1", 3), null, CLERK);
        STORE.clock().advance(java.time.Duration.ofMinutes(5));
        Order second = office.orders.accept(request("10023", "P1", 4), null, CLERK);

        List<OrderAccepted> facts = office.facts(OrderAccepted.class);

        assertThat(facts).extracting(OrderAccepted::firstOrder).containsExactly(true, false);
        OrderAccepted fact = facts.get(1);
        assertThat(fact.occurredAt()).isEqualTo(second.orderedAt());
        assertThat(fact.order().number()).isEqualTo(second.number());
        assertThat(fact.customer().openOrders()).isEqualByComparingTo("30");
        assertThat(fact.customer().creditLimit()).isEqualByComparingTo("500");
        assertThat(fact.customer().balance()).isEqualByComparingTo("12.5");
        assertThat(fact.customer().accountExecutive()).isEqualTo("anna");
        assertThat(fact.customer().accountCsr()).isNull();
        var account = office.account(acme);
        assertThat(account.getOpenOrders()).isEqualByComparingTo("70");
        assertThat(account.getOrderCount()).isEqualTo(2);
        assertThat(account.getFirstOrderAt()).isEqualTo(TestStore.START);
        assertThat(account.getLastOrderAt()).isEqualTo(second.orderedAt());
        assertThat(office.timeLine).extracting(TimeLine.Entry::kind).containsExactly("order", "order");
        assertThat(office.timeLine.get(1).order()).isEqualTo(second.number());
    }

    @Test
    void goesToTheMainContactOrTheOneNamed() {
        assertThat(office.orders.accept(request("10023", "P1", 1), null, CLERK).contact())
                .isNull();
        STORE.seed().contact(acme, "Bob", "1", "b@x.example");
        STORE.seed().contact(acme, "Ann", "2", "a@x.example");

        Order toMain = office.orders.accept(request("10023", "P1", 1), null, CLERK);
        Order toNamed = office.orders.accept(
                new OrderRequest("10023", List.of(line("P1", "1")), null, null, null, "ANN", false), null, CLERK);

        assertThat(toMain.contact()).isEqualTo("Bob");
        assertThat(office.orders.get(toNamed.number()).contact()).isEqualTo("Ann");
    }

    @Test
    void isHeldForEveryReasonThatTheGuardsGive() {
        office.guard(draft -> List.of(
                new GuardHold(HoldKind.CREDIT, "over the limit", "CreditHold050"),
                new GuardHold(HoldKind.PRICE, "x".repeat(600), "PriceHold")));

        Order order = office.orders.accept(request("10023", "P1", 1), null, CLERK);

        assertThat(order.status()).isEqualTo("on hold");
        assertThat(order.holds()).extracting(Hold::kind).containsExactly("credit", "price");
        assertThat(order.holds()).extracting(Hold::releasableBy).containsExactly("Credit Release", "Price Release");
        assertThat(order.holds().get(1).reason()).hasSize(500);
        assertThat(order.history()).extracting(OrderStep::status).containsExactly("entered", "on hold", "on hold");
        assertThat(order.history()).extracting(OrderStep::by).containsExactly("clara", "CreditHold050", "PriceHold");
        assertThat(office.orders.get(order.number())).isEqualTo(order);
        assertThat(office.facts())
                .extracting(Fact::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("OrderAccepted", "OrderHeld", "OrderHeld");
        OrderHeld held = office.facts(OrderHeld.class).get(0);
        assertThat(held.hold().id()).isEqualTo(order.holds().get(0).id());
        assertThat(held.customer().openOrders()).isZero();
        assertThat(office.account(acme).getOpenOrders()).isEqualByComparingTo("10");
        assertThat(office.timeLine).extracting(TimeLine.Entry::kind).containsExactly("order", "hold", "hold");
    }

    @Test
    void asAQuoteTouchesNeitherCreditNorGuardsUntilItIsAccepted() {
        office.desk.guards = null;
        Order quote = office.orders.accept(quote("10023", "P1", 2), null, CLERK);
        assertThat(quote.status()).isEqualTo("quote");
        assertThat(office.account(acme).getOrderCount()).isZero();
        assertThat(office.facts()).hasOnlyElementsOfType(QuoteOpened.class).hasSize(1);

        office.guard(draft -> List.of(new GuardHold(HoldKind.CREDIT, draft.firstOrder() + "", "Credit")));
        STORE.clock().advance(java.time.Duration.ofDays(3));
        Order order = office.orders.acceptQuote(quote.number(), CLERK);

        assertThat(order.status()).isEqualTo("on hold");
        assertThat(order.orderedAt()).isEqualTo(STORE.clock().instant());
        assertThat(order.holds()).extracting(Hold::reason).containsExactly("true");
        assertThat(order.history()).extracting(OrderStep::status).containsExactly("quote", "entered", "on hold");
        assertThat(office.facts(OrderAccepted.class))
                .extracting(OrderAccepted::firstOrder)
                .containsExactly(true);
        assertThat(office.facts(OrderHeld.class)).hasSize(1);
        assertThat(office.account(acme).getOpenOrders()).isEqualByComparingTo("20");
        assertThat(office.account(acme).getLastOrderAt()).isEqualTo(order.orderedAt());
        refused(ErrorCode.CONFLICT, "status", () -> office.orders.acceptQuote(quote.number(), CLERK));
        assertThat(office.account(acme).getOrderCount()).isEqualTo(1);
    }

    @Test
    void isRefusedWhileNobodyCanAskTheGuards() {
        office.desk.guards = null;

        refused(ErrorCode.UNAVAILABLE, null, () -> office.orders.accept(request("10023", "P1", 1), null, CLERK));

        assertThat(office.account(acme).getOrderCount()).isZero();
        assertThat(STORE.transactions().<Integer>read(dsl -> dsl.fetchCount(SALES_ORDER)))
                .isZero();
    }

    @Test
    void opensAnAccountThatIsMissing() {
        STORE.transactions().write(dsl -> dsl.deleteFrom(CUSTOMER_ACCOUNT).execute());
        office.orders.accept(quote("10023", "P1", 1), null, CLERK);

        office.orders.accept(request("10023", "P1", 1), null, CLERK);

        assertThat(office.account(acme).getOrderCount()).isEqualTo(1);
        assertThat(office.facts(OrderAccepted.class).get(0).firstOrder()).isTrue();
    }

    @Test
    void neverOverflowsTheAccount() {
        OrderRequest huge = new OrderRequest(
                "10023",
                List.of(new OrderRequest.Line("P1", new BigDecimal("90"), new BigDecimal("99999999999"))),
                null,
                null,
                null,
                null,
                false);
        office.orders.accept(huge, null, CLERK);

        refused(ErrorCode.INVALID, "lines", () -> office.orders.accept(huge, null, CLERK));

        assertThat(office.account(acme).getOrderCount()).isEqualTo(1);
    }

    @Test
    void takesAThousandLines() {
        Object[] lines = new Object[2000];
        for (int i = 0; i < lines.length; i += 2) {
            lines[i] = i % 4 == 0 ? "P1" : "P2";
            lines[i + 1] = 1;
        }

        Order order = office.orders.accept(request("10023", lines), null, EVERYTHING);

        assertThat(order.total()).isEqualTo("6250.00");
        assertThat(office.orders.get(order.number()).lines()).hasSize(1000);
    }
}
