package org.touchpoint.core.events.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.event.ParkedDecision;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.FactRule;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.testing.FakeFollowUpMaker;
import org.touchpoint.core.events.internal.testing.TestPlugin;
import org.touchpoint.core.events.internal.testing.TestRoom;
import org.touchpoint.core.store.testing.TestStore;

class BadPluginTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private TestRoom room;

    @BeforeEach
    void open() {
        room = new TestRoom(STORE);
    }

    static Stream<Arguments> badRules() {
        return Stream.of(
                Arguments.of("IllegalStateException: broken", rule(fact -> {
                    throw new IllegalStateException("broken");
                })),
                Arguments.of("NoClassDefFoundError: org/absent/Thing", rule(fact -> {
                    throw new NoClassDefFoundError("org/absent/Thing");
                })),
                Arguments.of("it took longer than", rule(fact -> {
                    while (true) {
                        Thread.onSpinWait();
                    }
                })),
                Arguments.of("it took longer than", rule(BadPluginTest::asleep)),
                Arguments.of("it decided null", rule(fact -> null)),
                Arguments.of("it gave no reason", rule(fact -> Decision.nothing(null))),
                Arguments.of("it gave no reason", rule(fact -> Decision.followUp("  "))),
                Arguments.of("it gave a reason of 501", rule(fact -> Decision.followUp("x".repeat(501)))),
                Arguments.of("cannot be kept", rule(fact -> Decision.followUp("nul \0"))),
                Arguments.of(
                        "about no hold", rule(fact -> Decision.followUp("once").once(Once.PER_HOLD))),
                Arguments.of(
                        "a placeholder's value of 2001",
                        rule(fact -> Decision.followUp("long").with(Map.of("Name", "x".repeat(2001))))));
    }

    @ParameterizedTest
    @MethodSource("badRules")
    void aBadPluginIsParkedThenQuarantinedAndHarmsNobody(String reason, FactRule<OrderAccepted> rule) {
        room.run(TestPlugin.of("Bad").onOrder(rule));
        room.run(TestPlugin.everyOrder("Good"));

        room.order("C1", "1", "2", "3", "4", "5", "6", "7");
        room.read();

        assertThat(room.subjects("Good")).hasSize(7);
        assertThat(room.subjects("Bad")).isEmpty();
        assertThat(room.state("Bad")).isEqualTo("dormant");
        assertThat(room.events().get("Bad", Caller.SYSTEM).stateReason())
                .contains("quarantine")
                .contains("5 failures in a row")
                .contains(reason);
        assertThat(parked("Bad").total()).isEqualTo(5);
        assertThat(parked("Bad").items())
                .allSatisfy(decision -> assertThat(decision.reason()).contains(reason));
        assertThat(room.reading("Bad").lag()).isEqualTo(2);
        assertThat(room.wiring().health().of("Bad").failures()).isEqualTo(5);
    }

    @Test
    void everythingIsAnsweredOnceAPluginInQuarantineIsMended() {
        room.run(TestPlugin.of("Bad").onOrder(fact -> {
            throw new IllegalStateException("broken");
        }));
        for (int order = 0; order < 12; order++) {
            room.order("C" + order, "a" + order, "b" + order);
        }
        room.read();
        assertThat(room.state("Bad")).isEqualTo("dormant");

        room.remove("Bad");
        room.install(TestPlugin.of("Bad", "1.0.1").onOrder(fact -> Decision.followUp("Mended")));
        room.read();
        STORE.clock().advance(Duration.ofSeconds(1));
        room.retryParked();

        assertThat(room.subjects("Bad")).hasSize(24).doesNotHaveDuplicates();
        assertThat(parked("Bad").total()).isZero();
        assertThat(room.state("Bad")).isEqualTo("active");
    }

    @Test
    void aFactThatFailsIsTriedAgainLaterAndLater() {
        AtomicInteger attempts = new AtomicInteger();
        room.run(TestPlugin.of("Picky").onOrder(fact -> {
            if (fact.order().number().equals("poison") && attempts.incrementAndGet() <= 8) {
                throw new IllegalStateException("attempt " + attempts);
            }
            return Decision.followUp("Order");
        }));
        room.order("C1", "1", "poison", "2");
        room.read();
        assertThat(room.subjects("Picky")).containsExactly("order:1", "order:2");

        for (long pause : new long[] {1, 4, 16, 64, 256, 1024, 3600}) {
            STORE.clock().advance(Duration.ofSeconds(pause).minusMillis(1));
            int before = attempts.get();
            room.retryParked();
            assertThat(attempts).hasValue(before);
            STORE.clock().advance(Duration.ofMillis(1));
            room.retryParked();
            assertThat(attempts).hasValue(before + 1);
        }
        ParkedDecision decision = parked("Picky").items().get(0);
        assertThat(decision.attempts()).isEqualTo(8);
        assertThat(decision.subject()).isEqualTo("order:poison");
        assertThat(decision.fact()).isEqualTo("OrderAccepted");
        assertThat(decision.firstFailedAt()).isEqualTo(TestStore.START);
        assertThat(room.reading("Picky").lastFailure()).contains("attempt 8");
        assertThat(room.reading("Picky").nextAttempt()).isEqualTo(decision.nextAttemptAt());

        STORE.clock().advance(Duration.ofHours(1));
        room.retryParked();

        assertThat(room.subjects("Picky")).containsExactly("order:1", "order:2", "order:poison");
        assertThat(parked("Picky").total()).isZero();
    }

    @Test
    void anAdministratorCanHaveItTriedAtOnce() {
        AtomicBoolean broken = new AtomicBoolean(true);
        room.run(TestPlugin.of("Bad").onOrder(fact -> {
            if (broken.get()) {
                throw new IllegalStateException("broken");
            }
            return Decision.followUp("Order");
        }));
        room.order("C1", "1", "2", "3", "4", "5", "6");
        room.read();
        broken.set(false);

        assertThat(room.journal().retry("bad", Caller.SYSTEM)).isEqualTo(5);
        room.retryParked();
        room.read();

        assertThat(room.subjects("Bad")).hasSize(6);
        assertThat(room.state("Bad")).isEqualTo("active");
        assertThat(room.journal().retry(null, Caller.SYSTEM)).isZero();
    }

    @Test
    void quarantineOutlastsARestartOfTheServerButNotOneOfThePlugin() {
        room.run(TestPlugin.of("Bad").onOrder(fact -> {
            throw new IllegalStateException("broken");
        }));
        room.order("C1", "1", "2", "3", "4", "5", "6");
        room.read();

        room.restart();
        assertThat(room.state("Bad")).isEqualTo("dormant");
        assertThat(room.wiring().health().of("Bad").quarantineReason()).contains("broken");

        room.remove("Bad");
        assertThat(room.wiring().health().of("Bad").quarantineReason()).contains("broken");
        room.install(TestPlugin.everyOrder("Bad"));
        assertThat(room.wiring().health().of("Bad").quarantineReason()).isNull();
        room.read();

        assertThat(room.subjects("Bad")).containsExactly("order:6");
    }

    @Test
    void whatCannotBeWrittenIsParkedAndHoldsUpNobody() {
        room.run(TestPlugin.of("Odd")
                .onOrder(fact ->
                        Decision.followUp(fact.order().number().equals("2") ? FakeFollowUpMaker.UNWRITABLE : "Fine")));
        room.run(TestPlugin.everyOrder("Good"));

        room.order("C1", "1", "2", "3");
        room.read();

        assertThat(room.subjects("Good")).hasSize(3);
        assertThat(room.subjects("Odd")).containsExactly("order:1", "order:3");
        assertThat(parked("Odd").items())
                .singleElement()
                .satisfies(decision -> assertThat(decision.reason()).startsWith("its follow-up cannot be written"));
        assertThat(room.journal().status(Caller.SYSTEM).lag()).isZero();
    }

    @Test
    void readingAgainParksNothingTwice() {
        room.run(TestPlugin.of("Picky").onOrder(fact -> {
            if (fact.order().number().equals("poison")) {
                throw new IllegalStateException("broken");
            }
            return Decision.followUp("Order");
        }));
        room.order("C1", "1", "poison");
        room.read();

        room.rewind();
        room.read();

        assertThat(parked(null).total()).isEqualTo(1);
    }

    @Test
    void oneHangingTypeHoldsUpTheOthersOnceATickAtTheMost() {
        AtomicInteger hung = new AtomicInteger();
        room.run(TestPlugin.of("Hanging").onOrder(fact -> {
            hung.incrementAndGet();
            return hung.get() % 2 == 0 ? Decision.nothing("Awake") : asleep(fact);
        }));
        room.order("C1", "1", "2", "3", "4", "5", "6", "7", "8");
        room.read();
        assertThat(parked("Hanging").total()).isEqualTo(4);
        STORE.clock().advance(Duration.ofMinutes(1));
        int before = hung.get();

        room.retryParked();

        assertThat(hung.get() - before).isEqualTo(1);
    }

    private Page<ParkedDecision> parked(String event) {
        return room.journal().parked(event, PageRequest.FIRST, Caller.SYSTEM);
    }

    private static Decision asleep(OrderAccepted fact) {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Decision.nothing("Slept well");
    }

    private static FactRule<OrderAccepted> rule(FactRule<OrderAccepted> rule) {
        return rule;
    }
}
