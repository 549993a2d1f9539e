package org.touchpoint.core.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.orders.internal.Office.CLERK;
import static org.touchpoint.core.orders.internal.Office.NOBODY;
import static org.touchpoint.core.orders.internal.Office.line;
import static org.touchpoint.core.orders.internal.Office.request;
import static org.touchpoint.core.orders.internal.Refusals.refused;
import static org.touchpoint.core.store.tables.Tables.JOURNAL;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.core.store.testing.TestStore;

/** Requests that cannot be taken: each refusal names the field, and nothing is written. */
class RefusalTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Office office;
    private long acme;

    @BeforeEach
    void open() {
        office = new Office(STORE);
        acme = STORE.seed().customer("10023");
        office.shelf.put(STORE, "PRICY", "10.01");
        STORE.seed().contact(acme, "Bob", null, null);
    }

    static Stream<Arguments> faults() {
        OrderRequest.Line good = line("P1", "1");
        List<OrderRequest.Line> tooMany = Collections.nCopies(1001, good);
        return Stream.of(
                of("customer", new OrderRequest(null, List.of(good), null, null, null, null, false)),
                of("customer", request("  ", "P1", 1)),
                of("customer", request("99999", "P1", 1)),
                of("customer", request("1".repeat(41), "P1", 1)),
                of("customer", request("10\u0000023", "P1", 1)),
                of("customer", Office.quote("99999", "P1", 1)),
                of("lines", lines((List<OrderRequest.Line>) null)),
                of("lines", lines(List.of())),
                of("lines", lines(tooMany)),
                of("lines[1]", lines(new ArrayList<>(Arrays.asList(good, null)))),
                of("lines[0].product", request("10023", "NONE", 1)),
                of("lines[1].product", request("10023", "P1", 1, "", 1)),
                of("lines[0].product", lines(List.of(new OrderRequest.Line(null, BigDecimal.ONE, null)))),
                of("lines[0].product", request("10023", "P\u0000", 1)),
                of("lines[0].product", request("10023", "P\ud800", 1)),
                of("lines[0].quantity", lines(List.of(new OrderRequest.Line("P1", null, null)))),
                of("lines[0].quantity", request("10023", "P1", "0")),
                of("lines[1].quantity", request("10023", "P1", "1", "P2", "-1")),
                of("lines[0].quantity", request("10023", "P1", "0.0001")),
                of("lines[0].quantity", request("10023", "P1", "1000000000000")),
                of("lines[0].quantity", request("10023", "P1", "1E+1000000000")),
                of("lines[0].quantity", request("10023", "P1", "1E-1000000000")),
                of("lines[0].price", priced("-0.01")),
                of("lines[0].price", priced("0.00001")),
                of("lines[0].price", priced("100000000000")),
                of("lines[0].price", priced("1E+1000000000")),
                of("lines[0].quantity", request("10023", "PRICY", "999999999999.999")),
                of("lines", request("10023", "P1", "900000000000", "P1", "900000000000")),
                of("channel", optional("fax", null, null, null)),
                of("channel", optional("import", null, null, null)),
                of("wantedDate", optional(null, LocalDate.of(2026, 3, 1), null, null)),
                of("wantedDate", optional(null, LocalDate.of(10000, 1, 1), null, null)),
                of("wantedDate", optional(null, LocalDate.MAX, null, null)),
                of("purchaseOrder", optional(null, null, "x".repeat(61), null)),
                of("purchaseOrder", optional(null, null, "a\u0007b", null)),
                of("contact", optional(null, null, null, "Alice")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesTheFieldAndWritesNothing(String field, OrderRequest request) {
        refused(ErrorCode.INVALID, field, () -> office.orders.accept(request, "key", CLERK));

        assertThat(STORE.transactions().<Integer>read(dsl -> dsl.fetchCount(SALES_ORDER)))
                .isZero();
        assertThat(STORE.transactions().<Integer>read(dsl -> dsl.fetchCount(JOURNAL)))
                .isZero();
        assertThat(office.account(acme).getOrderCount()).isZero();
        assertThat(office.account(acme).getOpenOrders()).isZero();
    }

    @Test
    void namesWhatTakesTheProductsPlace() {
        office.shelf.put(STORE, "OLD", "1");
        office.shelf.discontinue("OLD", "NEW");

        var refusal = refused(
                ErrorCode.INVALID,
                "lines[1].product",
                () -> office.orders.accept(request("10023", "P1", 1, "OLD", 1), null, CLERK));

        assertThat(refusal.remedy()).contains("NEW");
    }

    @Test
    void needsOrderEntry() {
        refused(ErrorCode.FORBIDDEN, null, () -> office.orders.accept(request("10023", "P1", 1), null, NOBODY));
        refused(ErrorCode.FORBIDDEN, null, () -> office.orders.acceptQuote("1", NOBODY));
    }

    private static Arguments of(String field, OrderRequest request) {
        return Arguments.of(field, request);
    }

    private static OrderRequest lines(List<OrderRequest.Line> lines) {
        return new OrderRequest("10023", lines, null, null, null, null, false);
    }

    private static OrderRequest priced(String price) {
        return lines(List.of(new OrderRequest.Line("P1", BigDecimal.ONE, new BigDecimal(price))));
    }

    private static OrderRequest optional(String channel, LocalDate wanted, String purchaseOrder, String contact) {
        return new OrderRequest("10023", List.of(line("P1", "1")), channel, wanted, purchaseOrder, contact, false);
    }
}
