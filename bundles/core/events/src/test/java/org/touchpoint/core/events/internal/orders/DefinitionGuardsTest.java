package org.touchpoint.core.events.internal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.plugin.GuardRule;
import org.touchpoint.api.plugin.Verdict;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.testing.TestFacts;
import org.touchpoint.core.events.internal.testing.TestPlugin;
import org.touchpoint.core.events.internal.testing.TestRoom;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.testing.TestStore;

class DefinitionGuardsTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private TestRoom room;

    @BeforeEach
    void open() {
        room = new TestRoom(STORE);
    }

    private static TestPlugin credit(GuardRule rule) {
        return TestPlugin.everyOrder("CreditHold").guarding(rule);
    }

    private List<GuardHold> check() {
        return room.wiring().orderGuards().check(TestFacts.draft("1", "C1", TestStore.START));
    }

    @Test
    void anOrderPassesWhereNobodyGuards() {
        room.run(TestPlugin.everyOrder("Oops"));
        room.install(credit(draft -> Verdict.hold(HoldKind.CREDIT, "Over the limit.")));

        assertThat(check()).isEmpty();
    }

    @Test
    void everyActiveGuardSaysWhatItThinks() {
        room.run(credit(draft -> Verdict.hold(
                HoldKind.CREDIT, "Over the limit of " + draft.customer().number())));
        room.run(TestPlugin.everyOrder("PriceHold").guarding(draft -> Verdict.pass("Fine.")));
        room.events()
                .create("Second", "CreditHold", room.events().defaults("CreditHold", Caller.SYSTEM), Caller.SYSTEM);
        room.events().activate("Second", Caller.SYSTEM);

        assertThat(check())
                .containsExactly(
                        new GuardHold(HoldKind.CREDIT, "Over the limit of C1", "CreditHold"),
                        new GuardHold(HoldKind.CREDIT, "Over the limit of C1", "Second"));

        room.events().deactivate("CreditHold", Caller.SYSTEM);
        assertThat(check()).extracting(GuardHold::placedBy).containsExactly("Second");
    }

    @Test
    void aGuardThatAlwaysFailsIsQuarantinedThoughItsTypesTriggerWorks() {
        room.run(credit(draft -> null));
        for (int order = 1; order <= 5; order++) {
            assertThat(check()).hasSize(1);
            room.order("C1", String.valueOf(order));
            room.read();
        }

        assertThat(room.wiring().health().of("CreditHold").quarantineReason())
                .isEqualTo("5 failures in a row, the last one: it answered null");
        assertThat(room.count("CreditHold")).isEqualTo(4);
    }

    @Test
    void aGuardThatFailedOnceKeepsTheReason() {
        var orders = new AtomicInteger();
        room.run(credit(draft -> {
            if (orders.incrementAndGet() == 1) {
                throw new IllegalStateException("no ledger");
            }
            return Verdict.pass("Fine.");
        }));
        assertThat(check()).hasSize(1);
        assertThat(check()).isEmpty();

        var health = room.wiring().health().of("CreditHold");
        assertThat(health.failures()).isEqualTo(1);
        assertThat(health.lastFailure()).isEqualTo("IllegalStateException: no ledger");
        assertThat(health.lastFailureAt()).isEqualTo(STORE.clock().instant());
        assertThat(health.quarantineReason()).isNull();
    }

    @Test
    void aGuardThatFailedOverItsRuleKeepsTheReason() {
        var makings = new AtomicInteger();
        room.install(TestPlugin.everyOrder("CreditHold").guardingBy(parameters -> {
            if (makings.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return draft -> Verdict.pass("Fine.");
        }));
        room.wiring().settle();
        room.events().activate("CreditHold", Caller.SYSTEM);
        assertThat(check()).isEmpty();

        var health = room.wiring().health().of("CreditHold");
        assertThat(health.failures()).isEqualTo(1);
        assertThat(health.lastFailure()).isEqualTo("IllegalStateException: not yet");
    }

    static Stream<Arguments> badGuards() {
        return Stream.of(
                Arguments.of("IllegalStateException: broken", rule(draft -> {
                    throw new IllegalStateException("broken");
                })),
                Arguments.of("it took longer than 250 ms", rule(draft -> {
                    while (true) {
                        Thread.onSpinWait();
                    }
                })),
                Arguments.of("it answered null", rule(draft -> null)),
                Arguments.of("it gave no reason", rule(draft -> Verdict.hold(HoldKind.CREDIT, ""))),
                Arguments.of("it wants a hold of no kind", rule(draft -> Verdict.hold(null, "Why not?"))));
    }

    @ParameterizedTest
    @MethodSource("badGuards")
    void aGuardThatDoesNotAnswerHoldsTheOrder(String reason, GuardRule rule) {
        room.run(credit(rule));

        for (int order = 0; order < 5; order++) {
            assertThat(check()).singleElement().satisfies(hold -> {
                assertThat(hold.kind()).isEqualTo(HoldKind.OPERATIONAL);
                assertThat(hold.placedBy()).isEqualTo("CreditHold");
                assertThat(hold.reason())
                        .startsWith("The order could not be checked by CreditHold: ")
                        .contains(reason);
            });
        }
        assertThat(check())
                .singleElement()
                .satisfies(hold -> assertThat(hold.reason()).contains("in quarantine"));
        assertThat(room.state("CreditHold")).isEqualTo("dormant");
    }

    @Test
    void anActiveGuardWhosePluginIsAwayHoldsEveryOrder() {
        room.run(credit(draft -> Verdict.pass("Fine.")));
        assertThat(check()).isEmpty();

        room.remove("CreditHold");
        assertThat(check()).singleElement().satisfies(hold -> {
            assertThat(hold.kind()).isEqualTo(HoldKind.OPERATIONAL);
            assertThat(hold.reason()).contains("is not installed or not started");
        });
        room.restart();
        assertThat(check()).hasSize(1);

        room.install(credit(draft -> Verdict.pass("Fine.")));
        assertThat(check()).isEmpty();
    }

    @Test
    void aGuardHoldsBetweenItsDatesOnly() {
        room.run(credit(draft -> Verdict.hold(HoldKind.CREDIT, "Over the limit.")));

        room.change("CreditHold", settings -> settings.dates(null, LocalDate.of(2026, 3, 1)));
        assertThat(check()).isEmpty();
        room.change("CreditHold", settings -> settings.dates(null, LocalDate.of(2026, 3, 2)));
        assertThat(check()).hasSize(1);
    }

    @Test
    void manyOrdersAreCheckedAtOnce() throws Exception {
        room.run(credit(draft -> draft.customer().number().equals("C1")
                ? Verdict.hold(HoldKind.CREDIT, "Over the limit.")
                : Verdict.pass("Fine.")));
        var clerks = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> holds = new ArrayList<>();
            for (int order = 0; order < 400; order++) {
                String customer = "C" + order % 2;
                holds.add(clerks.submit(() -> room.wiring()
                        .orderGuards()
                        .check(TestFacts.draft("1", customer, TestStore.START))
                        .size()));
            }
            for (int order = 0; order < 400; order++) {
                assertThat(holds.get(order).get()).isEqualTo(order % 2);
            }
        } finally {
            clerks.shutdown();
        }
    }

    private static GuardRule rule(GuardRule rule) {
        return rule;
    }
}
