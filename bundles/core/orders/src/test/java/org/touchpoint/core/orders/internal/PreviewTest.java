package org.touchpoint.core.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.orders.internal.Office.CLERK;
import static org.touchpoint.core.orders.internal.Office.CREDIT;
import static org.touchpoint.core.orders.internal.Office.line;
import static org.touchpoint.core.orders.internal.Office.quote;
import static org.touchpoint.core.orders.internal.Office.request;
import static org.touchpoint.core.orders.internal.Refusals.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.touchpoint.api.order.OrderPreview;
import org.touchpoint.api.order.OrderPreview.Outcome;
import org.touchpoint.api.order.OrderPreview.PlacedHold;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.spi.OrderOutlook;
import org.touchpoint.core.store.tables.DefaultSchema;
import org.touchpoint.core.store.testing.TestStore;

/** What would come of a request, asked before it is accepted. */
class PreviewTest {
    private static final Outcome OOPS = new Outcome("Oops", "High", List.of(), null, "It contains OOPS.", null);

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final List<Fact> asked = new ArrayList<>();
    private Office office;
    private long acme;

    @BeforeEach
    void open() {
        office = new Office(STORE);
        acme = STORE.seed().customer("10023");
        office.limit("10023", "100", "40");
        office.guard(PreviewTest::creditHold);
        office.desk.outlook = new OrderOutlook() {
            @Override
            public List<GuardHold> holds(OrderDraft draft) {
                return creditHold(draft);
            }

            @Override
            public List<Outcome> outcomes(long customerId, List<Fact> facts) {
                assertThat(customerId).isEqualTo(acme);
                asked.addAll(facts);
                return List.of(OOPS);
            }
        };
    }

    private static List<GuardHold> creditHold(OrderDraft draft) {
        BigDecimal exposure = draft.customer()
                .balance()
                .add(draft.customer().openOrders())
                .add(draft.order().total());
        return exposure.compareTo(draft.customer().creditLimit()) > 0
                ? List.of(new GuardHold(HoldKind.CREDIT, "Exposure " + exposure, "CreditHold"))
                : List.of();
    }

    @Test
    void equalsWhatAcceptanceThenDoesAndWritesNothing() {
        office.orders.accept(request("10023", "P1", 2), null, CLERK);
        OrderRequest request = request("10023", "P1", 5, "P2", 3);
        Map<String, Integer> before = rows();
        int told = STORE.announced().size();

        OrderPreview preview = office.orders.preview(request, CLERK);

        assertThat(rows()).isEqualTo(before);
        assertThat(STORE.announced()).hasSize(told);
        int facts = office.facts().size();
        Order order = office.orders.accept(request, null, CLERK);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.status()).isEqualTo(order.status()).isEqualTo("on hold");
        assertThat(preview.lines()).isEqualTo(order.lines());
        assertThat(preview.total()).isEqualTo(order.total());
        assertThat(preview.outcomes()).containsExactly(OOPS);
        assertThat(preview.holds())
                .containsExactlyElementsOf(
                        order.holds().stream().map(PreviewTest::placed).toList());
        List<Fact> journalled = office.facts().subList(facts, office.facts().size());
        assertThat(asked)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("order.number", "hold.id")
                .isEqualTo(journalled);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0)).isInstanceOf(OrderAccepted.class);
        assertThat(asked.get(1)).isInstanceOf(OrderHeld.class);
    }

    private static PlacedHold placed(Hold hold) {
        return new PlacedHold(hold.kind(), hold.reason(), hold.releasableBy(), hold.placedBy());
    }

    @Test
    void saysHowTheCreditStands() {
        office.orders.accept(request("10023", "P1", 2), null, CLERK);

        OrderPreview.Credit credit =
                office.orders.preview(request("10023", "P1", 5), CLERK).credit();

        assertThat(credit.limit()).isEqualByComparingTo("100");
        assertThat(credit.balance()).isEqualByComparingTo("40");
        assertThat(credit.openOrders()).isEqualByComparingTo("20");
        assertThat(credit.available()).isEqualByComparingTo("-10");
    }

    @Test
    void aQuoteAsksNoGuardAndGivesAnotherFact() {
        OrderPreview preview = office.orders.preview(quote("10023", "P1", 50), CLERK);

        assertThat(preview.status()).isEqualTo("quote");
        assertThat(preview.holds()).isEmpty();
        assertThat(asked).singleElement().isInstanceOf(QuoteOpened.class);
    }

    @Test
    void tellsEveryFaultAndPricesTheRest() {
        OrderRequest request = new OrderRequest(
                "10023",
                List.of(line("P1", "2"), line("NIX", "1"), line("P2", "0"), line("P2", "4")),
                "pigeon",
                LocalDate.of(2026, 3, 1),
                "x".repeat(61),
                null,
                false,
                LocalDate.of(2026, 2, 1),
                "x".repeat(501),
                null,
                "Card\u0007",
                null);

        OrderPreview preview = office.orders.preview(request, CLERK);

        assertThat(preview.faults())
                .extracting(OrderPreview.Fault::field)
                .containsExactlyInAnyOrder(
                        "channel",
                        "wantedDate",
                        "purchaseOrder",
                        "promisedDate",
                        "shipTo",
                        "payment",
                        "lines[1].product",
                        "lines[2].quantity");
        assertThat(preview.lines()).extracting("line").containsExactly(1, 4);
        assertThat(preview.total()).isEqualByComparingTo("30");
        assertThat(preview.outcomes()).containsExactly(OOPS);
        refused(ErrorCode.INVALID, "channel", () -> office.orders.accept(request, null, CLERK));
    }

    @Test
    void aCustomerThatIsMissingOrUnknownIsAFaultLikeAnyOther() {
        OrderPreview missing =
                office.orders.preview(new OrderRequest(null, null, null, null, null, null, false), CLERK);
        assertThat(missing.faults()).extracting(OrderPreview.Fault::field).containsExactly("customer", "lines");
        assertThat(missing.credit()).isNull();

        OrderPreview unknown = office.orders.preview(request("NOBODY", "P1", 1), CLERK);
        assertThat(unknown.faults()).extracting(OrderPreview.Fault::field).containsExactly("customer");
        assertThat(unknown.lines()).hasSize(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void needsTheRightToEnterOrdersAndSomebodyToAsk() {
        refused(ErrorCode.FORBIDDEN, null, () -> office.orders.preview(request("10023", "P1", 1), CREDIT));
        office.desk.outlook = null;
        refused(ErrorCode.UNAVAILABLE, null, () -> office.orders.preview(request("10023", "P1", 1), CLERK));
    }

    private static Map<String, Integer> rows() {
        return STORE.transactions().read(db -> {
            Map<String, Integer> rows = new TreeMap<>();
            DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> rows.put(table.getName(), db.fetchCount(table)));
            return rows;
        });
    }
}
