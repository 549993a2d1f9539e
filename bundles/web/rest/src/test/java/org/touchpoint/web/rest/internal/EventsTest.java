package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeLogIns;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

class EventsTest {
    private FakeServices services;

    @BeforeEach
    void fresh() {
        services = RestServer.fresh();
    }

    private EventSettings settings(String name) {
        return services.events.get(name, FakeLogIns.ADMIN).settings();
    }

    private static Call.Answer oops() {
        return Call.post("/api/events", "{\"name\": \"Oops050\", \"type\": \"Oops\"}")
                .answer();
    }

    @Test
    void whatIsAbsentComesFromTheType() {
        Call.Answer answer = Call.post("/api/events", """
            {"name": "Oops050", "type": "Oops", "priority": "urgent", "trigger": "now",
             "startDate": "2026-01-01", "parameters": {"days": 90}}\
            """).answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/events/Oops050");
        assertThat(settings("Oops050").priority()).isEqualTo("Urgent");
        assertThat(settings("Oops050").trigger()).isEqualTo("NOW");
        assertThat(settings("Oops050").script()).isEqualTo("Dear [CustomerContact]");
        assertThat(settings("Oops050").parameters()).isEqualTo(Map.of("products", List.of("OOPS"), "days", 90));
    }

    @Test
    void aDefinitionIsFlatAndShowsEveryField() {
        JsonNode definition = oops().json();

        assertThat(definition.fieldNames())
                .toIterable()
                .containsExactly(
                        "name",
                        "type",
                        "description",
                        "active",
                        "trigger",
                        "priority",
                        "media",
                        "updateCustomer",
                        "routeTo",
                        "responseStatus",
                        "script",
                        "source",
                        "sourceId",
                        "startDate",
                        "stopDate",
                        "measureResponse",
                        "promoId",
                        "coolDownDays",
                        "parameters",
                        "state",
                        "stateReason",
                        "changedAt",
                        "changedBy",
                        "activeSince");
        assertThat(definition.path("active").booleanValue()).isFalse();
    }

    @Test
    void activeStartsAndStops() {
        Call.Answer made = Call.post("/api/events", "{\"name\": \"A\", \"type\": \"Oops\", \"active\": true}")
                .answer();
        assertThat(made.json().path("active").asBoolean()).isTrue();
        Call.patch("/api/events/A", "{\"active\": true}").answer();
        Call.patch("/api/events/a", "{\"active\": false}").answer();
        Call.Answer put = Call.put("/api/events/A", "{\"active\": true}").answer();

        assertThat(put.json().path("state").asText()).isEqualTo("active");
        assertThat(services.events.calls).containsExactly("activate A", "deactivate A", "activate A");
    }

    @Test
    void aDeactivationSaysHowManyFactsAreGivenUp() {
        oops();
        services.events.unread = 12;
        JsonNode posted =
                Call.post("/api/events/Oops050/deactivate", "").answer().json();
        Call.post("/api/events/Oops050/activate", "").answer();
        JsonNode patched = Call.patch("/api/events/Oops050", "{\"active\": false}")
                .answer()
                .json();

        assertThat(posted.path("factsGivenUp").asLong()).isEqualTo(12);
        assertThat(patched.path("factsGivenUp").asLong()).isEqualTo(12);
    }

    @Test
    void aDeactivationThatCostsNothingSaysNothing() {
        oops();

        assertThat(Call.post("/api/events/Oops050/deactivate", "")
                        .answer()
                        .json()
                        .has("factsGivenUp"))
                .isFalse();
    }

    @Test
    void whatWasReadCanBePutBack() {
        oops();
        EventSettings before = settings("Oops050");
        Call.post("/api/events/Oops050/activate", "").answer();
        String read = Call.get("/api/events/Oops050").answer().text();

        assertThat(Call.put("/api/events/Oops050", read).answer().status()).isEqualTo(200);
        assertThat(Call.patch("/api/events/Oops050", read).answer().status()).isEqualTo(200);

        assertThat(settings("Oops050")).isEqualTo(before);
        assertThat(services.events.calls).containsExactly("activate Oops050");
    }

    @Test
    void aFieldThatIsOnlyReadIsRefusedWhereItIsAnother() {
        oops();
        String read = Call.get("/api/events/Oops050").answer().text();
        Call.post("/api/events/Oops050/activate", "").answer();

        Call.Answer answer = Call.put("/api/events/Oops050", read).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("state");
        assertThat(answer.json().path("remedy").asText())
                .contains("Leave it out")
                .contains("\"active\"");
        assertThat(services.events.calls).containsExactly("activate Oops050");
    }

    @Test
    void aNewDefinitionSaysNothingThatIsOnlyRead() {
        Call.Answer answer = Call.post("/api/events", "{\"name\": \"A\", \"type\": \"Oops\", \"state\": \"active\"}")
                .answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("state");
        assertThat(Call.get("/api/events/A").answer().status()).isEqualTo(404);
        assertThat(Call.post("/api/events", "{\"name\": \"A\", \"type\": \"Oops\", \"stateReason\": null}")
                        .answer()
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aPutLeavesNothingOfWhatWasThereAndAPatchEverything() {
        Call.post("/api/events", """
            {"name": "A", "type": "Oops", "active": true, "promoId": "SPRING", "priority": "Low",
             "parameters": {"days": 7}}\
            """).answer();
        EventSettings before = settings("A");

        Call.patch("/api/events/A", "{\"coolDownDays\": 1}").answer();
        assertThat(settings("A").promoId()).isEqualTo("SPRING");
        assertThat(settings("A").priority()).isEqualTo(before.priority());
        assertThat(settings("A").parameters()).isEqualTo(before.parameters());

        Call.Answer put = Call.put("/api/events/A", "{\"coolDownDays\": 2}").answer();
        assertThat(put.json().path("active").asBoolean()).isFalse();
        assertThat(settings("A").coolDownDays()).isEqualTo(2);
        assertThat(settings("A").promoId()).isNull();
        assertThat(settings("A").priority()).isEqualTo("High");
        assertThat(settings("A").parameters()).isEqualTo(Map.of("products", List.of("OOPS"), "days", 60));
    }

    @Test
    void whileThePluginIsAwayAPutGivesEveryField() {
        oops();
        String read = Call.get("/api/events/Oops050").answer().text();
        services.events.pluginIsAway = true;

        assertThat(Call.put("/api/events/Oops050", "{}").answer().field()).isEqualTo("description");
        assertThat(Call.put("/api/events/Oops050", read).answer().status()).isEqualTo(200);
    }

    @Test
    void anAddressThatTakesNoBodyRefusesOne() {
        oops();
        Call.Answer answer = Call.post("/api/events/Oops050/launch", "{\"asOf\": \"2011-07-01\"}")
                .answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("body");
        assertThat(services.events.calls).isEmpty();
        assertThat(Call.post("/api/events/Oops050/activate", " { } ").answer().status())
                .isEqualTo(200);
    }

    @Test
    void saveAsTakesEverythingElseFromItsModel() {
        Call.post("/api/events", "{\"name\": \"Oops\", \"type\": \"Oops\", \"promoId\": \"SPRING\", \"active\": true}")
                .answer();

        Call.Answer answer = Call.post(
                        "/api/events/Oops/save-as", "{\"name\": \"Oops-West\", \"parameters\": {\"days\": 30}}")
                .answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("type").asText()).isEqualTo("Oops");
        assertThat(answer.json().path("active").asBoolean()).isFalse();
        assertThat(settings("Oops-West").promoId()).isEqualTo("SPRING");
        assertThat(settings("Oops-West").parameters().get("days")).isEqualTo(30);
        assertThat(settings("Oops").parameters().get("days")).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"state\": \"active\"}', state",
        "'{\"changedBy\": \"me\"}', changedBy",
        "'{\"name\": \"Other\"}', name",
        "'{\"type\": \"FirstOrder\"}', type",
        "'{\"active\": \"yes\"}', active",
        "'{\"routeTo\": \"judy\"}', routeTo",
        "'{\"coolDownDays\": 1.5}', coolDownDays",
        "'{\"coolDownDays\": 99999999999}', coolDownDays",
        "'{\"startDate\": \"tomorrow\"}', startDate",
        "'{\"parameters\": [1]}', parameters",
        "'{\"parameters\": {\"days\": 1e99}}', parameters.days",
        "'{\"promo\": \"X\"}', promo"
    })
    void aPatchThatCannotBeTakenNamesTheField(String patch, String field) {
        oops();

        Call.Answer answer = Call.patch("/api/events/Oops050", patch).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void aLaunchTakesTheDayToReckonFrom() {
        Call.Answer answer =
                Call.post("/api/events/NoOrder/launch?asOf=2011-07-01", "").answer();

        assertThat(answer.json().path("followUps").asInt()).isEqualTo(8);
        assertThat(answer.json().path("asOf").asText()).isEqualTo("2011-07-01");
        Call.post("/api/events/NoOrder/launch", "").answer();
        assertThat(services.events.calls).containsExactly("launch NoOrder 2011-07-01", "launch NoOrder null");
        assertThat(Call.post("/api/events/NoOrder/launch?asOf=July", "")
                        .answer()
                        .field())
                .isEqualTo("asOf");
    }

    @Test
    void jobFunctionsAreAskedFor() {
        assertThat(Call.get("/api/events/types").as("judy").answer().status()).isEqualTo(403);
        assertThat(Call.get("/api/events/types").answer().json().path("total").asInt())
                .isZero();
        assertThat(Call.get("/api/events/placeholders")
                        .answer()
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(Call.get("/api/events/X/response")
                        .answer()
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aChangedTriggerSaysHowManyFactsAreGivenUp() {
        oops();
        services.events.givenUpByChange = 5;
        JsonNode patched = Call.patch("/api/events/Oops050", "{\"trigger\": \"now\"}")
                .answer()
                .json();

        assertThat(patched.path("factsGivenUp").asLong()).isEqualTo(5);
    }

    @Test
    void howManyFactsWaitIsShownAndMayBeSentBack() {
        oops();
        services.events.waiting = 7;
        JsonNode shown = Call.post("/api/events/Oops050/activate", "").answer().json();
        assertThat(shown.path("factsWaiting").asLong()).isEqualTo(7);

        services.events.waiting = 9;
        Call.Answer back = Call.patch("/api/events/Oops050", "{\"factsWaiting\": 7, \"priority\": \"Low\"}")
                .answer();

        assertThat(back.status()).isEqualTo(200);
    }

    @Test
    void aForecastTakesTheFormOfANewEventOrOfASavedOne() {
        Call.Answer fresh = Call.post("/api/events/forecast", """
            {"type": "Oops", "priority": "low", "from": "2026-01-31", "parameters": {"days": 9}}\
            """).answer();
        oops();
        Call.Answer saved = Call.post("/api/events/forecast", """
            {"event": "oops050", "trigger": "now"}\
            """).answer();

        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.json().path("followUps").asLong()).isEqualTo(3);
        assertThat(fresh.json().path("queues").path(0).path("login").asText()).isEqualTo("judy");
        assertThat(fresh.json().path("first").path(0).path("order").asText()).isEqualTo("100");
        var first = services.events.forecasts.get(0);
        assertThat(first.event()).isNull();
        assertThat(first.from()).hasToString("2026-01-31");
        assertThat(first.settings().priority()).isEqualTo("Low");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(services.events.forecasts.get(1).event()).isEqualTo("Oops050");
        assertThat(services.events.forecasts.get(1).settings().trigger()).isEqualTo("NOW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"priority": "Low"}                                 | type
        {"type": "Oops", "from": "yesterday"}               | from
        {"type": "Oops", "nonsense": 1}                     | nonsense
        """)
    void aForecastThatMakesNoSenseIsRefused(String body, String field) {
        Call.Answer answer = Call.post("/api/events/forecast", body).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
    }

    @Test
    void aScriptIsFilledInForACustomer() {
        Call.Answer answer = Call.post("/api/events/preview", """
            {"script": "Dear [CustomerName]", "customer": "S1", "source": "Order"}\
            """).answer();

        assertThat(answer.json().path("text").asText()).isEqualTo("Dear S1");
        assertThat(answer.json().path("unfilled").path(0).asText()).isEqualTo("OrderNumber");
        assertThat(Call.post("/api/events/preview", "{\"script\": \"Dear\"}")
                        .answer()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void launchesPlaceholdersAndDefaultsCanBeAskedFor() {
        JsonNode launches = Call.get("/api/events/launches").answer().json();
        JsonNode names = Call.get("/api/events/types/Oops/placeholders?trigger=Order")
                .answer()
                .json();
        JsonNode defaults = Call.get("/api/events/types/Oops/defaults").answer().json();

        assertThat(launches.path("items").path(0).path("done").asLong()).isEqualTo(20_000);
        assertThat(names.path("items").path(0).path("name").asText()).isEqualTo("OrderNumber");
        assertThat(defaults.path("priority").asText()).isEqualTo("High");
    }
}
