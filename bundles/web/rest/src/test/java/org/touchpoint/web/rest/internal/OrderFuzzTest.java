package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** Whatever comes as an order, the answer is 201 or says whose fault it is. */
class OrderFuzzTest {
    @Property(tries = 1_500)
    void noOrderMakesTheServerFail(@ForAll("bodies") String body) {
        Call.Answer answer = Call.post("/api/orders", body).answer();

        assertThat(answer.status()).as(body).isIn(201, 400);
        if (answer.status() == 400) {
            assertThat(answer.field()).as(body).isNotBlank();
        }
    }

    @Property(tries = 500)
    void noParameterMakesTheServerFail(@ForAll String value, @ForAll("names") String name) {
        RestServer.fresh();
        String encoded = java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);

        Call.Answer answer = Call.get("/api/follow-ups?" + name + "=" + encoded).answer();

        assertThat(answer.status()).isIn(200, 400);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("page", "size", "from", "to", "sort", "assignee", "customer", "status", "x");
    }

    @Provide
    Arbitrary<String> bodies() {
        Arbitrary<String> rubbish = Arbitraries.strings().ofMaxLength(60);
        return Arbitraries.oneOf(rubbish, values(4), orders());
    }

    private Arbitrary<String> orders() {
        return net.jqwik.api.Combinators.combine(values(2), values(2), values(2), values(3), names(), values(2))
                .as((customer, product, quantity, other, name, value) -> "{\"customer\": " + customer
                        + ", \"lines\": [{\"product\": " + product + ", \"quantity\": " + quantity + "}, " + other
                        + "], \"" + name + "\": " + value + "}");
    }

    private Arbitrary<String> values(int depth) {
        Arbitrary<String> plain = Arbitraries.oneOf(
                Arbitraries.of(
                        "null", "true", "1e400", "-0.0", "1E-99", "NaN", "\"\\u0000\"", "\"\\udc00\"", "{}", "[]"),
                Arbitraries.bigDecimals().map(Object::toString),
                Arbitraries.strings().ofMaxLength(20).map(text -> "\"" + text.replace("\"", "\\\"") + "\""));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<String> below = values(depth - 1);
        return Arbitraries.oneOf(
                plain,
                below.list().ofMaxSize(3).map(values -> "[" + String.join(",", values) + "]"),
                below.map(value -> "{\"product\": " + value + ", \"quantity\": 1}"));
    }
}
