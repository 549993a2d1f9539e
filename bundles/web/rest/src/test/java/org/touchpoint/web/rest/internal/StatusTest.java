package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** Status over REST. */
class StatusTest {
    private FakeServices services;

    @BeforeEach
    void fresh() {
        services = RestServer.fresh();
    }

    @Test
    void theFiguresAreAnsweredAsTheyAre() {
        JsonNode report = Call.get("/api/status").answer().json();

        assertThat(report.path("today").asText()).isEqualTo("2026-03-02");
        assertThat(report.at("/counts/0/openToday").asInt()).isEqualTo(1);
        assertThat(report.at("/users/0/groups/0").asText()).isEqualTo("Credit");
    }

    @Test
    void daysAndAgesAreOfABranch() {
        JsonNode days = Call.get("/api/status/days?event=Oops&user=judy&from=2026-03-01&to=2026-03-02")
                .answer()
                .json();
        assertThat(services.status.asked).isEqualTo("Oops judy 2026-03-01 2026-03-02");
        assertThat(days.at("/items/0/made").asInt()).isEqualTo(2);

        assertThat(Call.get("/api/status/ages?user=judy").answer().status()).isEqualTo(200);
        assertThat(services.status.asked).isEqualTo("null judy");
    }

    @Test
    void itNeedsCrm() {
        assertThat(Call.get("/api/status").as("judy").answer().status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/status?event=Oops, event",
        "/api/status/days?to=2026-03-02, from",
        "/api/status/days?from=soon&to=2026-03-02, from",
        "/api/status/ages?assignee=judy, assignee"
    })
    void whatCannotBeAnsweredNamesItsParameter(String address, String field) {
        Call.Answer answer = Call.get(address).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void listsCanBeAskedByTheDaysOnWhichFollowUpsWereMadeAndClosed() {
        Call.get("/api/follow-ups?status=Closed&madeFrom=2026-01-01&madeTo=2026-01-02&closedFrom=2026-02-01"
                        + "&closedTo=2026-02-02&text=smith&event=(by%20hand)")
                .answer();

        assertThat(services.followUps.filter.madeFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(services.followUps.filter.madeTo()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(services.followUps.filter.closedFrom()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(services.followUps.filter.closedTo()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(services.followUps.filter.text()).isEqualTo("smith");
        assertThat(services.followUps.filter.events()).containsExactly("(by hand)");
    }
}
