package org.touchpoint.core.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.orders.internal.Office.CLERK;
import static org.touchpoint.core.orders.internal.Office.line;
import static org.touchpoint.core.orders.internal.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.OrderFilter;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.api.order.OrderSummary;
import org.touchpoint.core.store.testing.TestStore;

/** Orders in lists. */
class ListTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(STORE);
        STORE.seed().customer("10023");
        STORE.seed().customer("10024");
        STORE.seed().customer("ACME");
        order("10023", "web", "PO%1", false);
        STORE.clock().advance(Duration.ofDays(1));
        order("10024", "telephone", "po_2", false);
        STORE.clock().advance(Duration.ofDays(1));
        order("10023", "edi", "xpo%", true);
    }

    @Test
    void comeLatestFirstInPages() {
        Page<OrderSummary> first = office.orders.list(OrderFilter.ALL, new PageRequest(0, 2));
        Page<OrderSummary> second = office.orders.list(OrderFilter.ALL, new PageRequest(1, 2));

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).extracting(OrderSummary::purchaseOrder).containsExactly("xpo%", "po_2");
        assertThat(second.items()).extracting(OrderSummary::purchaseOrder).containsExactly("PO%1");
        assertThat(office.orders
                        .list(OrderFilter.ALL, new PageRequest(9_999_999, 10_000))
                        .items())
                .isEmpty();
        OrderSummary quote = first.items().get(0);
        assertThat(quote.status()).isEqualTo("quote");
        assertThat(quote.customerName()).isEqualTo("Customer 10023");
        assertThat(quote.total()).isEqualTo("10.00");
    }

    @Test
    void areFiltered() {
        assertThat(found(new OrderFilter("po%", null, null, null, null, null))).containsExactly("xpo%", "PO%1");
        assertThat(found(new OrderFilter("_", null, null, null, null, null))).containsExactly("po_2");
        assertThat(found(new OrderFilter(null, "10023", null, null, null, null)))
                .containsExactly("xpo%", "PO%1");
        assertThat(found(new OrderFilter(null, "nobody", null, null, null, null)))
                .isEmpty();
        assertThat(found(new OrderFilter(null, null, "Entered", null, null, null)))
                .containsExactly("po_2", "PO%1");
        assertThat(found(new OrderFilter(null, null, null, "WEB", null, null))).containsExactly("PO%1");
        assertThat(found(new OrderFilter(null, "10023", "quote", "edi", null, null)))
                .containsExactly("xpo%");
        assertThat(found(days(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3))))
                .containsExactly("po_2");
        assertThat(found(days(LocalDate.of(2026, 3, 3), null))).containsExactly("xpo%", "po_2");
        assertThat(found(days(null, LocalDate.of(2026, 3, 2)))).containsExactly("PO%1");
        assertThat(found(days(LocalDate.MIN, LocalDate.MAX))).hasSize(3);
        assertThat(found(days(LocalDate.MAX, LocalDate.MIN))).isEmpty();
    }

    @Test
    void areFoundByTheirCustomersAndByWhatIsOnThem() {
        office.shelf.put(STORE, "PEN", "1.00", "STYLUS");
        office.orders.accept(
                new OrderRequest("ACME", List.of(line("PEN", "1")), null, null, "pens", null, false), null, CLERK);

        assertThat(found(text("customer acm"))).containsExactly("pens");
        assertThat(found(text("10024"))).containsExactly("po_2");
        assertThat(found(text("pen"))).containsExactly("pens");
        assertThat(found(text("stylus"))).containsExactly("pens");
        assertThat(found(further(null, "stylus", null))).containsExactly("pens");
        assertThat(found(further(null, "nix", null))).isEmpty();
    }

    @Test
    void areFoundByWhatHoldsThem() {
        String held = office.orders
                .list(text("po_2"), PageRequest.FIRST)
                .items()
                .get(0)
                .number();
        office.orders.hold(held, HoldKind.PRICE, "Too cheap", CLERK);
        long hold = office.orders
                .hold(held, HoldKind.CREDIT, "Too much", CLERK)
                .holds()
                .get(1)
                .id();

        assertThat(found(further("any", null, null))).containsExactly("po_2");
        assertThat(found(further("Credit", null, null))).containsExactly("po_2");
        assertThat(found(further("operational", null, null))).isEmpty();
        assertThat(office.orders.list(OrderFilter.ALL, PageRequest.FIRST).items())
                .extracting(OrderSummary::holds)
                .containsExactly(List.of(), List.of("price", "credit"), List.of());
        office.orders.release(held, hold, null, Office.EVERYTHING);
        assertThat(found(further("credit", null, null))).isEmpty();
        refused(ErrorCode.INVALID, "held", () -> found(further("gravity", null, null)));
    }

    @Test
    void areSortedByAnyColumn() {
        for (String sort : OrderFilter.SORTS) {
            List<String> up = found(further(null, null, sort));
            List<String> down = found(further(null, null, "-" + sort));
            assertThat(up).as(sort).containsExactlyInAnyOrder("PO%1", "po_2", "xpo%");
            if (!sort.equals("total") && !sort.equals("wantedDate")) {
                assertThat(down).as(sort).isNotEqualTo(up);
            }
        }
        assertThat(found(further(null, null, "channel"))).containsExactly("xpo%", "po_2", "PO%1");
        refused(ErrorCode.INVALID, "sort", () -> found(further(null, null, "colour")));
    }

    private static OrderFilter text(String text) {
        return new OrderFilter(text, null, null, null, null, null);
    }

    private static OrderFilter further(String held, String product, String sort) {
        return new OrderFilter(null, null, null, null, null, null, held, product, sort);
    }

    @Test
    void knowCustomersWhateverTheCase() {
        order(" acme", "web", "mine", false);

        assertThat(found(new OrderFilter(null, "Acme", null, null, null, null))).containsExactly("mine");
    }

    @Test
    void nameTheFilterAtFault() {
        refused(ErrorCode.INVALID, "status", () -> found(new OrderFilter(null, null, "lost", null, null, null)));
        refused(ErrorCode.INVALID, "text", () -> found(new OrderFilter("a\u0000", null, null, null, null, null)));
    }

    private List<String> found(OrderFilter filter) {
        return office.orders.list(filter, PageRequest.FIRST).items().stream()
                .map(OrderSummary::purchaseOrder)
                .toList();
    }

    private static OrderFilter days(LocalDate from, LocalDate to) {
        return new OrderFilter(null, null, null, null, from, to);
    }

    private void order(String customer, String channel, String purchaseOrder, boolean quote) {
        office.orders.accept(
                new OrderRequest(customer, List.of(line("P1", "1")), channel, null, purchaseOrder, null, quote),
                null,
                CLERK);
    }
}
