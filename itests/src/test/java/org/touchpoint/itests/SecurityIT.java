package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;

/** The console's door, from outside: cookie, forged requests, guessed passwords, headers, the end of a session. */
class SecurityIT {
    private static final String CHANGE = "{\"oldPassword\": \"not it\", \"newPassword\": \"a good password\"}";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Distribution touchpoint;

    @BeforeAll
    static void start() {
        touchpoint = Office.empty("security").start();
        Office.of(touchpoint).user("judy", "Account Executive").user("guessed", "Account Executive");
    }

    @AfterAll
    static void close() {
        touchpoint.close();
    }

    @Test
    void theSessionCookieIsNotForScriptsNorForOtherSites() {
        String cookie = logIn("judy").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie)
                .startsWith("touchpoint-session=")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(cookie).contains("Path=/api");
    }

    @Test
    void eachLogInHasANewTokenAndTheOneBeforeIsWorthNothing() {
        String first = cookie(logIn("judy"));
        String second = cookie(logIn("judy", "Cookie", first));

        assertThat(second).isNotEqualTo(first);
        assertThat(whoAmI(first)).isEqualTo(401);
        assertThat(whoAmI(second)).isEqualTo(200);
    }

    @Test
    void aChangeThatOnlyACookieVouchesForIsRefusedUnlessItComesFromAPageOfOurs() throws IOException {
        HttpResponse<String> logIn = logIn("judy");
        String session = cookie(logIn);
        String token =
                new ObjectMapper().readTree(logIn.body()).path("csrfToken").asText();

        assertThat(change("Cookie", session)).isEqualTo(403);
        assertThat(change("Cookie", session, "X-Requested-With", "Touchpoint")).isEqualTo(403);
        assertThat(change("Cookie", session, "X-CSRF-Token", token, "Origin", "https://evil.example"))
                .isEqualTo(403);
        assertThat(change("Cookie", session, "X-CSRF-Token", token, "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        // Let in, and only then refused because the old password is wrong.
        assertThat(change("Cookie", session, "X-CSRF-Token", token)).isEqualTo(400);
    }

    @Test
    void nobodyIsLoggedInByAnotherSite() {
        HttpResponse<String> answer = logIn("judy", "Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverGuessesIsToldHowLongToWait() {
        int failures = 0;
        HttpResponse<String> answer = guess();
        while (answer.statusCode() == 401 && failures < 20) {
            failures++;
            answer = guess();
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(failures).isLessThan(10);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin/users", "/admin/audit", "/nowhere", "/api/health", "/api/users"})
    void everyAnswerSaysWhatMayRunInIt(String path) {
        HttpResponse<String> answer =
                touchpoint.send(HttpRequest.newBuilder(touchpoint.uri(path)).build());
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy).contains("default-src").doesNotContain("unsafe").contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void logOutEndsTheSessionOnTheServerAndItsLiveStream() throws Exception {
        String session = cookie(logIn("judy"));
        HttpResponse<InputStream> stream = CLIENT.send(
                HttpRequest.newBuilder(touchpoint.uri("/api/live"))
                        .header("Cookie", session)
                        .build(),
                BodyHandlers.ofInputStream());
        CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> read(stream.body()));

        HttpResponse<String> out = touchpoint.send(HttpRequest.newBuilder(touchpoint.uri("/api/session"))
                .headers("Cookie", session)
                .DELETE()
                .build());

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(whoAmI(session)).isEqualTo(401);
        // Sooner than the stream's own look at its session, which comes every 15 s.
        assertThat(told.get(10, TimeUnit.SECONDS)).contains("event: end");
    }

    private static String read(InputStream stream) {
        StringBuilder all = new StringBuilder();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                all.append(line).append('\n');
            }
        } catch (IOException cut) {
            all.append("cut");
        }
        return all.toString();
    }

    private static HttpResponse<String> guess() {
        return post("/api/session", "{\"login\": \"guessed\", \"password\": \"wrong\"}");
    }

    private static HttpResponse<String> logIn(String login, String... headers) {
        return post(
                "/api/session", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, Office.PASSWORD), headers);
    }

    private static int change(String... headers) {
        return post("/api/users/me/password", CHANGE, headers).statusCode();
    }

    private static int whoAmI(String session) {
        return touchpoint
                .send(HttpRequest.newBuilder(touchpoint.uri("/api/session"))
                        .header("Cookie", session)
                        .build())
                .statusCode();
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(touchpoint.uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return touchpoint.send(request.build());
    }

    private static String cookie(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }
}
