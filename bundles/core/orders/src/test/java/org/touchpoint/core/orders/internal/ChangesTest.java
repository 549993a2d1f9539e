package org.touchpoint.core.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.touchpoint.core.orders.internal.Office.CLERK;
import static org.touchpoint.core.orders.internal.Office.CREDIT;
import static org.touchpoint.core.orders.internal.Office.EVERYTHING;
import static org.touchpoint.core.orders.internal.Office.NOBODY;
import static org.touchpoint.core.orders.internal.Office.quote;
import static org.touchpoint.core.orders.internal.Office.request;
import static org.touchpoint.core.orders.internal.Refusals.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.fact.HoldReleased;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderCancelled;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.live.Change;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.order.Hold;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderStep;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.testing.TestStore;

/** What may be done with an order, by whom, and what comes of it. */
class ChangesTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Caller PRICER = new Caller(9, "pia", "Pia", Set.of(JobFunction.PRICE_RELEASE));

    private Office office;
    private long acme;

    @BeforeEach
    void open() {
        office = new Office(STORE);
        acme = STORE.seed().customer("10023");
    }

    @Test
    void thoseWhoWorkOnOrdersAreTold() {
        Order order = entered();
        office.orders.hold(order.number(), HoldKind.CREDIT, "call first", CLERK);

        Change change = new Change(ChangeKind.ORDER, order.number());
        assertThat(STORE.announced())
                .filteredOn(announcement -> announcement.change().equals(change))
                .hasSize(2)
                .allMatch(announcement -> announcement.concerns(CLERK) && announcement.concerns(PRICER));
    }

    @Test
    void isReleasedWithItsLastHold() {
        Order order = entered();
        office.orders.hold(order.number(), HoldKind.CREDIT, "call first", CLERK);
        STORE.clock().advance(Duration.ofMinutes(1));
        Order held = office.orders.hold(order.number(), HoldKind.PRICE, "too cheap", CLERK);
        assertThat(held.status()).isEqualTo("on hold");
        long credit = held.holds().get(0).id();
        long price = held.holds().get(1).id();
        STORE.clock().advance(Duration.ofMinutes(1));

        Order first = office.orders.release(order.number(), credit, "paid", CREDIT);
        assertThat(first.status()).isEqualTo("on hold");
        assertThat(first.holds().get(0))
                .isEqualTo(new Hold(
                        credit,
                        "credit",
                        "call first",
                        "Credit Release",
                        TestStore.START,
                        "clara",
                        STORE.clock().instant(),
                        "cred",
                        "paid"));
        Order second = office.orders.release(order.number(), price, null, PRICER);

        assertThat(second.status()).isEqualTo("released");
        assertThat(second.history())
                .extracting(OrderStep::status)
                .containsExactly("entered", "on hold", "on hold", "released");
        assertThat(office.closedFor).containsExactly(credit, price);
        assertThat(office.facts(OrderHeld.class)).hasSize(2);
        assertThat(office.facts(HoldReleased.class))
                .extracting(fact -> fact.hold().kind())
                .containsExactly(HoldKind.CREDIT, HoldKind.PRICE);
        HoldReleased fact = office.facts(HoldReleased.class).get(0);
        assertThat(fact.releasedBy()).isEqualTo("cred");
        assertThat(fact.customer().openOrders()).isZero();
        assertThat(office.account(acme).getOpenOrders()).isEqualByComparingTo("10");
        assertThat(office.orders
                        .hold(order.number(), HoldKind.OPERATIONAL, "again", CLERK)
                        .status())
                .isEqualTo("on hold");
    }

    @Test
    void isReleasedOnlyByThoseWhoMay() {
        Order order = office.orders.hold(entered().number(), HoldKind.CREDIT, "call first", CLERK);
        long hold = order.holds().get(0).id();

        refused(ErrorCode.FORBIDDEN, null, () -> office.orders.release(order.number(), hold, null, CLERK));
        refused(ErrorCode.FORBIDDEN, null, () -> office.orders.release(order.number(), hold, null, PRICER));
        refused(ErrorCode.FORBIDDEN, null, () -> office.orders.hold(order.number(), HoldKind.PRICE, "x", NOBODY));
        refused(ErrorCode.FORBIDDEN, null, () -> office.orders.cancel(order.number(), "x", NOBODY));

        assertThat(office.orders.get(order.number())).isEqualTo(order);
        assertThat(office.closedFor).isEmpty();
    }

    @Test
    void refusesHoldsThatAreNotThereOrReleased() {
        Order order = office.orders.hold(entered().number(), HoldKind.CREDIT, "call first", CLERK);
        long hold = order.holds().get(0).id();
        Order other = entered();
        refused(ErrorCode.NOT_FOUND, "hold", () -> office.orders.release(other.number(), hold, null, EVERYTHING));
        refused(ErrorCode.NOT_FOUND, "order", () -> office.orders.release("nope", hold, null, EVERYTHING));
        office.orders.release(order.number(), hold, null, CREDIT);

        refused(ErrorCode.CONFLICT, "hold", () -> office.orders.release(order.number(), hold, null, CREDIT));
    }

    @Test
    void isReleasedOnceWhenManyReleaseIt() {
        Order order = entered();
        for (int i = 0; i < 4; i++) {
            office.orders.hold(order.number(), HoldKind.CREDIT, "hold " + i, CLERK);
        }
        List<Hold> holds = office.orders.get(order.number()).holds();

        List<Boolean> done = AtOnce.each(8, 2, i -> {
            try {
                office.orders.release(order.number(), holds.get(i % 4).id(), null, CREDIT);
                return true;
            } catch (TouchpointException refusal) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
                return false;
            }
        });

        assertThat(done).filteredOn(released -> released).hasSize(4);
        Order released = office.orders.get(order.number());
        assertThat(released.status()).isEqualTo("released");
        assertThat(released.history()).extracting(OrderStep::status).containsOnlyOnce("released");
        assertThat(office.facts(HoldReleased.class)).hasSize(4);
    }

    @Test
    void givesTheAccountBackWhenItIsCancelled() {
        Order first = entered();
        STORE.clock().advance(Duration.ofDays(1));
        Order second = entered();
        STORE.clock().advance(Duration.ofDays(1));
        office.orders.accept(quote("10023", "P1", 1), null, CLERK);

        Order cancelled = office.orders.cancel(first.number(), "changed her mind", CLERK);

        assertThat(cancelled.status()).isEqualTo("cancelled");
        assertThat(cancelled.history().get(1).note()).isEqualTo("changed her mind");
        var account = office.account(acme);
        assertThat(account.getOrderCount()).isEqualTo(1);
        assertThat(account.getOpenOrders()).isEqualByComparingTo("10");
        assertThat(account.getFirstOrderAt()).isEqualTo(second.orderedAt());
        assertThat(account.getLastOrderAt()).isEqualTo(second.orderedAt());
        OrderCancelled fact = office.facts(OrderCancelled.class).get(0);
        assertThat(fact.reason()).isEqualTo("changed her mind");
        assertThat(fact.customer().openOrders()).isEqualByComparingTo("10");
    }

    @Test
    void leavesTheCustomerNewWhenTheOnlyOrderIsCancelled() {
        office.orders.cancel(entered().number(), "mistake", CLERK);
        assertThat(office.account(acme).getFirstOrderAt()).isNull();
        assertThat(office.account(acme).getLastOrderAt()).isNull();
        assertThat(office.account(acme).getOpenOrders()).isZero();

        entered();

        assertThat(office.facts(OrderAccepted.class))
                .extracting(OrderAccepted::firstOrder)
                .containsExactly(true, true);
    }

    @Test
    void endsItsHoldsAndTheirFollowUpsWhenItIsCancelled() {
        Order order = office.orders.hold(entered().number(), HoldKind.CREDIT, "call first", CLERK);
        order = office.orders.hold(order.number(), HoldKind.PRICE, "too cheap", CLERK);
        office.orders.release(order.number(), order.holds().get(0).id(), "paid", CREDIT);
        office.closedFor.clear();

        Order cancelled = office.orders.cancel(order.number(), "too dear", CLERK);

        assertThat(office.closedFor).containsExactly(order.holds().get(1).id());
        assertThat(cancelled.holds())
                .extracting(Hold::outcome, Hold::releasedBy, Hold::releaseNote)
                .containsExactly(
                        tuple(Hold.RELEASED, "cred", "paid"),
                        tuple(Hold.VOID, null, "Void: order cancelled by clara: too dear"));
        assertThat(cancelled.holds().get(1).releasedAt())
                .isEqualTo(STORE.clock().instant());
        long voided = cancelled.holds().get(1).id();
        assertThatThrownBy(() -> office.orders.release(cancelled.number(), voided, null, PRICER))
                .hasMessageContaining("became void when the order was cancelled");
        assertThat(office.account(acme).getOpenOrders()).isZero();
    }

    static Stream<Arguments> illegalSteps() {
        BiConsumer<Office, String> accept = (office, number) -> office.orders.acceptQuote(number, EVERYTHING);
        BiConsumer<Office, String> hold =
                (office, number) -> office.orders.hold(number, HoldKind.PRICE, "x", EVERYTHING);
        BiConsumer<Office, String> cancel = (office, number) -> office.orders.cancel(number, "x", EVERYTHING);
        return Stream.of(
                Arguments.of("quote", "hold", hold),
                Arguments.of("entered", "accept", accept),
                Arguments.of("on hold", "accept", accept),
                Arguments.of("released", "accept", accept),
                Arguments.of("cancelled", "accept", accept),
                Arguments.of("cancelled", "hold", hold),
                Arguments.of("cancelled", "cancel", cancel));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("illegalSteps")
    void refusesIllegalSteps(String status, String step, BiConsumer<Office, String> attempt) {
        Order order = in(status);
        int facts = office.facts().size();

        TouchpointException refusal =
                refused(ErrorCode.CONFLICT, "status", () -> attempt.accept(office, order.number()));

        assertThat(refusal.getMessage()).contains(status);
        assertThat(office.orders.get(order.number())).isEqualTo(order);
        assertThat(office.facts()).hasSize(facts);
    }

    @Test
    void needsAReasonThatFits() {
        String number = entered().number();
        refused(ErrorCode.INVALID, "reason", () -> office.orders.cancel(number, " ", CLERK));
        refused(ErrorCode.INVALID, "reason", () -> office.orders.hold(number, HoldKind.PRICE, null, CLERK));
        refused(ErrorCode.INVALID, "reason", () -> office.orders.cancel(number, "x".repeat(501), CLERK));
        refused(ErrorCode.INVALID, "kind", () -> office.orders.hold(number, null, "x", CLERK));
        refused(ErrorCode.INVALID, "note", () -> office.orders.release(number, 1, "x".repeat(501), CLERK));
        refused(ErrorCode.NOT_FOUND, "order", () -> office.orders.get("1\u0000"));
        refused(ErrorCode.NOT_FOUND, "order", () -> office.orders.cancel("", "x", CLERK));
    }

    @Test
    void reachesEveryStateFromWhichStepsAreTried() {
        for (String status : List.of("quote", "entered", "on hold", "released", "cancelled")) {
            assertThat(in(status).status()).isEqualTo(status);
        }
    }

    private Order in(String status) {
        if (status.equals("quote")) {
            return office.orders.accept(quote("10023", "P1", 1), null, CLERK);
        }
        Order order = entered();
        if (status.equals("cancelled")) {
            return office.orders.cancel(order.number(), "x", CLERK);
        }
        if (!status.equals("entered")) {
            order = office.orders.hold(order.number(), HoldKind.CREDIT, "x", CLERK);
        }
        return status.equals("released")
                ? office.orders.release(order.number(), order.holds().get(0).id(), null, CREDIT)
                : order;
    }

    private Order entered() {
        return office.orders.accept(request("10023", "P1", 1), null, CLERK);
    }
}
