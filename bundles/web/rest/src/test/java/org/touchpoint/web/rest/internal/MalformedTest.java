package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** Requests that are wrong are told where, and never make the server fail. */
class MalformedTest {
    @BeforeEach
    void fresh() {
        RestServer.fresh();
    }

    static Stream<Arguments> bodies() {
        String lines = "\"lines\": [{\"product\": \"P\", \"quantity\": ";
        return Stream.of(
                arguments("", "customer"),
                arguments("{}", "customer"),
                arguments("null", "body"),
                arguments("17", "body"),
                arguments("[]", "body"),
                arguments("\"order\"", "body"),
                arguments("{\"customer\": \"1\"", "customer"),
                arguments("{\"customer\": \"1\", \"lines\": [{\"product\": }]}", "lines[0].product"),
                arguments("{\"customer\": \"1\"} x", "body"),
                arguments("{\"customer\": \"1\", \"customer\": \"2\"}", "customer"),
                arguments("{\"customer\": 10023, " + lines + "1}]}", "customer"),
                arguments("{\"customer\": \"1\", \"lines\": {}}", "lines"),
                arguments("{\"customer\": \"1\", \"lines\": [null]}", "lines[0]"),
                arguments("{\"customer\": \"1\", \"lines\": [1]}", "lines[0]"),
                arguments("{\"customer\": \"1\", \"lines\": [{}]}", "lines[0].product"),
                arguments("{\"customer\": \"1\", " + lines + "\"1\"}]}", "lines[0].quantity"),
                arguments("{\"customer\": \"1\", " + lines + "true}]}", "lines[0].quantity"),
                arguments("{\"customer\": \"1\", " + lines + "null}]}", "lines[0].quantity"),
                arguments("{\"customer\": \"1\", " + lines + "NaN}]}", "lines[0].quantity"),
                arguments("{\"customer\": \"1\", " + lines + "1e400}]}", "lines[0].quantity"),
                arguments("{\"customer\": \"1\", " + lines + "1e-400}]}", "lines[0].quantity"),
                arguments("{\"customer\": \"1\", " + lines + "1e999999999}]}", "lines[0].quantity"),
                arguments("{\"customer\": \"1\", " + lines + "9".repeat(60) + "}]}", "lines[0].quantity"),
                arguments("{\"customer\": \"1\", " + lines + "9".repeat(5000) + "}]}", "lines[0].quantity"),
                arguments("{\"customer\": \"1\", " + lines + "1, \"colour\": 1}]}", "lines[0].colour"),
                arguments("{\"customer\": \"1\", " + lines + "1}], \"color\": \"red\"}", "color"),
                arguments("{\"customer\": \"\\u0000\", " + lines + "1}]}", "customer"),
                arguments("{\"customer\": \"\\ud800\", " + lines + "1}]}", "customer"),
                arguments("{\"customer\": \"1\", " + lines + "1}], \"wantedDate\": \"soon\"}", "wantedDate"),
                arguments("{\"customer\": \"1\", " + lines + "1}], \"wantedDate\": \"2026-02-30\"}", "wantedDate"),
                arguments("{\"customer\": \"1\", " + lines + "1}], \"wantedDate\": [2026, 1, 1]}", "wantedDate"),
                arguments("{\"customer\": \"1\", " + lines + "1}], \"wantedDate\": \"+99999-01-01\"}", "wantedDate"),
                arguments("{\"customer\": \"1\", " + lines + "1}], \"quote\": \"yes\"}", "quote"),
                arguments("{\"customer\": \"1\", " + lines + "1}], \"quote\": 1}", "quote"),
                arguments("{\"customer\": \"1\", \"lines\": " + "[".repeat(3000) + "}", ""),
                arguments("[".repeat(5000), "body"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anOrderThatIsWrongNamesTheField(String body, String field) {
        Call.Answer answer = Call.post("/api/orders", body).answer();

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.field()).startsWith(field).hasSizeLessThanOrEqualTo(210);
        assertThat(answer.json().path("remedy").asText()).isNotBlank();
    }

    @Test
    void theLineOfMalformedJsonIsGiven() {
        Call.Answer answer = Call.post("/api/orders", "{\"customer\": \"1\",\n \"lines\": ;}")
                .answer();

        assertThat(answer.json().path("detail").asText()).contains("line 2");
    }

    @Test
    void otherEncodingsThanUtf8AreRefused() {
        byte[] latin1 = "{\"customer\": \"Müller\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Call.send("POST", "/api/orders", latin1, "application/json")
                        .answer()
                        .status())
                .isEqualTo(400);
        byte[] utf16 = OrdersTest.ORDER.getBytes(StandardCharsets.UTF_16);
        assertThat(Call.send("POST", "/api/orders", utf16, "application/json")
                        .answer()
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/customers?page=abc, page",
        "/api/customers?page=-1, page",
        "/api/customers?page=1e9, page",
        "/api/customers?page=2147483647&size=10000, page",
        "/api/customers?size=0, size",
        "/api/customers?size=99999999999, size",
        "/api/customers?size=%00, size",
        "/api/customers?text=%00, text",
        "/api/customers?colour=red, colour",
        "/api/orders?from=yesterday, from",
        "/api/orders?to=2026-13-01, to",
        "/api/follow-ups?from=0000-01-01, from",
        "/api/follow-ups?asignee=judy, asignee"
    })
    void aParameterThatIsWrongIsNamed(String path, String field) {
        Call.Answer answer = Call.get(path).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nowhere, 404",
        "GET, /api/orders/1/nothing, 404",
        "GET, /api/follow-ups/abc, 404",
        "GET, /api/follow-ups/99999999999999999999, 404",
        "GET, /api/customers/99999, 404",
        "DELETE, /api/orders, 405",
        "PUT, /api/orders/100001, 405",
        "PATCH, /api/health, 405",
        "GET, /api/application.wadl, 404",
        "GET, /api//orders, 404",
        "GET, /api/orders//, 404",
        "GET, /api/orders/;x=1, 404"
    })
    void whatIsNotThereIsSaid(String method, String path, int status) {
        Call.Answer answer = Call.anonymous(method, path, "").as("admin").answer();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("remedy").asText()).isNotBlank();
        if (status == 405) {
            assertThat(answer.header("Allow")).isNotBlank();
        }
    }

    @Test
    void otherMediaTypesAreRefused() {
        byte[] xml = "<order/>".getBytes(StandardCharsets.UTF_8);
        assertThat(Call.send("POST", "/api/orders", xml, "application/xml")
                        .answer()
                        .status())
                .isEqualTo(415);
        assertThat(Call.send("POST", "/api/orders", xml, "application/x-www-form-urlencoded")
                        .answer()
                        .status())
                .isEqualTo(415);
        assertThat(Call.get("/api/orders")
                        .header("Accept", "text/html")
                        .answer()
                        .status())
                .isEqualTo(406);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String padding = " ".repeat(5 << 20);

        Call.Answer answer =
                Call.post("/api/orders", OrdersTest.ORDER + padding).answer();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asText()).contains("5 MB");
    }
}
