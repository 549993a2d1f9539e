package org.touchpoint.core.events.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.EVENT_CURSOR;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.Changed;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.Criterion;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.testing.Settings;
import org.touchpoint.core.events.internal.testing.TestFacts;
import org.touchpoint.core.events.internal.testing.TestPlugin;
import org.touchpoint.core.events.internal.testing.TestRoom;
import org.touchpoint.core.store.testing.TestStore;

class JournalReaderTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private TestRoom room;

    @BeforeEach
    void open() {
        room = new TestRoom(STORE);
    }

    @Test
    void anOrderGetsItsFollowUp() {
        room.run(TestPlugin.of("Oops")
                .onOrder(fact -> fact.order().contains("PAPER")
                        ? Decision.followUp("It contains paper.").withPriority(Priority.HIGH)
                        : Decision.nothing("It contains none.")));

        room.order("C1", "1");
        room.read();

        var row = STORE.transactions().read(db -> db.fetchSingle(FOLLOW_UP));
        assertThat(row.getSubject()).isEqualTo("order:1");
        assertThat(row.getEpisode()).isZero();
        assertThat(row.getReason()).isEqualTo("It contains paper.");
        assertThat(row.getPriority()).isEqualTo(2);
        assertThat(row.getStartAt()).isEqualTo(TestStore.START);
        assertThat(row.getMedia()).isEqualTo("Follow-up Queue");
    }

    @Test
    void readingEverythingAgainMakesNothingTwice() {
        room.run(TestPlugin.everyOrder("Every"));
        for (int customer = 0; customer < 20; customer++) {
            room.order("C" + customer, customer + "a", customer + "b");
        }
        room.read();
        List<String> once = room.subjects("Every");

        room.rewind();
        room.read();

        assertThat(once).hasSize(40).doesNotHaveDuplicates();
        assertThat(room.subjects("Every")).isEqualTo(once);
        assertThat(room.journal().status(Caller.SYSTEM).lag()).isZero();
    }

    @Test
    void factsWaitWhileThePluginIsAway() {
        room.run(TestPlugin.everyOrder("Every"));
        room.run(TestPlugin.everyOrder("Other"));
        room.order("C1", "1");
        room.read();

        room.remove("Every");
        room.order("C1", "2");
        room.order("C2", "3");
        room.read();

        assertThat(room.state("Every")).isEqualTo("dormant");
        assertThat(room.events().get("Every", Caller.SYSTEM).stateReason()).contains("test.Every 1.0.0");
        assertThat(room.subjects("Every")).containsExactly("order:1");
        assertThat(room.subjects("Other")).containsExactly("order:1", "order:2", "order:3");
        assertThat(room.reading("Every").lag()).isEqualTo(2);
        assertThat(room.journal().status(Caller.SYSTEM).lag()).isZero();

        room.install(TestPlugin.everyOrder("Every"));
        assertThat(room.state("Every")).isEqualTo("catching up");
        room.order("C3", "4");
        room.read();

        assertThat(room.subjects("Every")).containsExactly("order:1", "order:2", "order:3", "order:4");
        assertThat(room.subjects("Other")).hasSize(4);
        assertThat(room.state("Every")).isEqualTo("active");
        assertThat(cursors()).containsOnly(1L);
    }

    @Test
    void factsWaitOverARestartWithoutThePlugin() {
        room.run(TestPlugin.everyOrder("Every"));
        room.remove("Every");
        room.order("C1", "1");
        room.restart();
        room.order("C1", "2");
        room.read();

        room.install(TestPlugin.everyOrder("Every"));
        room.read();

        assertThat(room.subjects("Every")).containsExactly("order:1", "order:2");
    }

    @Test
    void definitionsThatFellBehindTogetherCatchUpTogether() {
        room.run(TestPlugin.everyOrder("Every"));
        for (int copy = 0; copy < 10; copy++) {
            var settings = room.events().get("Every", Caller.SYSTEM).settings();
            room.events().create("Copy" + copy, "Every", settings, Caller.SYSTEM);
            room.events().activate("Copy" + copy, Caller.SYSTEM);
        }
        room.remove("Every");
        room.order("C1", "1");
        room.read();
        assertThat(cursors()).hasSize(2);

        room.install(TestPlugin.everyOrder("Every"));
        room.read();

        for (int copy = 0; copy < 10; copy++) {
            assertThat(room.subjects("Copy" + copy)).containsExactly("order:1");
        }
        assertThat(cursors()).containsOnly(1L);
    }

    @Test
    void whatHappensWhileAnEventIsInactiveIsNeverAnswered() {
        room.install(TestPlugin.everyOrder("Every"));
        room.order("C1", "1");
        room.events().activate("Every", Caller.SYSTEM);
        room.order("C1", "2");
        room.read();
        room.events().deactivate("Every", Caller.SYSTEM);
        room.order("C1", "3");
        room.events().activate("Every", Caller.SYSTEM);
        room.order("C1", "4");
        room.read();
        room.rewind();
        room.read();

        assertThat(room.subjects("Every")).containsExactly("order:2", "order:4");
    }

    @Test
    void aTriggerThatBecomesNowGivesUpWhatADormantEventWaitedFor() {
        room.run(everyOrderOrNow());
        room.stop("Every");
        room.order("A", "1", "2");
        room.read();
        assertThat(room.events().get("Every", Caller.SYSTEM).waiting()).isEqualTo(2);
        EventSettings before = room.events().get("Every", Caller.SYSTEM).settings();

        long unchanged = room.events().change("Every", before, Caller.SYSTEM).givenUp();
        EventSettings now = new Settings(before).trigger("NOW").build();
        Changed changed = room.events().change("Every", now, Caller.SYSTEM);

        assertThat(unchanged).isZero();
        assertThat(changed.givenUp()).isEqualTo(2);
        assertThat(changed.definition().waiting()).isZero();
        assertThat(room.events().change("Every", before, Caller.SYSTEM).givenUp())
                .isZero();
        room.install(everyOrderOrNow());
        room.read();
        assertThat(room.count("Every")).isZero();
    }

    private static TestPlugin everyOrderOrNow() {
        return TestPlugin.everyOrder("Every").onLaunch((parameters, launch) -> Audience.of(Criterion.any(), "Nobody"));
    }

    @Test
    void aDeactivatedEventIsPausedAndOneThatWasNeverActiveIsNot() {
        room.install(TestPlugin.everyOrder("Every"));
        assertThat(room.state("Every")).isEqualTo("inactive");
        room.events().activate("Every", Caller.SYSTEM);
        assertThat(room.events().get("Every", Caller.SYSTEM).activeSince()).isEqualTo(TestStore.START);

        assertThat(room.events().deactivate("Every", Caller.SYSTEM).definition().state())
                .isEqualTo("paused");
    }

    @Test
    void deactivatingADormantEventDropsWhatItWaitedFor() {
        room.run(TestPlugin.everyOrder("Every"));
        room.remove("Every");
        room.order("C1", "1");
        room.read();
        assertThat(room.events().deactivate("Every", Caller.SYSTEM).givenUp()).isEqualTo(1);
        assertThat(cursors()).containsOnly(1L);

        room.install(TestPlugin.everyOrder("Every"));
        room.events().activate("Every", Caller.SYSTEM);
        room.order("C1", "2");
        room.read();

        assertThat(room.subjects("Every")).containsExactly("order:2");
    }

    @Test
    void aDeactivationCountsTheUnreadFactsAlone() {
        room.order("C1", "before it is active");
        room.run(TestPlugin.everyOrder("Every"));
        room.order("C1", "1", "2");
        room.read();
        assertThat(room.events().deactivate("Every", Caller.SYSTEM).givenUp()).isZero();

        room.events().activate("Every", Caller.SYSTEM);
        room.remove("Every");
        room.order("C1", "3");
        room.order("C2", "4");
        assertThat(room.events().deactivate("Every", Caller.SYSTEM).givenUp()).isEqualTo(2);
        assertThat(room.events().deactivate("Every", Caller.SYSTEM).givenUp()).isZero();
    }

    @Test
    void factsOutsideTheDatesAreNotAnswered() {
        room.run(TestPlugin.everyOrder("Every"));
        room.change("Every", settings -> settings.dates(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)));

        room.fact(TestFacts.accepted("early", "C1", Instant.parse("2026-03-01T23:59:59Z")));
        room.fact(TestFacts.accepted("first", "C1", Instant.parse("2026-03-02T00:00:00Z")));
        room.fact(TestFacts.accepted("last", "C1", Instant.parse("2026-03-03T23:59:59Z")));
        room.fact(TestFacts.accepted("late", "C1", Instant.parse("2026-03-04T00:00:00Z")));
        room.read();

        assertThat(room.subjects("Every")).containsExactly("order:first", "order:last");
    }

    @Test
    void theHouseAccountGetsNone() {
        List<String> asked = new ArrayList<>();
        room.run(TestPlugin.of("Every").onOrder(fact -> {
            asked.add(fact.order().number());
            return Decision.followUp("Order");
        }));

        room.order("HOUSE", "1");
        room.order("C1", "2");
        room.read();

        assertThat(room.subjects("Every")).containsExactly("order:2");
        assertThat(asked).containsExactly("2");
    }

    @Test
    void oncePerCustomerAndOncePerHold() {
        room.run(TestPlugin.of("First")
                .onOrder(fact -> Decision.followUp("First").once(Once.PER_CUSTOMER)));
        room.run(TestPlugin.of("Held")
                .on(
                        TriggerKind.VISION,
                        OrderHeld.class,
                        parameters -> fact ->
                                Decision.followUp("Held").once(Once.PER_HOLD).startingOn(LocalDate.of(2026, 3, 9))));

        room.order("C1", "1", "2");
        room.fact(held(71));
        room.fact(held(71));
        room.fact(held(72));
        room.read();

        assertThat(room.subjects("First")).containsExactly("customer:C1");
        assertThat(room.subjects("Held")).containsExactly("hold:71", "hold:72");
        var starts = STORE.transactions()
                .read(db -> db.select(FOLLOW_UP.START_AT)
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.SUBJECT.eq("hold:71"))
                        .fetch(FOLLOW_UP.START_AT));
        assertThat(starts).containsExactly(Instant.parse("2026-03-09T00:00:00Z"));
    }

    @Test
    void aHoldIsFollowedUpByTheDefinitionThatSetIt() {
        room.run(TestPlugin.of("CreditHold")
                .on(
                        TriggerKind.VISION,
                        OrderHeld.class,
                        parameters -> fact -> Decision.followUp("Held").once(Once.PER_HOLD)));
        EventSettings settings = room.events().get("CreditHold", Caller.SYSTEM).settings();
        room.events().create("CreditHold050", "CreditHold", settings, Caller.SYSTEM);
        room.events().activate("CreditHold050", Caller.SYSTEM);

        room.fact(held(71));
        room.fact(heldBy(72, "creditHold050"));
        room.fact(heldBy(73, "judy"));
        room.read();

        assertThat(room.subjects("CreditHold")).containsExactly("hold:71", "hold:73");
        assertThat(room.subjects("CreditHold050")).containsExactly("hold:72", "hold:73");
    }

    @Test
    void onlyTriggersOfTheDefinitionsKindAnswer() {
        room.run(TestPlugin.of("Both")
                .onOrder(fact -> Decision.followUp("Order"))
                .on(
                        TriggerKind.VISION,
                        OrderHeld.class,
                        parameters -> fact -> Decision.followUp("Held").once(Once.PER_HOLD)));

        room.order("C1", "1");
        room.fact(held(71));
        room.read();
        assertThat(room.subjects("Both")).containsExactly("order:1");

        room.change("Both", settings -> settings.trigger("Vision"));
        room.order("C1", "2");
        room.fact(held(72));
        room.read();
        assertThat(room.subjects("Both")).containsExactly("hold:72", "order:1");
    }

    @Test
    void aLongJournalIsReadInSeveralTransactions() {
        room.run(TestPlugin.everyOrder("Every"));
        for (int batch = 0; batch < 13; batch++) {
            String[] orders = new String[100];
            for (int order = 0; order < 100; order++) {
                orders[order] = batch + "-" + order;
            }
            room.order("C" + batch % 3, orders);
        }

        assertThat(room.wiring().reader().step()).isTrue();
        assertThat(room.count("Every")).isBetween(400, 600);
        room.read();

        assertThat(room.subjects("Every")).hasSize(1300).doesNotHaveDuplicates();
    }

    @Test
    void anEventActivatedInTheMiddleOfARoundMissesNothing() {
        room.run(TestPlugin.everyOrder("Steady"));
        room.install(TestPlugin.everyOrder("New"));
        room.order("C1", "1");
        room.read();
        room.order("C1", "2");
        room.beforeRead(() -> {
            room.events().activate("New", Caller.SYSTEM);
            room.order("C1", "3");
        });

        room.read();

        assertThat(room.subjects("New")).containsExactly("order:3");
        assertThat(room.subjects("Steady")).containsExactly("order:1", "order:2", "order:3");
    }

    @Test
    void nothingIsLostWhenTheDatabaseIs() {
        room.run(TestPlugin.everyOrder("Every"));
        room.order("C1", "1", "2");
        Runnable lost = () -> {
            throw TouchpointException.unavailable("The database cannot be reached.", "Try again.");
        };

        room.beforeWrite(lost);
        assertThatThrownBy(room::read).isInstanceOf(TouchpointException.class);
        room.beforeRead(lost);
        assertThatThrownBy(room::read).isInstanceOf(TouchpointException.class);
        assertThat(room.subjects("Every")).isEmpty();
        room.read();

        assertThat(room.subjects("Every")).containsExactly("order:1", "order:2");
        assertThat(room.journal().parked(null, PageRequest.FIRST, Caller.SYSTEM).total())
                .isZero();
    }

    @Test
    void anotherProcessOnTheSameJournalDoublesNothing() {
        room.run(TestPlugin.everyOrder("Every"));
        room.order("C1", "1");
        room.read();
        TestRoom first = room;
        STORE.transactions()
                .write(db -> db.update(EVENT_CURSOR)
                        .set(EVENT_CURSOR.POS, EVENT_CURSOR.POS.plus(1))
                        .where(EVENT_CURSOR.POS.gt(0L))
                        .execute());
        room.order("C1", "2", "3");

        try {
            first.read();
        } catch (RuntimeException moved) {
            assertThat(moved).hasMessageContaining("another process");
        }
        first.read();

        assertThat(room.subjects("Every")).containsExactly("order:1", "order:3");
    }

    private static OrderHeld held(long hold) {
        return heldBy(hold, "CreditHold");
    }

    private static OrderHeld heldBy(long hold, String placedBy) {
        return new OrderHeld(
                TestStore.START,
                TestFacts.order("H" + hold, TestStore.START),
                TestFacts.customer("C1"),
                new HoldSnapshot(hold, HoldKind.CREDIT, "Over the limit by " + BigDecimal.TEN, placedBy));
    }

    private static List<Long> cursors() {
        return STORE.transactions()
                .read(db ->
                        db.selectDistinct(EVENT_CURSOR.ID).from(EVENT_CURSOR).fetch(EVENT_CURSOR.ID));
    }
}
