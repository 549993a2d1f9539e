package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Api;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Endpoints;
import org.touchpoint.itests.support.Office;

/** Walks every endpoint with every role. */
class RightsIT {
    private static final List<String> CALLERS = List.of("nobody", "norole", "marie", "judy", "suellyn", "admin");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Distribution touchpoint;
    private static Office office;
    private static String order;
    private static String hold;
    private static String followUp;

    @BeforeAll
    static void start() {
        touchpoint = Office.empty("rights").start();
        office = Office.of(touchpoint);
        office.admin()
                .post("/api/roles", "{\"name\": \"Nothing\", \"jobFunctions\": []}")
                .ok();
        office.user("norole", "Nothing")
                .user("spare", "Nothing")
                .user("marie", "Customer Service Rep")
                .user("judy", "Account Executive")
                .user("suellyn", "CRM Manager")
                .product("OOPS", "0.00")
                .customer("WALK-1", "judy", "marie", "null")
                .activate("Oops");
        order = office.order("WALK-1", "OOPS", 1).path("number").asText();
        followUp = office.followUps("assignee=judy", 1).get(0).path("id").asText();
        JsonNode held = office.admin()
                .post("/api/orders/" + order + "/holds", "{\"kind\": \"operational\", \"reason\": \"Walk\"}")
                .ok();
        hold = held.path("holds").get(0).path("id").asText();
    }

    @AfterAll
    static void close() {
        touchpoint.close();
    }

    @Test
    void everyEndpointIsInTheTable() {
        Set<String> described = new TreeSet<>();
        office.admin()
                .get("/api/openapi.json")
                .ok()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        Set<String> table = new TreeSet<>();
        Endpoints.all().forEach(line -> table.add(line.operation()));

        assertThat(table)
                .as(
                        "itests/src/test/resources/walk/endpoints.txt has a line for each endpoint and no other; for a new one add:"
                                + " METHOD /api/path | what is called | body | nobody none csr ae crm admin")
                .containsExactlyElementsOf(described);
    }

    @Test
    void everyCallerIsAnsweredWhatTheTableSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Endpoints.Line line : Endpoints.all()) {
            assertThat(line.statuses()).as(line.operation()).hasSameSizeAs(CALLERS);
            List<Integer> answered = new ArrayList<>();
            for (String caller : CALLERS) {
                answered.add(call(line, caller));
            }
            if (!answered.equals(line.statuses())) {
                wrong.add(line.operation() + ": " + answered + " instead of " + line.statuses());
            }
        }
        assertThat(wrong).as("answers to " + CALLERS).isEmpty();
    }

    @Test
    void whatIsHiddenCannotBeToldFromWhatIsNotThere() {
        Api marie = office.as("marie");
        JsonNode hidden = marie.get("/api/follow-ups/" + followUp).body();
        JsonNode absent = marie.get("/api/follow-ups/999999999").body();

        assertThat(hidden.path("status").asInt()).isEqualTo(404);
        assertThat(hidden.toString().replace(followUp, "N"))
                .isEqualTo(absent.toString().replace("999999999", "N"));
    }

    private static int call(Endpoints.Line line, String caller) throws IOException, InterruptedException {
        String body = filled(line.body(), caller);
        HttpRequest.Builder request = HttpRequest.newBuilder(touchpoint.uri(filled(line.path(), caller)))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/octet-stream")
                .method(line.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!caller.equals("nobody")) {
            request.header("Authorization", basic(caller));
        }
        var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        // Not read to its end: the live stream has none.
        try (InputStream unread = answer.body()) {
            return answer.statusCode();
        }
    }

    private static String filled(String text, String caller) {
        return text.replace("{customer}", "WALK-1")
                .replace("{order}", order)
                .replace("{hold}", hold)
                .replace("{followUp}", followUp)
                .replace("{caller}", caller);
    }

    private static String basic(String login) {
        byte[] pair = (login + ":" + Office.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
