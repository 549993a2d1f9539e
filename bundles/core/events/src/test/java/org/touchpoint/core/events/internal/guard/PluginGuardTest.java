package org.touchpoint.core.events.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PluginGuardTest {
    private final PluginGuard guard = new PluginGuard(new Limits(Duration.ofMillis(200), Duration.ofMillis(100), 5));
    private final List<String> quarantined = new ArrayList<>();
    private final Standing standing =
            new Standing("Test", 5, Clock.systemUTC(), (type, quarantine) -> quarantined.add(quarantine.reason()));

    @AfterEach
    void close() {
        guard.close();
    }

    @Test
    void answersInTheOrderOfTheCalls() {
        List<Outcome<Integer>> outcomes = all(IntStream.range(0, 1000)
                .mapToObj(number -> (Callable<Integer>) () -> number)
                .toList());

        assertThat(outcomes.stream().map(PluginGuardTest::told))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).mapToObj(String::valueOf).toList());
    }

    @Test
    void whateverIsThrownIsAFailureAndTheRestGoesOn() {
        List<Outcome<Integer>> outcomes = all(List.of(
                () -> {
                    throw new IllegalStateException("no stock");
                },
                () -> 1,
                () -> {
                    throw new NoClassDefFoundError("org/absent/Thing");
                },
                () -> 2,
                this::endless,
                () -> 3,
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                () -> null,
                () -> {
                    throw new UnspeakableException();
                }));

        assertThat(outcomes.stream().map(PluginGuardTest::told))
                .containsExactly(
                        "failed: IllegalStateException: no stock",
                        "1",
                        "failed: NoClassDefFoundError: org/absent/Thing",
                        "2",
                        "failed: StackOverflowError",
                        "3",
                        "failed: OutOfMemoryError: Java heap space",
                        "failed: it answered null",
                        "failed: UnspeakableException");
        assertThat(standing.failures().count()).isEqualTo(6);
    }

    @Test
    void aCallThatTakesTooLongIsInterruptedAndTheRestGoesOn() {
        List<Outcome<Integer>> outcomes = all(List.of(
                () -> {
                    Thread.sleep(60_000);
                    return 0;
                },
                () -> 1,
                PluginGuardTest::untilInterrupted,
                () -> Thread.currentThread().isInterrupted() ? 3 : 2));

        assertThat(outcomes.stream().map(PluginGuardTest::told))
                .containsExactly("failed: it took longer than 200 ms", "1", "failed: it took longer than 200 ms", "2");
    }

    @Test
    void aCallThatSpinsLosesItsThreadAndTheRestGoesOn() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);

        List<Outcome<Integer>> outcomes = all(List.of(() -> spinning(ended), () -> 1));

        assertThat(outcomes.stream().map(PluginGuardTest::told))
                .containsExactly("failed: it took longer than 200 ms and did not stop when it was interrupted", "1");
        assertThat(standing.quarantine()).isNull();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCallThatCannotBeStoppedAtAllPutsItsTypeInQuarantineAtOnce() {
        CountDownLatch end = new CountDownLatch(1);

        List<Outcome<Integer>> outcomes = all(List.of(() -> stubborn(end), () -> 1));
        end.countDown();

        assertThat(told(outcomes.get(0))).startsWith("failed: it took longer than 200 ms");
        assertThat(told(outcomes.get(1))).startsWith("refused: its plugin is in quarantine");
        assertThat(quarantined).singleElement().asString().contains("still runs");
    }

    @Test
    void fiveFailuresInARowAreTooMany() {
        AtomicInteger called = new AtomicInteger();
        Callable<Integer> failing = () -> {
            called.incrementAndGet();
            throw new IllegalStateException("broken");
        };

        List<Outcome<Integer>> outcomes = all(List.of(
                failing, failing, failing, failing, () -> 1, failing, failing, failing, failing, failing, failing));

        assertThat(told(outcomes.get(4))).isEqualTo("1");
        assertThat(told(outcomes.get(9))).isEqualTo("failed: IllegalStateException: broken");
        assertThat(told(outcomes.get(10))).startsWith("refused: its plugin is in quarantine");
        assertThat(called).hasValue(9);
        assertThat(quarantined).containsExactly("5 failures in a row, the last one: IllegalStateException: broken");

        standing.lift();
        assertThat(told(guard.call(PluginCall.of(Asking.RULE, standing, () -> 7))))
                .isEqualTo("7");
    }

    @Test
    void whatWorksDoesNotHideWhatFails() {
        for (int time = 0; time < 5; time++) {
            assertThat(standing.quarantine()).isNull();
            guard.call(PluginCall.of(Asking.GUARD, standing, () -> {
                throw new IllegalStateException("broken");
            }));
            guard.call(PluginCall.of(Asking.RULE, standing, () -> 1));
        }

        assertThat(quarantined).containsExactly("5 failures in a row, the last one: IllegalStateException: broken");
    }

    @Test
    void aRetryThatFailsDoesNotCountTowardsQuarantine() {
        for (int attempt = 0; attempt < 20; attempt++) {
            guard.call(PluginCall.again(Asking.RULE, standing, () -> {
                throw new IllegalStateException("still broken");
            }));
        }

        assertThat(standing.quarantine()).isNull();
        assertThat(standing.failures().count()).isEqualTo(20);
    }

    @Test
    void theFailureOfAPluginThatIsBeingTakenAwayIsARefusal() {
        Outcome<Integer> outcome = guard.call(PluginCall.of(Asking.RULE, standing, () -> {
            standing.goes();
            throw new NoClassDefFoundError("its class loader is closed");
        }));

        assertThat(told(outcome)).isEqualTo("refused: its plugin has been stopped");
        assertThat(standing.failures().count()).isZero();
    }

    @Test
    void manyCallersDoNotDisturbOneAnother() throws Exception {
        var callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<String>>> told = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                int own = caller;
                told.add(callers.submit(() ->
                        all(IntStream.range(0, 200)
                                        .mapToObj(number -> (Callable<Integer>) () -> own)
                                        .toList())
                                .stream()
                                .map(PluginGuardTest::told)
                                .distinct()
                                .toList()));
            }
            for (int caller = 0; caller < 8; caller++) {
                assertThat(told.get(caller).get()).containsExactly(String.valueOf(caller));
            }
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void noFailureIsCountedWithoutItsReason() {
        assertThat(standing.failures().last()).isNull();

        guard.call(PluginCall.of(Asking.RULE, standing, () -> {
            throw new RubbishException(" ");
        }));
        assertThat(standing.failures().last().reason()).isEqualTo("it gave no reason");

        guard.call(PluginCall.again(Asking.RULE, standing, () -> {
            throw new IllegalStateException("still no stock");
        }));
        assertThat(standing.failures().last().reason()).isEqualTo("IllegalStateException: still no stock");

        guard.call(PluginCall.of(Asking.RULE, standing, () -> 1));
        assertThat(standing.failures().count()).isEqualTo(2);
        assertThat(standing.failures().last().reason()).contains("still no stock");
    }

    @Test
    void nobodyIsAskedOnceTheRoomIsClosed() {
        guard.close();

        assertThat(told(guard.call(PluginCall.of(Asking.RULE, standing, () -> 1))))
                .isEqualTo("refused: Touchpoint is being stopped");
    }

    private List<Outcome<Integer>> all(List<Callable<Integer>> work) {
        return guard.callAll(work.stream()
                .map(call -> PluginCall.of(Asking.RULE, standing, call))
                .toList());
    }

    private int endless() {
        return deeper(1);
    }

    private int deeper(int depth) {
        return depth == 0 ? 0 : deeper(depth + 1) + 1;
    }

    /** Sees the interrupt and leaves it standing. */
    private static int untilInterrupted() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return 0;
    }

    private static int spinning(CountDownLatch ended) {
        try {
            while (true) {
                Thread.onSpinWait();
            }
        } finally {
            ended.countDown();
        }
    }

    /** Swallows interrupts and even the order to die. */
    private static int stubborn(CountDownLatch end) {
        while (true) {
            try {
                end.await();
                return 0;
            } catch (Throwable ignored) {
                // on purpose
            }
        }
    }

    private static String told(Outcome<Integer> outcome) {
        return outcome.map(String::valueOf, reason -> "failed: " + reason, reason -> "refused: " + reason);
    }

    private static final class UnspeakableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no words");
        }
    }
}
