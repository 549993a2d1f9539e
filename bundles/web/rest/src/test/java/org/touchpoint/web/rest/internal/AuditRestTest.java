package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchpoint.api.audit.AuditEntry;
import org.touchpoint.api.audit.AuditFilter;
import org.touchpoint.api.audit.FieldChange;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

class AuditRestTest {
    private FakeServices services;

    @BeforeEach
    void fresh() {
        services = RestServer.fresh();
        services.audit.entries.add(new AuditEntry(
                1,
                Instant.parse("2026-03-02T09:00:00Z"),
                "suellyn",
                "event",
                "Oops",
                "changed",
                List.of(new FieldChange("script", "=1+1", "Say \"hello\""))));
    }

    @Test
    void itIsSearchedByParameters() {
        Call.Answer answer = Call.get(
                        "/api/audit?who=suellyn&kind=event&key=Oops&from=2026-03-01&to=2026-03-02&text=script")
                .answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()
                        .path("items")
                        .get(0)
                        .path("changes")
                        .get(0)
                        .path("before")
                        .asText())
                .isEqualTo("=1+1");
        assertThat(services.audit.asked)
                .isEqualTo(new AuditFilter(
                        "suellyn", "event", "Oops", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2), "script"));
        assertThat(Call.get("/api/audit?from=yesterday").answer().field()).isEqualTo("from");
        assertThat(Call.get("/api/audit?whom=suellyn").answer().field()).isEqualTo("whom");
    }

    @Test
    void itComesAsCsvInWhichNothingIsAFormula() {
        Call.Answer answer = Call.get("/api/audit/csv").answer();

        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("audit.csv");
        assertThat(answer.text())
                .isEqualTo("at,who,kind,key,what,field,before,after\r\n"
                        + "\"2026-03-02T09:00:00Z\",\"suellyn\",\"event\",\"Oops\",\"changed\",\"script\",\"'=1+1\","
                        + "\"Say \"\"hello\"\"\"\r\n");
    }

    @Test
    void itIsForAdministratorsAndNobodyChangesIt() {
        assertThat(Call.get("/api/audit").as("judy").answer().status()).isEqualTo(403);
        assertThat(Call.get("/api/audit/csv").as("judy").answer().status()).isEqualTo(403);
        assertThat(Call.send("DELETE", "/api/audit", "{}").answer().status()).isEqualTo(405);
        assertThat(Call.post("/api/audit", "{}").answer().status()).isEqualTo(405);
    }

    @Test
    void whatDependsOnAPluginIsListed() {
        Call.Answer answer =
                Call.get("/api/plugins/com.partner.late/dependents").answer();

        assertThat(answer.json().path("items").get(0).path("openFollowUps").asInt())
                .isEqualTo(3);
        assertThat(Call.get("/api/plugins/unknown/dependents").answer().status())
                .isEqualTo(404);
    }

    @Test
    void tooManyAttemptsSayWhenToTryAgain() {
        Call.Answer answer = Call.anonymous("POST", "/api/session", "{\"login\": \"guessed\", \"password\": \"guess\"}")
                .answer();

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("7");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:touchpoint:problem:too-many-requests");
    }
}
