package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.RestServer;

class AuthenticationTest {
    private static final String LOG_IN = "{\"login\": \"judy\", \"password\": \"judy\"}";

    @BeforeEach
    void fresh() {
        RestServer.fresh();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders",
                "/api/customers",
                "/api/products",
                "/api/users",
                "/api/events",
                "/api/follow-ups",
                "/api/plugins",
                "/api/journal",
                "/api/imports/orders",
                "/api/openapi.json",
                "/api/session",
                "/api/nowhere",
                "/api/health/more"
            })
    void everythingNeedsALogIn(String path) {
        Call.Answer answer = Call.anonymous("GET", path, "").answer();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("remedy").asText()).isNotBlank();
    }

    @Test
    void healthNeedsNone() {
        Call.Answer answer = Call.anonymous("GET", "/api/health", "").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("up");
        assertThat(answer.json().path("database").asText()).isEqualTo("HSQLDB 2.7.4");
        assertThat(answer.json().path("version").asText()).isEqualTo("0.1.0");
    }

    @Test
    void healthThatIsNotUpIs503() {
        RestServer.fresh().health = new Services.Health("full", "HSQLDB", "1", "The disk is full.", null);

        Call.Answer answer = Call.anonymous("GET", "/api/health", "").answer();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("status").asText()).isEqualTo("full");
    }

    @Test
    void aPageOfOursIsNotAskedForAPasswordByTheBrowser() {
        Call.Answer answer = Call.anonymous("GET", "/api/orders", "")
                .header("X-Requested-With", "console")
                .answer();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(Call.get("/api/orders").as("nobody").answer().status()).isEqualTo(401);
        Call.Answer answer = Call.anonymous("POST", "/api/session", "{\"login\": \"judy\", \"password\": \"x\"}")
                .answer();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Bearer abc", "Basic YWRtaW4=", "Basic YWRtaW46AAA="})
    void anAuthorizationThatCannotBeReadIsRefused(String header) {
        assertThat(Call.anonymous("GET", "/api/orders", "")
                        .header("Authorization", header)
                        .answer()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aSessionOpensAnswersWhoAndCloses() {
        Call.Answer opened = Call.anonymous("POST", "/api/session", LOG_IN).answer();
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/api");
        String cookie = cookie(opened);

        Call.Answer who = Call.anonymous("GET", "/api/session", "")
                .header("Cookie", cookie)
                .answer();
        assertThat(who.json().path("login").asText()).isEqualTo("judy");
        assertThat(who.json().path("fullName").asText()).isEqualTo("Judy Adams");
        assertThat(who.json().path("jobFunctions").get(0).asText()).isEqualTo("Follow-up");

        Call.Answer closed = Call.anonymous("DELETE", "/api/session", "")
                .header("Cookie", cookie)
                .answer();
        assertThat(closed.status()).isEqualTo(204);
        assertThat(Call.anonymous("GET", "/api/session", "")
                        .header("Cookie", cookie)
                        .answer()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Requested-With, console",
        "Sec-Fetch-Site, same-origin",
        "X-CSRF-Token, guessed",
        "X-Other, anything",
    })
    void aChangeKnownByItsCookieAloneNeedsTheTokenOfItsSession(String header, String value) {
        Call.Answer opened = Call.anonymous("POST", "/api/session", LOG_IN).answer();
        String other = csrfToken(Call.anonymous("POST", "/api/session", LOG_IN).answer());

        assertThat(order(opened, header, value)).isEqualTo(403);
        assertThat(order(opened, "X-CSRF-Token", other)).isEqualTo(403);
        assertThat(order(opened, "X-CSRF-Token", csrfToken(opened))).isEqualTo(201);
    }

    @Test
    void theTokenIsToldToWhoeverHasTheSessionAndToNobodyElse() {
        Call.Answer opened = Call.anonymous("POST", "/api/session", LOG_IN).answer();

        Call.Answer who = Call.anonymous("GET", "/api/session", "")
                .header("Cookie", cookie(opened))
                .answer();
        assertThat(csrfToken(who)).isEqualTo(csrfToken(opened)).isNotBlank();
        assertThat(Call.get("/api/session").answer().json().path("csrfToken").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 201",
    })
    void evenTheTokenDoesNotOutweighWhatTheBrowserSaysOfAnotherSite(String header, String value, int status) {
        Call.Answer opened = Call.anonymous("POST", "/api/session", LOG_IN).answer();

        assertThat(order(opened, "X-CSRF-Token", csrfToken(opened), header, value))
                .isEqualTo(status);
    }

    @Test
    void behindAProxyTheOriginIsTheHostThatTheProxyWasAskedFor() {
        Call.Answer opened = Call.anonymous("POST", "/api/session", LOG_IN).answer();
        String token = csrfToken(opened);

        assertThat(order(opened, "X-CSRF-Token", token, "Origin", RestServer.address("")))
                .isEqualTo(201);
        assertThat(order(opened, "X-CSRF-Token", token, "Origin", "https://touchpoint.example"))
                .isEqualTo(403);
        assertThat(order(
                        opened,
                        "X-CSRF-Token",
                        token,
                        "Origin",
                        "https://touchpoint.example",
                        "X-Forwarded-Host",
                        "touchpoint.example"))
                .isEqualTo(201);
    }

    /** The status of an order that is entered over this session, with headers by name and value. */
    private static int order(Call.Answer session, String... headers) {
        Call call = Call.anonymous("POST", "/api/orders", OrdersTest.ORDER).header("Cookie", cookie(session));
        for (int i = 0; i < headers.length; i += 2) {
            call = call.header(headers[i], headers[i + 1]);
        }
        return call.answer().status();
    }

    private static String csrfToken(Call.Answer session) {
        return session.json().path("csrfToken").asText();
    }

    @Test
    void aPasswordThatTheBrowserRemembersDoesNotHelpAnotherSite() {
        assertThat(Call.post("/api/orders", OrdersTest.ORDER)
                        .header("Sec-Fetch-Site", "cross-site")
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(Call.anonymous("POST", "/api/session", LOG_IN)
                        .header("Origin", "http://evil.example")
                        .answer()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void answersStayOutOfCachesAndFrames() {
        Call.Answer answer = Call.get("/api/orders").answer();

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    private static String cookie(Call.Answer answer) {
        return answer.header("Set-Cookie").replaceFirst(";.*", "");
    }
}
