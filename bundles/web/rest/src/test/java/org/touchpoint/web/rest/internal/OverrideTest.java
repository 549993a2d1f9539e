package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** Follow-up Override over REST. */
class OverrideTest {
    private static final String PATH = "/api/follow-ups/override";

    private FakeServices services;

    @BeforeEach
    void fresh() {
        services = RestServer.fresh();
    }

    @Test
    void manyAreOverriddenAndEachIsAnswered() {
        String body = "{\"ids\": [42, 43], \"assignee\": \"marie\", \"priority\": \"urgent\", \"checklist\": [],"
                + " \"startDate\": \"2026-03-02T14:30\", \"contact\": \"Mr. Smith\"}";
        JsonNode result = Call.post(PATH, body).answer().json();

        assertThat(services.overrides.request.ids()).containsExactly(42L, 43L);
        assertThat(services.overrides.request.priority()).isEqualTo("Urgent");
        assertThat(services.overrides.request.startDate()).isEqualTo(Instant.parse("2026-03-02T20:30:00Z"));
        assertThat(services.overrides.request.checklist()).isEmpty();
        assertThat(services.overrides.request.stopDate()).isNull();
        assertThat(result.path("done").asInt()).isEqualTo(1);
        assertThat(result.at("/items/1/outcome").asText()).isEqualTo("refused");
        assertThat(result.at("/items/1/reason").asText()).contains("Marie has a copy");
    }

    @Test
    void nullClearsWhatCanBeCleared() {
        Call.post(PATH, "{\"ids\": [42], \"stopDate\": null, \"details\": null, \"checklist\": null}")
                .answer();

        assertThat(services.overrides.request.stopDate()).isEqualTo(FollowUpUpdate.NO_STOP_DATE);
        assertThat(services.overrides.request.details()).isEmpty();
        assertThat(services.overrides.request.checklist()).isEmpty();
    }

    @Test
    void aFilterMayStandForTheIds() {
        String filter = "{\"assignees\": [\"judy\"], \"events\": [\"Oops\"], \"madeFrom\": \"2026-03-02\"}";
        Call.post(PATH, "{\"filter\": " + filter + ", \"operation\": \"delete\"}")
                .answer();

        assertThat(services.overrides.request.filter().assignees()).containsExactly("judy");
        assertThat(services.overrides.request.operation()).isEqualTo("delete");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | body",
                "{\"ids\": []} | ids",
                "{\"ids\": [\"x\"]} | ids[0]",
                "{\"ids\": [42], \"assignee\": null} | assignee",
                "{\"ids\": [42], \"status\": \" \"} | status",
                "{\"ids\": [42], \"startDate\": \"soon\"} | startDate",
                "{\"ids\": [42], \"event\": \"Oops\"} | event",
                "{\"filter\": {\"queue\": \"x\"}} | filter.queue",
            })
    void whatCannotBeDoneNamesItsField(String body, String field) {
        Call.Answer answer = Call.post(PATH, body).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(services.overrides.request).isNull();
    }

    @Test
    void theIdsOfAllThatMatchAreAnswered() {
        JsonNode ids = Call.get("/api/follow-ups/ids?assignee=me&status=Closed")
                .answer()
                .json();

        assertThat(ids.path("total").asInt()).isEqualTo(2);
        assertThat(services.overrides.filter.assignees()).isEqualTo(List.of("admin"));
    }

    @Test
    void theHistoryOfAFollowUpSaysWhoDidWhat() {
        JsonNode history = Call.get("/api/follow-ups/42/history").answer().json();

        assertThat(history.at("/items/0/by").asText()).isEqualTo("judy");
        assertThat(history.at("/items/0/what").asText()).isEqualTo("status Open → Closed");
        assertThat(Call.get("/api/follow-ups/43/history").answer().status()).isEqualTo(404);
    }

    @Test
    void itNeedsCrm() {
        assertThat(Call.post(PATH, "{\"ids\": [42], \"operation\": \"delete\"}")
                        .as("judy")
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(Call.get("/api/follow-ups/ids").as("judy").answer().status()).isEqualTo(403);
    }
}
