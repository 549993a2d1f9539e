package org.touchpoint.core.events.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.fact.QuoteOpened;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.OrderPreview.Assignee;
import org.touchpoint.api.order.OrderPreview.Outcome;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.FactRule;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.api.plugin.Verdict;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.testing.TestFacts;
import org.touchpoint.core.events.internal.testing.TestPlugin;
import org.touchpoint.core.events.internal.testing.TestRoom;
import org.touchpoint.core.store.spi.OrderOutlook;
import org.touchpoint.core.store.tables.DefaultSchema;
import org.touchpoint.core.store.testing.TestStore;

/** What the definitions would do about an order that nobody has accepted. */
class DefinitionOutlookTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private TestRoom room;
    private long customer;

    @BeforeEach
    void open() {
        room = new TestRoom(STORE);
        customer = room.customer("C1");
    }

    private OrderOutlook outlook() {
        return room.wiring().orderOutlook();
    }

    private List<Outcome> outcomes(Fact... facts) {
        return outlook().outcomes(customer, List.of(facts));
    }

    private static OrderAccepted accepted() {
        return TestFacts.accepted("(new)", "C1", TestStore.START);
    }

    private static OrderHeld held(long id, String placedBy) {
        return new OrderHeld(
                TestStore.START,
                TestFacts.order("(new)", TestStore.START),
                TestFacts.customer("C1"),
                new HoldSnapshot(id, HoldKind.CREDIT, "Over the limit.", placedBy));
    }

    @Test
    void equalsWhatTheReaderThenMakesAndWritesNothing() {
        room.run(TestPlugin.of("Oops")
                .priority(Priority.HIGH)
                .onOrder(fact -> fact.order().contains("PAPER")
                        ? Decision.followUp("Paper again.").startingOn(LocalDate.of(2026, 3, 5))
                        : Decision.nothing("No paper.")));
        room.run(TestPlugin.of("Never").onOrder(fact -> Decision.nothing("Not today.")));
        room.install(TestPlugin.everyOrder("Inactive"));
        Map<String, Integer> before = rows();

        List<Outcome> outcomes = outcomes(accepted());

        assertThat(rows()).isEqualTo(before);
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.event()).isEqualTo("Oops");
            assertThat(outcome.priority()).isEqualTo("High");
            assertThat(outcome.assignees()).extracting(Assignee::login).containsExactly("judy");
            assertThat(outcome.startDate()).isEqualTo("2026-03-05T00:00:00Z");
            assertThat(outcome.reason()).isEqualTo("Paper again.");
            assertThat(outcome.cannotSay()).isNull();
        });
        room.order("C1", "1");
        room.read();
        assertThat(room.counts()).containsExactly(Map.entry("Oops", 1));
    }

    @Test
    void aHoldIsFollowedUpByWhoeverPlacesItAndAnOrderOnce() {
        FactRule<OrderHeld> rule =
                fact -> Decision.followUp(fact.hold().reason()).once(Once.PER_HOLD);
        room.run(TestPlugin.of("CreditHold")
                .on(TriggerKind.ORDER, OrderHeld.class, parameters -> rule)
                .guarding(draft -> Verdict.hold(HoldKind.CREDIT, "Over the limit.")));
        room.events()
                .create("Second", "CreditHold", room.events().defaults("CreditHold", Caller.SYSTEM), Caller.SYSTEM);
        room.events().activate("Second", Caller.SYSTEM);

        assertThat(outcomes(accepted(), held(-1, "CreditHold"), held(-2, "Second")))
                .extracting(Outcome::event)
                .containsExactly("CreditHold", "Second");
        assertThat(outcomes(accepted())).isEmpty();
    }

    @Test
    void whatACustomerHasAlreadyIsNotMadeAgain() {
        room.run(TestPlugin.of("Welcome")
                .onOrder(fact -> Decision.followUp("Welcome.").once(Once.PER_CUSTOMER)));
        assertThat(outcomes(accepted())).hasSize(1);

        room.order("C1", "1");
        room.read();

        assertThat(outcomes(accepted())).isEmpty();
    }

    @Test
    void aQuoteIsAnotherFact() {
        room.run(TestPlugin.everyOrder("Orders"));
        room.run(TestPlugin.of("Quotes")
                .on(TriggerKind.ORDER, QuoteOpened.class, parameters -> fact -> Decision.followUp("Ask again.")));

        assertThat(outcomes(new QuoteOpened(
                        TestStore.START, TestFacts.order("(new)", TestStore.START), TestFacts.customer("C1"))))
                .extracting(Outcome::event)
                .containsExactly("Quotes");
    }

    @Test
    void aHouseAccountGetsNothing() {
        room.run(TestPlugin.everyOrder("Orders"));
        STORE.transactions()
                .write(db ->
                        db.update(CUSTOMER).set(CUSTOMER.HOUSE_ACCOUNT, true).execute());

        assertThat(outcomes(accepted())).isEmpty();
    }

    @Test
    void aDefinitionIsAskedBetweenItsDatesOnly() {
        room.run(TestPlugin.everyOrder("Orders"));
        room.change("Orders", settings -> settings.dates(LocalDate.of(2026, 3, 3), null));

        assertThat(outcomes(accepted())).isEmpty();
    }

    @Test
    void aPluginThatFailsSaysNothingAndIsNotHeldAgainstIt() {
        room.run(TestPlugin.everyOrder("Good"));
        room.run(TestPlugin.of("Bad")
                .onOrder(fact -> {
                    throw new IllegalStateException("no ledger");
                })
                .guarding(draft -> null));
        Map<String, Integer> before = rows();

        for (int keystroke = 0; keystroke < 12; keystroke++) {
            assertThat(outcomes(accepted())).extracting(Outcome::event).containsExactly("Bad", "Good");
            assertThat(outcomes(accepted()).get(0).cannotSay()).contains("no ledger");
            assertThat(outlook().holds(TestFacts.draft("(new)", "C1", TestStore.START)))
                    .singleElement()
                    .satisfies(hold -> assertThat(hold.kind()).isEqualTo(HoldKind.OPERATIONAL));
        }

        assertThat(room.wiring().health().of("Bad").quarantineReason()).isNull();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nobodyWaitsLongForSlowPlugins() {
        for (int slow = 0; slow < 12; slow++) {
            room.run(TestPlugin.of("Slow" + slow).onOrder(fact -> {
                while (!Thread.currentThread().isInterrupted()) {
                    LockSupport.park();
                }
                return Decision.nothing("Done.");
            }));
        }
        long began = System.nanoTime();

        List<Outcome> outcomes = outcomes(accepted());

        assertThat(outcomes)
                .hasSize(12)
                .allSatisfy(outcome -> assertThat(outcome.cannotSay()).isNotBlank());
        assertThat(outcomes)
                .anySatisfy(outcome -> assertThat(outcome.cannotSay()).contains("no time left"));
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(8000);
    }

    @Test
    void aPluginThatIsAwaySaysSo() {
        room.run(TestPlugin.everyOrder("Orders"));
        room.remove("Orders");

        assertThat(outcomes(accepted())).singleElement().satisfies(outcome -> {
            assertThat(outcome.event()).isEqualTo("Orders");
            assertThat(outcome.assignees()).isEmpty();
            assertThat(outcome.cannotSay()).contains("not installed");
        });
    }

    private static Map<String, Integer> rows() {
        return STORE.transactions().read(db -> {
            Map<String, Integer> rows = new TreeMap<>();
            DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> rows.put(table.getName(), db.fetchCount(table)));
            return rows;
        });
    }
}
