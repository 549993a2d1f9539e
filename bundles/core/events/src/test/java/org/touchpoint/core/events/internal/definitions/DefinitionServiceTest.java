package org.touchpoint.core.events.internal.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.ParameterInfo;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.Criterion;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.FactRule;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.events.internal.testing.Settings;
import org.touchpoint.core.events.internal.testing.TestPlugin;
import org.touchpoint.core.events.internal.testing.TestRoom;
import org.touchpoint.core.events.internal.types.ParameterValues;
import org.touchpoint.core.store.testing.TestStore;

class DefinitionServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Caller MANAGER = new Caller(7, "manager", "The Manager", Set.of(JobFunction.CRM));
    private static final Caller CLERK = new Caller(8, "clerk", "The Clerk", Set.of(JobFunction.ORDER_ENTRY));

    private TestRoom room;

    @BeforeEach
    void open() {
        room = new TestRoom(STORE);
        room.install(oops());
    }

    private static TestPlugin oops() {
        return TestPlugin.of("Oops")
                .on(TriggerKind.ORDER, OrderAccepted.class, parameters -> {
                    int days = parameters.integer("days", 1, 100);
                    FactRule<OrderAccepted> rule = fact -> Decision.followUp("In " + days + " days");
                    return rule;
                })
                .parameter("days", ParameterValues.INTEGER, 60L, "1", "3650")
                .parameter("share", ParameterValues.DECIMAL, new BigDecimal("0.25"), null, "1")
                .parameter("strict", ParameterValues.BOOLEAN, false, null, null)
                .parameter(new ParameterInfo(
                        "codes", "Codes", "", ParameterValues.TEXT, true, false, null, List.of("A", "B"), null, null));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("description", settings -> settings.description("x".repeat(501))),
                fault("trigger", settings -> settings.trigger("Vision")),
                fault("trigger", settings -> settings.trigger(null)),
                fault("priority", settings -> settings.priority("Whenever")),
                fault("media", settings -> settings.media("Telegraph")),
                fault("routeTo", settings -> settings.routeTo(List.of())),
                fault("routeTo", settings -> settings.routeTo(null)),
                fault("routeTo[1]", settings -> settings.routeTo(List.of("Account CSR", "user:nobody"))),
                fault("responseStatus", settings -> settings.responseStatus(List.of("Open"))),
                fault("responseStatus", settings -> settings.responseStatus(null)),
                fault(
                        "responseStatus[2]",
                        settings -> settings.responseStatus(List.of("Open", "Closed", "x".repeat(31)))),
                fault("responseStatus[2]", settings -> settings.responseStatus(List.of("Open", "Closed", "open"))),
                fault("responseStatus[0]", settings -> settings.responseStatus(Arrays.asList(null, "Open", "Closed"))),
                fault("script", settings -> settings.script("Hello [Nobody], it is [YourName].")),
                fault("script", settings -> settings.script("https://example.com/a document [Nobody]")),
                fault("script", settings -> settings.script("x".repeat(20_001))),
                fault("script", settings -> settings.script("Hello [Customer Contact]")),
                fault("script", settings -> settings.script("Hello [CustomerContact")),
                fault("source", settings -> settings.source("Neighbour")),
                fault("sourceId", settings -> settings.sourceId("42")),
                fault("startDate", settings -> settings.dates(LocalDate.of(12_000, 1, 1), null)),
                fault("stopDate", settings -> settings.dates(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1))),
                fault("measureResponse", settings -> settings.measureResponse("Hourly")),
                fault("promoId", settings -> settings.promoId("x".repeat(61))),
                fault("coolDownDays", settings -> settings.coolDownDays(-1)),
                fault("coolDownDays", settings -> settings.coolDownDays(3651)),
                parameter("weeks", 1),
                parameter("days", "many"),
                parameter("days", 0),
                parameter("days", 3651),
                parameter("days", 1.5),
                parameter("days", 101),
                parameter("days", List.of(1)),
                parameter("days", Map.of()),
                parameter("share", "1e999999999"),
                parameter("share", "1.01"),
                parameter("strict", "maybe"),
                parameter("codes", List.of("A", "C")),
                parameter("codes", 7),
                parameter("codes", List.of("A", true)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultNamesItsFieldAndChangesNothing(String field, UnaryOperator<Settings> change) {
        EventSettings before = room.events().get("Oops", MANAGER).settings();

        assertThatThrownBy(() -> room.change("Oops", change))
                .isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(refusal.field()).hasValue(field);
                    assertThat(refusal.remedy()).isNotBlank();
                });
        assertThat(room.events().get("Oops", MANAGER).settings()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"types", "Placeholders", "launch", " save-as ", "response", ".."})
    void aNameThatIsPartOfAnAddressIsRefused(String name) {
        EventSettings settings = room.events().get("Oops", MANAGER).settings();

        assertThatThrownBy(() -> room.events().create(name, "Oops", settings, MANAGER))
                .isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(refusal.field()).hasValue("name");
                    assertThat(refusal.remedy()).startsWith("Choose another name");
                });
    }

    @Test
    void unknownPlaceholdersAreListedWithSomeThatAreKnown() {
        assertThatThrownBy(() -> room.change("Oops", settings -> settings.script("[Nobody] [YourName] [Nothing]")))
                .isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                    assertThat(refusal).hasMessageContaining("[Nobody], [Nothing]");
                    assertThat(refusal.remedy()).contains("[CustomerContact]");
                });
    }

    @Test
    void everyFieldIsKeptOverARestart() {
        EventSettings settings = new Settings(room.events().defaults("Oops", MANAGER))
                .description("Orders of 50 and more")
                .priority("urgent")
                .routeTo(List.of("Account CSR", "Account Executive"))
                .responseStatus(List.of("Open", "FutureOrder", "No Contact", "Closed"))
                .script("https://example.com/scripts/oops?lang=en")
                .source("customer")
                .dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                .measureResponse("Weekly")
                .promoId("SPRING-26")
                .coolDownDays(0)
                .parameters(Map.of("days", "30", "share", 0.5, "strict", "true", "codes", List.of("B", "A")))
                .build();
        room.events().create(" Oops 050 ", "Oops", settings, MANAGER);
        room.restart();

        EventDefinition kept = room.events().get("oops 050", MANAGER);
        assertThat(kept.name()).isEqualTo("Oops 050");
        assertThat(kept.changedBy()).isEqualTo("manager");
        assertThat(kept.changedAt()).isEqualTo(TestStore.START);
        assertThat(kept.settings())
                .isEqualTo(new Settings(settings)
                        .priority("Urgent")
                        .source("Customer")
                        .parameters(Map.of(
                                "days",
                                30L,
                                "share",
                                new BigDecimal("0.5"),
                                "strict",
                                true,
                                "codes",
                                List.of("B", "A")))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a/b", "x\u0000", "semi;colon"})
    void aNameHasToBeOne(String name) {
        assertRefused(
                ErrorCode.INVALID,
                () -> room.events().create(name, "Oops", room.events().defaults("Oops", MANAGER), MANAGER));
    }

    @Test
    void aNameIsTakenWhateverTheCase() {
        assertRefused(
                ErrorCode.CONFLICT,
                () -> room.events().create("OOPS", "Oops", room.events().defaults("Oops", MANAGER), MANAGER));
        assertRefused(
                ErrorCode.INVALID,
                () -> room.events().create("x".repeat(81), "Oops", room.events().defaults("Oops", MANAGER), MANAGER));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertRefused(ErrorCode.NOT_FOUND, () -> room.events().get("Nothing", MANAGER));
    }

    @Test
    void whatIsNamedAndIsNotThereIsRefusedWithWhatThereIs() {
        EventSettings settings = room.events().defaults("Oops", MANAGER);
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> room.events().defaults("Nothing", MANAGER),
                () -> room.events().create("Newer", "Nothing", settings, MANAGER))) {
            assertThatThrownBy(call).isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
                assertThat(refusal.field()).hasValue("type");
                assertThat(refusal.remedy()).contains("Oops");
            });
        }
        assertThatThrownBy(() -> room.journal().parked("Nothing", PageRequest.FIRST, MANAGER))
                .isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                    assertThat(refusal.field()).hasValue("event");
                    assertThat(refusal.remedy()).contains("Oops");
                });
        room.remove("Oops");
        assertThatThrownBy(() -> room.events().defaults("Oops", MANAGER))
                .hasMessageContaining("is not there: its plugin");
    }

    @Test
    void aScriptUsesWhatItsTriggerCanFill() {
        room.install(TestPlugin.of("Holds")
                .on(TriggerKind.ORDER, OrderHeld.class, parameters -> held -> Decision.followUp("Held."))
                .onLaunch((parameters, launch) -> Audience.of(Criterion.inTier(Set.of(ValueTier.GOLD)), "Gold."))
                .script("[HoldReason] [Own]"));

        assertUnfillable("Oops", "Held: [HoldReason]", "[HoldReason]", "[OrderNumber]");
        room.change("Oops", settings -> settings.script("[OrderNumber] [EventName] [YourName]"));
        room.change("Holds", settings -> settings.script("[OrderNumber] [HoldReason] [Own]"));
        assertThatThrownBy(() -> room.change("Holds", settings -> settings.trigger("NOW")))
                .hasMessageContaining("[OrderNumber], [HoldReason], [Own]")
                .isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                    assertThat(refusal.field()).hasValue("script");
                    assertThat(refusal.remedy()).contains("[CustomerContact]").doesNotContain("[OrderNumber]");
                });
        room.change("Holds", settings -> settings.trigger("NOW").script("[EventName] [CustomerContact]"));
    }

    @Test
    void aScriptIsCheckedAgainstItsTypeWhileThePluginIsAway() {
        room.remove("Oops");
        room.restart();

        assertUnfillable("Oops", "Held: [HoldReason]", "[HoldReason]", "[OrderNumber]");
    }

    private void assertUnfillable(String event, String script, String unfillable, String usable) {
        assertThatThrownBy(() -> room.change(event, settings -> settings.script(script)))
                .hasMessageContaining(unfillable)
                .isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(refusal.field()).hasValue("script");
                    assertThat(refusal.remedy()).contains(usable).doesNotContain(unfillable);
                });
    }

    @Test
    void onlyManagersAndAdministratorsSeeEvents() {
        assertRefused(ErrorCode.FORBIDDEN, () -> room.events().types(CLERK));
        assertRefused(ErrorCode.FORBIDDEN, () -> room.events().list(PageRequest.FIRST, CLERK));
        assertRefused(ErrorCode.FORBIDDEN, () -> room.events().activate("Oops", CLERK));
        assertRefused(ErrorCode.FORBIDDEN, () -> room.journal().status(CLERK));
        assertThat(room.events().types(MANAGER)).hasSize(1);
    }

    @Test
    void definitionsAreListedByNameAPageAtATime() {
        EventSettings settings = room.events().defaults("Oops", MANAGER);
        for (String name : List.of("zeta", "Alpha", "beta")) {
            room.events().create(name, "Oops", settings, MANAGER);
        }

        var page = room.events().list(new PageRequest(1, 2), MANAGER);

        assertThat(page.total()).isEqualTo(4);
        assertThat(page.items()).extracting(EventDefinition::name).containsExactly("Oops", "zeta");
    }

    @Test
    void aDefinitionCanBeChangedWhileItsPluginIsAway() {
        room.events().activate("Oops", MANAGER);
        room.remove("Oops");

        room.change("Oops", settings -> settings.parameters(Map.of("days", 30)));

        assertThat(room.state("Oops")).isEqualTo("dormant");
        room.install(oops());
        assertThat(room.state("Oops")).isEqualTo("active");
        assertThat(room.events().get("Oops", MANAGER).settings().parameters()).containsEntry("days", 30L);
    }

    @Test
    void parametersThatTheReturningPluginDoesNotTakeLeaveTheDefinitionDormantWithTheReason() {
        room.events().activate("Oops", MANAGER);
        room.remove("Oops");
        room.change("Oops", settings -> settings.parameters(Map.of("days", 3000)));
        room.order("C1", "1");
        room.install(oops());
        room.read();

        assertThat(room.state("Oops")).isEqualTo("dormant");
        assertThat(room.events().get("Oops", MANAGER).stateReason()).contains("days is 3000");

        room.change("Oops", settings -> settings.parameters(Map.of("days", 30)));
        room.read();
        assertThat(room.subjects("Oops")).containsExactly("order:1");
    }

    @Test
    void changedParametersAreInForceAtOnce() {
        room.events().activate("Oops", MANAGER);
        room.change("Oops", settings -> settings.parameters(Map.of("days", 7)));

        room.order("C1", "1");
        room.read();

        var reasons = STORE.transactions().read(db -> db.fetchValues(FOLLOW_UP.REASON));
        assertThat(reasons).containsExactly("In 7 days");
    }

    @Test
    void anEventThatAnswersOrdersIsNotLaunched() {
        assertRefused(ErrorCode.CONFLICT, () -> room.events().launch("Oops", null, MANAGER));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TouchpointException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Arguments fault(String field, UnaryOperator<Settings> change) {
        return Arguments.of(field, change);
    }

    private static Arguments parameter(String id, Object value) {
        return fault("parameters." + id, settings -> settings.parameters(Map.of(id, value)));
    }
}
