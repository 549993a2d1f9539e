package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.followup.DisplayOptions;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** The Home Page over REST: rows, days, options and views of the queue, presence, news, alerts and links. */
class HomePageTest {
    private FakeServices services;

    @BeforeEach
    void fresh() {
        services = RestServer.fresh();
    }

    @Test
    void theRowsOfAQueueHaveWhatARowShowsAndNoMore() {
        Call.Answer answer = Call.get("/api/follow-ups/queue?assignee=me&status=all&source=OE&size=200")
                .as("judy")
                .answer();

        assertThat(answer.json().path("total").asInt()).isEqualTo(143);
        assertThat(answer.json().at("/items/0/customerName").asText()).isEqualTo("Smithville Paper");
        assertThat(answer.json().at("/items/0").has("script")).isFalse();
        assertThat(services.myQueue.filter.assignees()).containsExactly("judy");
        assertThat(services.myQueue.filter.sources()).containsExactly("OE");
    }

    @Test
    void aFewRowsOfAQueueAreAskedForByTheirIds() {
        Call.Answer answer = Call.get("/api/follow-ups/queue?assignee=me&id=42,43&id=44")
                .as("judy")
                .answer();

        assertThat(answer.json().path("total").asInt()).isEqualTo(1);
        assertThat(services.myQueue.among).containsExactly(42L, 43L, 44L);
        assertThat(services.myQueue.filter.assignees()).containsExactly("judy");
        assertThat(Call.get("/api/follow-ups/queue?id=abc")
                        .as("judy")
                        .answer()
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("id");
    }

    @Test
    void theCalendarNeedsItsTwoDays() {
        Call.Answer answer = Call.get("/api/follow-ups/calendar?from=2026-03-01&to=2026-04-04")
                .answer();

        assertThat(answer.json().at("/items/0/day").asText()).isEqualTo("2026-03-01");
        assertThat(services.myQueue.to).isEqualTo(LocalDate.of(2026, 4, 4));
        assertThat(Call.get("/api/follow-ups/calendar?from=2026-03-01").answer().field())
                .isEqualTo("to");
        assertThat(Call.get("/api/follow-ups/calendar?from=soon&to=2026-03-01")
                        .answer()
                        .field())
                .isEqualTo("from");
    }

    @Test
    void whoElseHasACopyAndWhoHasItOpenIsAsked() {
        assertThat(Call.get("/api/follow-ups/42/copies")
                        .answer()
                        .json()
                        .at("/items/0/assigneeName")
                        .asText())
                .isEqualTo("Judy Adams");
        Call.Answer opened = Call.put("/api/follow-ups/42/presence", "").answer();
        assertThat(opened.json().at("/items/0/login").asText()).isEqualTo("judy");
        assertThat(services.myQueue.opened).isEqualTo("admin");
        assertThat(Call.send("DELETE", "/api/follow-ups/42/presence", "")
                        .answer()
                        .status())
                .isEqualTo(204);
        assertThat(services.myQueue.opened).isNull();
    }

    @Test
    void displayOptionsAreRememberedAndWhatIsAbsentDoesNotRestrict() {
        Call.Answer answer = Call.put(
                        "/api/display-options",
                        "{\"events\": [\"Oops\"], \"dates\": \"from-to\", \"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}")
                .answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(services.myQueue.options)
                .isEqualTo(new DisplayOptions(
                        List.of(),
                        List.of("Oops"),
                        List.of(),
                        false,
                        DisplayOptions.FROM_TO,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31),
                        "startDate"));
        assertThat(Call.get("/api/display-options")
                        .answer()
                        .json()
                        .at("/events/0")
                        .asText())
                .isEqualTo("Oops");
        assertThat(Call.put("/api/display-options", "{\"event\": \"Oops\"}")
                        .answer()
                        .field())
                .isEqualTo("event");
    }

    @Test
    void viewsAreSavedChangedAndRemoved() {
        Call.Answer made = Call.post(
                        "/api/views", "{\"name\": \"Urgent\", \"options\": {\"priorities\": [\"Urgent\"]}}")
                .answer();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/api/views/7");
        assertThat(services.myQueue.view.options().priorities()).containsExactly("Urgent");
        assertThat(services.myQueue.view.preferred()).isFalse();
        assertThat(Call.put("/api/views/7", "{\"name\": \"Mine\", \"options\": {}, \"preferred\": true}")
                        .answer()
                        .json()
                        .path("preferred")
                        .asBoolean())
                .isTrue();
        assertThat(Call.send("DELETE", "/api/views/7", "").answer().status()).isEqualTo(204);
        assertThat(Call.send("DELETE", "/api/views/8", "").answer().status()).isEqualTo(404);
        assertThat(Call.get("/api/views").answer().json().at("/items/0/count").asInt())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/news   | {\"text\": \"x\"}                              | title",
                "/api/news   | {\"title\": \"x\", \"from\": \"soon\"}           | from",
                "/api/alerts | {\"severity\": \"Warning\"}                    | text",
                "/api/links  | {\"title\": \"x\"}                             | address",
                "/api/links  | {\"title\": \"x\", \"address\": \"/\", \"a\": 1} | a",
                "/api/views  | {\"name\": \"x\"}                              | options",
            })
    void whatIsMissingOrUnknownIsNamed(String path, String body, String field) {
        Call.Answer answer = Call.post(path, body).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void newsAlertsAndLinksAreKept() {
        Call.Answer news = Call.post("/api/news", "{\"title\": \"Summer party\", \"until\": \"2026-07-01\"}")
                .answer();
        assertThat(news.status()).isEqualTo(201);
        assertThat(services.homePage.news.until()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(services.homePage.news.text()).isEmpty();
        Call.get("/api/news?all=true").answer();
        assertThat(services.homePage.all).isTrue();
        Call.put("/api/alerts/5", "{\"text\": \"Snow\"}").answer();
        assertThat(services.homePage.alert.severity()).isEqualTo("Information");
        assertThat(Call.post("/api/alerts/5/dismiss", "").answer().status()).isEqualTo(200);
        assertThat(services.homePage.dismissed).isEqualTo(5);
        Call.put("/api/links/5", "{\"title\": \"Orders\", \"address\": \"/orders\", \"shared\": true}")
                .answer();
        assertThat(services.homePage.link.shared()).isTrue();
        assertThat(Call.send("DELETE", "/api/links/5", "").answer().status()).isEqualTo(204);
        assertThat(services.homePage.removed).isEqualTo("link 5");
    }
}
