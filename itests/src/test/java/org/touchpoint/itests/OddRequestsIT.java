package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.itests.support.Api;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;

/** Requests that web servers like to answer themselves, and requests that would be passed over silently. */
class OddRequestsIT {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

    private static Distribution touchpoint;
    private static Office office;

    @BeforeAll
    static void start() {
        touchpoint = Office.empty("odd-requests").start();
        office = Office.of(touchpoint).activate("Oops").activate("CreditHold");
    }

    @AfterAll
    static void stop() {
        touchpoint.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/../x",
                "/api/%2e%2e/x",
                "/api/./x",
                "/api//x",
                "/api//orders",
                "//api/orders",
                "/api/orders//",
                "/api/customers/a%2Fb",
                "/api/customers/a%5Cb",
                "/api/customers/a%252Fb",
                "/api/customers/..;/x",
                "/api/customers;x=1/y",
                "/api/orders/%2e%2e/%2e%2e/x"
            })
    void pathsUnderTheApiAreAnsweredWithProblems(String path) {
        String answer = raw(path);

        assertThat(answer).as(path).matches("(?s)HTTP/1.1 40[04] .*");
        assertThat(answer).as(path).containsIgnoringCase("content-type: application/problem+json");
    }

    /** Nothing behind the web server ever sees these. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/customers/%00", "/api/customers/%zz"})
    void pathsThatAreNoneAreBadRequests(String path) {
        assertThat(raw(path)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aRefusalBeforeTheBodyHasComeDoesNotEndTheConnection() throws IOException {
        URI address = touchpoint.uri("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.setTcpNoDelay(true);
            for (int i = 0; i < 100; i++) {
                send(
                        socket,
                        "POST /api/orders HTTP/1.1\r\nHost: " + address.getAuthority()
                                + "\r\nX-Requested-With: test\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n");
                send(socket, "{}");
                assertThat(answer(socket)).as("answer %d", i).startsWith("HTTP/1.1 401");
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The head of an answer, once its body is read too; empty when the connection has ended. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        assertThat(length.find()).as(head.toString()).isTrue();
        socket.getInputStream().skipNBytes(Integer.parseInt(length.group(1)));
        return head.toString();
    }

    /** As it is written: clients tidy paths up. */
    private static String raw(String path) {
        URI address = touchpoint.uri("/");
        String login =
                Base64.getEncoder().encodeToString(("admin:" + Office.PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nAuthorization: Basic " + login + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void whatWasReadCanBePutBackAndWhatIsOnlyReadCannotBeSet() {
        Api admin = office.admin();
        String read = admin.get("/api/events/Oops").response().body();

        Api.Answer put = put(read);
        assertThat(put.status()).as(put.response().body()).isEqualTo(200);
        assertThat(put.body().path("active").asBoolean()).isTrue();

        Api.Answer other = put(read.replace("\"state\":\"active\"", "\"state\":\"dormant\""));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.body().path("field").asText()).isEqualTo("state");

        Api.Answer made = admin.post("/api/events", "{\"name\": \"X\", \"type\": \"Nothing\"}");
        assertThat(made.status()).isEqualTo(400);
        assertThat(made.body().path("field").asText()).isEqualTo("type");
        assertThat(made.body().path("remedy").asText()).contains("FirstOrder").contains("Oops");
    }

    private static Api.Answer put(String definition) {
        return office.admin().send("PUT", "/api/events/Oops", BodyPublishers.ofString(definition), "application/json");
    }

    @Test
    void aScriptThatTheEventCannotFillIsRefused() {
        Api.Answer answer = office.admin().patch("/api/events/Oops", "{\"script\": \"Held because of [HoldReason]\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asText()).isEqualTo("script");
        assertThat(answer.body().path("detail").asText()).contains("[HoldReason]");
        assertThat(answer.body().path("remedy").asText()).contains("[OrderNumber]");
        office.admin()
                .patch("/api/events/Oops", "{\"script\": \"Your order [OrderNumber], [CustomerContact]\"}")
                .ok();
        office.admin()
                .patch("/api/events/CreditHold", "{\"script\": \"Held because of [HoldReason]\"}")
                .ok();
    }
}
