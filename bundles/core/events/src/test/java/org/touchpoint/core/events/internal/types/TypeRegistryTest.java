package org.touchpoint.core.events.internal.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.EventType;
import org.touchpoint.api.plugin.FactRule;
import org.touchpoint.api.plugin.FactTrigger;
import org.touchpoint.api.plugin.MessageScript;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.api.plugin.Verdict;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.testing.FakeBundle;
import org.touchpoint.core.events.internal.testing.TestPlugin;
import org.touchpoint.core.events.internal.testing.TestRoom;
import org.touchpoint.core.store.testing.TestStore;

class TypeRegistryTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private TestRoom room;

    @BeforeEach
    void open() {
        room = new TestRoom(STORE);
    }

    @Test
    void aTypeThatIsSeenForTheFirstTimeGetsAnInactiveDefinition() {
        room.install(TestPlugin.everyOrder("Oops")
                .script("Hello [CustomerContact], this is [YourName]. [Further]")
                .priority(Priority.HIGH)
                .parameter("days", ParameterValues.INTEGER, 60L, "1", "3650"));

        EventDefinition definition = room.events().get("oops", Caller.SYSTEM);
        assertThat(definition.name()).isEqualTo("Oops");
        assertThat(definition.type()).isEqualTo("Oops");
        assertThat(definition.active()).isFalse();
        assertThat(definition.state()).isEqualTo("inactive");
        assertThat(definition.changedBy()).isEqualTo("system");
        var settings = definition.settings();
        assertThat(settings.trigger()).isEqualTo("Order");
        assertThat(settings.priority()).isEqualTo("High");
        assertThat(settings.media()).isEqualTo("Follow-up Queue");
        assertThat(settings.measureResponse()).isEqualTo("Daily");
        assertThat(settings.routeTo()).containsExactly("Account Executive");
        assertThat(settings.responseStatus()).containsExactly("Open", "Closed");
        assertThat(settings.script()).startsWith("Hello [CustomerContact]");
        assertThat(settings.coolDownDays()).isEqualTo(30);
        assertThat(settings.parameters()).containsOnly(Map.entry("days", 60L));
        assertThat(settings).isEqualTo(room.events().defaults("Oops", Caller.SYSTEM));
    }

    @Test
    void aTypeIsKnownWhenItsPluginIsGoneAndGetsNoSecondDefinition() {
        TestPlugin guard = TestPlugin.everyOrder("Guarded").guarding(draft -> Verdict.pass("Fine."));
        room.install(guard.script("Hello.").parameter("limit", ParameterValues.DECIMAL, null, null, null));
        room.remove("Guarded");
        room.restart();

        EventTypeInfo info = info("Guarded");
        assertThat(info.present()).isFalse();
        assertThat(info.reason()).isEqualTo("its plugin test.Guarded 1.0.0 is not installed or not started");
        assertThat(info.guard()).isTrue();
        assertThat(info.script()).isEqualTo("Hello.");
        assertThat(info.parameters()).extracting("id").containsExactly("limit");

        room.install(guard);
        assertThat(info("Guarded").present()).isTrue();
        assertThat(room.events().list(PageRequest.FIRST, Caller.SYSTEM).total()).isEqualTo(1);
    }

    @Test
    void aTypeWithoutOneOfItsTriggersIsNotTaken() {
        room.install(TestPlugin.everyOrder("Half").claiming(TriggerKind.NOW));

        assertThat(info("Half").present()).isFalse();
        assertThat(info("Half").reason()).contains("supports the trigger NOW but offers no AudienceTrigger");
        assertThat(room.wiring().health().rejection("test.Half"))
                .contains("Half")
                .contains("AudienceTrigger");
        assertThat(room.events().list(PageRequest.FIRST, Caller.SYSTEM).total()).isZero();
    }

    @Test
    void whatIsLeftOfABundleThatIsBeingStoppedIsNotLookedAt() {
        FakeBundle bundle = new FakeBundle();
        var asked = new AtomicInteger();
        room.install(TestPlugin.in(bundle, "Oops")
                .onOrder(fact -> Decision.followUp("Sorry."))
                .offer(Role.MESSAGE_SCRIPT, (MessageScript) () -> "Hello, time " + asked.incrementAndGet()));

        room.stop(
                "Oops",
                bundle,
                () -> assertThat(room.wiring().health().rejection("test.Oops")).isNull());

        assertThat(asked).hasValue(1);
        assertThat(info("Oops").reason()).isEqualTo("its plugin test.Oops 1.0.0 is not installed or not started");
    }

    @Test
    void aTypeWhoseServicesComeOneAfterTheOtherIsThereInTheEnd() {
        TestPlugin plugin = TestPlugin.everyOrder("Slow").claiming(TriggerKind.NOW);
        room.install(plugin);
        plugin.onLaunch((parameters, launch) -> null);
        room.install(plugin);

        assertThat(info("Slow").present()).isTrue();
        assertThat(room.wiring().health().rejection("test.Slow")).isNull();
    }

    @Test
    void rubbishIsReportedAndIgnored() {
        assertFault("x".repeat(61), TestPlugin.everyOrder("x".repeat(61)), "a letter, then at most 59");
        assertFault("1st", TestPlugin.everyOrder("1st"), "'1st'");
        assertFault(
                "Throws",
                withType("Throws", () -> {
                    throw new IllegalStateException("no defaults today");
                }),
                "failed over defaults(): IllegalStateException: no defaults today");
        assertFault("Null", withType("Null", () -> null), "answers null to defaults()");
        assertFault(
                "Spins",
                withType("Spins", () -> {
                    while (true) {
                        Thread.onSpinWait();
                    }
                }),
                "it took longer than 250 ms");
        assertFault("Endless", withType("Endless", () -> defaults("x".repeat(501))), "more than 500 characters");
        assertFault("Nobody", withType("Nobody", () -> routed(List.of())), "to nobody");
        assertFault("Unknown", withType("Unknown", () -> routed(List.of("user:nobody"))), "There is no such person");
        assertFault("NullScript", TestPlugin.everyOrder("NullScript").script(null), "answers null to text()");
        assertFault(
                "NowTrigger",
                TestPlugin.everyOrder("NowTrigger").offer(Role.FACT_TRIGGER, nowTrigger()),
                "neither ORDER nor VISION");

        room.run(TestPlugin.everyOrder("Good"));
        room.order("C1", "1");
        room.read();
        assertThat(room.count("Good")).isEqualTo(1);
    }

    @Test
    void aTypeThatFailsOnArrivalIsLookedAtAgain() {
        AtomicInteger looks = new AtomicInteger();
        room.install(withType("Late", () -> {
            if (looks.incrementAndGet() <= 3) {
                throw new IllegalStateException("not yet");
            }
            return defaults("Here I am.");
        }));
        assertThat(info("Late").reason()).contains("not yet");

        assertThat(room.wiring().settle()).isTrue();
        assertThat(room.wiring().settle()).isTrue();
        assertThat(room.wiring().settle()).isFalse();

        assertThat(info("Late").present()).isTrue();
    }

    @Test
    void aServiceWithoutATypeIsReported() {
        PluginBundle bundle = new PluginBundle("nameless", "2.0.0", 0, null);
        room.wiring().types().offer(new Offer(9999, 0, Role.ORDER_GUARD, "guard", null, "nameless.Guard", bundle));
        room.wiring().settle();

        assertThat(room.wiring().health().rejection("nameless"))
                .isEqualTo("It offers nameless.Guard without the service property touchpoint.crm.event.");
    }

    @Test
    void anotherBundleCannotTakeOverAType() {
        room.run(TestPlugin.everyOrder("Oops"));
        PluginBundle intruder = new PluginBundle("intruder", "1.0.0", 0, null);
        EventType type = () -> defaults("Mine now.");
        room.wiring().types().offer(new Offer(99_999, 0, Role.EVENT_TYPE, type, "Oops", "intruder.Type", intruder));
        room.wiring().settle();

        assertThat(info("Oops").bundle()).isEqualTo("test.Oops 1.0.0");
        assertThat(room.wiring().health().rejection("intruder")).contains("which belongs to test.Oops 1.0.0");
        assertThat(room.wiring().health().rejection("test.Oops")).isNull();
    }

    @Test
    void aTypeStaysWithItsBundleUntilThatIsUninstalled() {
        room.run(TestPlugin.everyOrder("Oops"));
        room.install(TestPlugin.from("intruder", "Oops").onOrder(fact -> Decision.followUp("Mine.")));

        room.stop("Oops");
        assertThat(info("Oops").present()).isFalse();
        assertThat(room.wiring().health().rejection("intruder")).contains("which belongs to test.Oops 1.0.0");
        room.restart();
        assertThat(info("Oops").present()).isFalse();

        room.install(TestPlugin.of("Oops", "2.0.0").onOrder(fact -> Decision.followUp("Version 2.")));
        assertThat(info("Oops").bundle()).isEqualTo("test.Oops 2.0.0");
        assertThat(room.wiring().health().rejection("intruder")).contains("which belongs to test.Oops 2.0.0");

        room.remove("Oops");
        assertThat(info("Oops").bundle()).isEqualTo("intruder 1.0.0");
        assertThat(room.wiring().health().rejection("intruder")).isNull();
    }

    @Test
    void aScriptThatTheFirstTriggerCannotFillKeepsATypeFromBeingTaken() {
        room.install(TestPlugin.everyOrder("Held").script("Hold [HoldReason]"));

        assertThat(info("Held").present()).isFalse();
        assertThat(info("Held").reason())
                .contains("placeholders that nothing can fill with the trigger Order: [HoldReason]");
    }

    @Test
    void anUpgradeTakesOverWithItsOwnRules() {
        room.run(TestPlugin.of("Oops").onOrder(fact -> Decision.nothing("Version 1 never does.")));
        room.order("C1", "1");
        room.read();

        room.remove("Oops");
        room.install(TestPlugin.of("Oops", "2.0.0").onOrder(fact -> Decision.followUp("Version 2 always does.")));
        room.order("C1", "2");
        room.read();

        assertThat(info("Oops").bundle()).isEqualTo("test.Oops 2.0.0");
        assertThat(room.subjects("Oops")).containsExactly("order:2");
    }

    @Test
    void anUpgradeWithOtherParametersKeepsWhatStillFits() {
        room.run(TestPlugin.everyOrder("Oops")
                .parameter("days", ParameterValues.INTEGER, 60L, "1", "3650")
                .parameter("old", ParameterValues.TEXT, "gone", null, null));
        room.change("Oops", settings -> settings.parameters(Map.of("days", 90)));

        room.remove("Oops");
        room.install(TestPlugin.everyOrder("Oops")
                .parameter("days", ParameterValues.INTEGER, 60L, "1", "3650")
                .parameter("share", ParameterValues.DECIMAL, new BigDecimal("0.5"), null, null));

        assertThat(room.state("Oops")).isEqualTo("active");
        assertThat(room.events().get("Oops", Caller.SYSTEM).settings().parameters())
                .containsEntry("days", 90L)
                .containsEntry("share", new BigDecimal("0.5"))
                .doesNotContainKey("old");
    }

    private void assertFault(String id, TestPlugin plugin, String reason) {
        room.install(plugin);
        assertThat(room.wiring().health().rejection("test." + id)).as(id).contains(reason);
        assertThat(room.wiring().types().types().find(id)).isNull();
        room.remove(id);
        assertThat(room.wiring().health().rejection("test." + id)).isNull();
    }

    private static TestPlugin withType(String id, EventType type) {
        return TestPlugin.everyOrder(id).offer(Role.EVENT_TYPE, type);
    }

    private static EventDefaults defaults(String description) {
        return EventDefaults.of(
                description,
                Set.of(TriggerKind.ORDER),
                TriggerKind.ORDER,
                Priority.LOW,
                EventDefaults.ACCOUNT_CSR,
                ContactSource.ORDER);
    }

    private static EventDefaults routed(List<String> routeTo) {
        return new EventDefaults(
                "Routed",
                Set.of(TriggerKind.ORDER),
                TriggerKind.ORDER,
                Priority.LOW,
                routeTo,
                List.of("Open", "Closed"),
                ContactSource.ORDER);
    }

    private static FactTrigger<?> nowTrigger() {
        return new FactTrigger<OrderAccepted>() {
            @Override
            public TriggerKind kind() {
                return TriggerKind.NOW;
            }

            @Override
            public Class<OrderAccepted> fact() {
                return OrderAccepted.class;
            }

            @Override
            public FactRule<OrderAccepted> rule(Parameters parameters) {
                return fact -> Decision.nothing("never");
            }
        };
    }

    private EventTypeInfo info(String id) {
        return room.events().types(Caller.SYSTEM).stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
