package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** Follow-ups; the fakes' company is in Chicago, six hours behind UTC in winter. */
class FollowUpsTest {
    private FakeServices services;

    @BeforeEach
    void fresh() {
        services = RestServer.fresh();
    }

    @Test
    void theQueueIsFilteredByRepeatedAndCommaSeparatedValues() {
        Call.Answer answer = Call.get("/api/follow-ups?assignee=me,marie&event=Oops&event=FirstOrder&status=open"
                        + "&priority=high,URGENT&source=CRM&customer=C1&order=100001&from=2026-01-01&to=2026-01-31"
                        + "&sort=-priority&page=1&size=20")
                .as("judy")
                .answer();

        assertThat(answer.json().path("total").asInt()).isEqualTo(143);
        assertThat(services.followUps.filter.assignees()).containsExactly("judy", "marie");
        assertThat(services.followUps.filter.events()).containsExactly("Oops", "FirstOrder");
        assertThat(services.followUps.filter.statuses()).containsExactly("Open");
        assertThat(services.followUps.filter.priorities()).containsExactly("High", "Urgent");
        assertThat(services.followUps.filter.from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(services.followUps.filter.sort()).isEqualTo("-priority");
        assertThat(services.followUps.page.page()).isEqualTo(1);
    }

    @Test
    void withoutParametersNothingIsRestricted() {
        Call.get("/api/follow-ups").answer();

        assertThat(services.followUps.filter.assignees()).isEmpty();
        assertThat(services.followUps.filter.statuses()).isEmpty();
        assertThat(services.followUps.filter.customer()).isNull();
    }

    @Test
    void acceptRecordsWhatIsNamed() {
        Call.patch(
                        "/api/follow-ups/42",
                        "{\"status\": \"futureorder\", \"priority\": \"low\", \"details\": \"Calls back.\", \"checklist\": [\"Greeted by name\"]}")
                .answer();

        assertThat(services.followUps.update.status()).isEqualTo("FutureOrder");
        assertThat(services.followUps.update.priority()).isEqualTo("Low");
        assertThat(services.followUps.update.details()).isEqualTo("Calls back.");
        assertThat(services.followUps.update.checklist()).containsExactly("Greeted by name");
        assertThat(services.followUps.update.startDate()).isNull();
        assertThat(services.followUps.update.routeTo()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02T06:00:00Z",
        "2026-03-02T14:30, 2026-03-02T20:30:00Z",
        "2026-03-02T14:30:00Z, 2026-03-02T14:30:00Z",
        "2026-03-02T14:30:00+01:00, 2026-03-02T13:30:00Z"
    })
    void theStartDateIsADayOrATime(String text, String expected) {
        Call.patch("/api/follow-ups/42", "{\"startDate\": \"" + text + "\"}").answer();

        assertThat(services.followUps.update.startDate()).isEqualTo(Instant.parse(expected));
    }

    @Test
    void theStopDateLastsTheWholeDay() {
        Call.patch("/api/follow-ups/42", "{\"stopDate\": \"2026-03-02\"}").answer();

        assertThat(services.followUps.update.stopDate()).isEqualTo(Instant.parse("2026-03-03T05:59:59Z"));
    }

    @Test
    void whatWasReadCanBeSentBackButNotChanged() {
        String read = Call.get("/api/follow-ups/42").answer().text();
        assertThat(Call.patch("/api/follow-ups/42", read).answer().status()).isEqualTo(200);

        assertThat(Call.patch("/api/follow-ups/42", "{\"assignee\": \"marie\"}")
                        .answer()
                        .field())
                .isEqualTo("assignee");
        assertThat(Call.patch("/api/follow-ups/42", "{\"orderTotal\": 100.5}")
                        .answer()
                        .status())
                .isEqualTo(200);
        assertThat(Call.patch("/api/follow-ups/42", "{\"detail\": \"x\"}")
                        .answer()
                        .field())
                .isEqualTo("detail");
    }

    @Test
    void nullClearsWhatCanBeCleared() {
        Call.patch("/api/follow-ups/42", "{\"details\": null, \"checklist\": null, \"stopDate\": null}")
                .answer();

        assertThat(services.followUps.update.details()).isEmpty();
        assertThat(services.followUps.update.checklist()).isEmpty();
        assertThat(services.followUps.update.stopDate()).isEqualTo(FollowUpUpdate.NO_STOP_DATE);
        Call.patch("/api/follow-ups/42", "{\"details\": \"\", \"checklist\": []}")
                .answer();
        assertThat(services.followUps.update.details()).isEmpty();
        assertThat(services.followUps.update.stopDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"status\": null}', status",
        "'{\"status\": \" \"}', status",
        "'{\"priority\": null}', priority",
        "'{\"priority\": \"\"}', priority",
        "'{\"startDate\": null}', startDate",
        "'{\"startDate\": \"\"}', startDate",
        "'{\"stopDate\": \"\"}', stopDate",
        "'{\"routeTo\": null}', routeTo",
        "'{\"routeTo\": []}', routeTo",
        "'{}', body",
        "'', body"
    })
    void whatCannotBeClearedIsRefusedByName(String body, String field) {
        Call.Answer answer = Call.patch("/api/follow-ups/42", body).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(services.followUps.update).isNull();
        assertThat(Call.post("/api/follow-ups/42/route", "{\"routeTo\": []}")
                        .answer()
                        .field())
                .isEqualTo("routeTo");
    }

    @Test
    void closingNeedsNoBody() {
        assertThat(Call.post("/api/follow-ups/42/close", "").answer().status()).isEqualTo(200);
        assertThat(services.followUps.update.status()).isEqualTo("Closed");

        Call.post("/api/follow-ups/42/close", "{\"details\": \"Done.\"}").answer();
        assertThat(services.followUps.update.details()).isEqualTo("Done.");
        assertThat(services.followUps.update.status()).isEqualTo("Closed");
        assertThat(Call.post("/api/follow-ups/42/close", "{\"status\": \"Open\"}")
                        .answer()
                        .field())
                .isEqualTo("status");
    }

    @Test
    void routingNamesFurtherUsers() {
        Call.post("/api/follow-ups/42/route", "{\"routeTo\": [\"user:marie\"]}").answer();

        assertThat(services.followUps.update.routeTo()).isEqualTo(List.of("user:marie"));
        assertThat(Call.post("/api/follow-ups/42/route", "{}").answer().field()).isEqualTo("routeTo");
    }

    @Test
    void oneIsMadeByHand() {
        Call.Answer answer = Call.post(
                        "/api/follow-ups",
                        "{\"customer\": \"C1\", \"details\": \"Ask about chairs\", \"startDate\": \"2026-03-02\"}")
                .answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/follow-ups/42");
        assertThat(answer.json().path("id").asLong()).isEqualTo(42);
        assertThat(services.followUps.request.routeTo()).isEmpty();
        assertThat(services.followUps.request.startDate()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(Call.get("/api/follow-ups/checklist")
                        .answer()
                        .json()
                        .path("items")
                        .get(0)
                        .asText())
                .isEqualTo("Greeted by name");
    }
}
