package org.touchpoint.core.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.orders.internal.Office.CLERK;
import static org.touchpoint.core.orders.internal.Office.EVERYTHING;
import static org.touchpoint.core.orders.internal.Office.line;
import static org.touchpoint.core.orders.internal.Office.quote;
import static org.touchpoint.core.orders.internal.Office.request;
import static org.touchpoint.core.orders.internal.Refusals.refused;
import static org.touchpoint.core.store.tables.Tables.IDEMPOTENCY_KEY;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.testing.TestStore;

/** The same request sent twice. */
class IdempotencyTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(STORE);
        STORE.seed().contact(STORE.seed().customer("10023"), "Bob", null, null);
        STORE.seed().customer("10024");
    }

    @Test
    void givesTheFirstAnswerAgainAsItWas() {
        office.guard(draft -> List.of(new GuardHold(HoldKind.CREDIT, "limit \"400\" €", "CreditHold")));
        OrderRequest request = new OrderRequest(
                "10023", List.of(line("P2", "1")), "edi", LocalDate.of(2026, 3, 2), "PO", "bob", false);
        Order first = office.orders.accept(request, "k-1", CLERK);
        office.orders.cancel(first.number(), "x", CLERK);
        STORE.clock().advance(Duration.ofDays(20));
        office.shelf.discontinue("P2", null);

        OrderRequest sameAgain = new OrderRequest(
                "10023", List.of(line("P2", "1.00")), "edi", LocalDate.of(2026, 3, 2), "PO", "bob", false);
        assertThat(office.orders.accept(sameAgain, "k-1", CLERK)).isEqualTo(first);
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        office.orders.accept(request("10023", "P1", 1), "k-1", CLERK);

        refused(
                ErrorCode.CONFLICT,
                "Idempotency-Key",
                () -> office.orders.accept(request("10023", "P1", 2), "k-1", CLERK));
        refused(
                ErrorCode.CONFLICT,
                "Idempotency-Key",
                () -> office.orders.accept(quote("10023", "P1", 1), "k-1", CLERK));
        assertThat(office.orders
                        .accept(request("10023", "P1", 2), "k-1", EVERYTHING)
                        .total())
                .as("another caller's key is another key")
                .isEqualTo("20.00");
        assertThat(orders()).isEqualTo(2);
    }

    @Test
    void keepsNoKeyForARefusedRequest() {
        refused(
                ErrorCode.INVALID,
                "lines[0].product",
                () -> office.orders.accept(request("10023", "NONE", 1), "k-1", CLERK));

        assertThat(office.orders.accept(request("10023", "P1", 1), "k-1", CLERK).status())
                .isEqualTo("entered");
    }

    @Test
    void refusesKeysThatCannotBeKept() {
        for (String key : List.of("", " ", "x".repeat(201), "a\u0000b", "schlüssel")) {
            refused(
                    ErrorCode.INVALID,
                    "Idempotency-Key",
                    () -> office.orders.accept(request("10023", "P1", 1), key, CLERK));
        }
        office.orders.accept(request("10023", "P1", 1), "x".repeat(200), CLERK);
    }

    @Test
    void makesOneOrderOfDuplicatesAtTheSameInstant() {
        for (int round = 0; round < 5; round++) {
            String key = "race-" + round;
            List<Order> answers = AtOnce.each(8, 1, i -> office.orders.accept(request("10023", "P1", 1), key, CLERK));
            assertThat(answers).containsOnly(answers.get(0)).hasSize(8);
        }
        assertThat(orders()).isEqualTo(5);
        assertThat(office.facts()).hasSize(5);
    }

    @Test
    void letsOneOfTwoRequestsWithTheSameKeyWin() {
        for (int round = 0; round < 5; round++) {
            String key = "race-" + round;
            List<String> outcomes = AtOnce.each(8, 1, i -> {
                try {
                    return office.orders
                            .accept(request(i % 2 == 0 ? "10023" : "10024", "P1", 1), key, CLERK)
                            .number();
                } catch (TouchpointException refusal) {
                    return refusal.code() + " " + refusal.field().orElse("");
                }
            });
            assertThat(outcomes).filteredOn("CONFLICT Idempotency-Key"::equals).hasSize(4);
            assertThat(outcomes.stream().distinct()).hasSize(2);
        }
        assertThat(orders()).isEqualTo(5);
    }

    @Test
    void forgetsKeysAfterThirtyDays() {
        office.orders.accept(request("10023", "P1", 1), "old", CLERK);
        STORE.clock().advance(Duration.ofDays(30).plusSeconds(1));

        office.orders.accept(request("10023", "P1", 1), "new", CLERK);

        assertThat(STORE.transactions()
                        .<List<String>>read(dsl -> dsl.select(IDEMPOTENCY_KEY.IDEMPOTENCY_KEY_)
                                .from(IDEMPOTENCY_KEY)
                                .fetch(IDEMPOTENCY_KEY.IDEMPOTENCY_KEY_)))
                .containsExactly("new");
    }

    @Test
    void fingerprintsHugeNumbersWithoutWritingThemOut() {
        OrderRequest.Line line = new OrderRequest.Line("P1", new BigDecimal("1E+1000000000"), null);
        OrderRequest request = new OrderRequest("10023", List.of(line), null, null, null, null, false);

        assertThat(RequestFingerprint.of(request)).matches("[0-9a-f]{64}");
    }

    private int orders() {
        return STORE.transactions().read(dsl -> dsl.fetchCount(SALES_ORDER));
    }
}
