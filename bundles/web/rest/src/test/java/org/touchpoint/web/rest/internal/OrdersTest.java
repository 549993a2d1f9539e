package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

class OrdersTest {
    static final String ORDER = "{\"customer\": \"10023\", \"lines\": [{\"product\": \"OOPS\", \"quantity\": 1}]}";

    private FakeServices services;

    @BeforeEach
    void fresh() {
        services = RestServer.fresh();
    }

    @Test
    void anOrderIsEnteredAndItsAddressGiven() {
        String body = """
            {"customer": "10023", "lines": [{"product": "OOPS", "quantity": 1.5, "price": 2}],
             "channel": "web", "wantedDate": "2026-04-01", "purchaseOrder": "PO 7", "contact": null}\
            """;

        Call.Answer answer = Call.post("/api/orders", body)
                .header("Idempotency-Key", "key-1")
                .answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/orders/100001");
        assertThat(answer.json().path("number").asText()).isEqualTo("100001");
        assertThat(services.orders.idempotencyKey).isEqualTo("key-1");
        assertThat(services.orders.request.lines().get(0).quantity()).isEqualTo(new BigDecimal("1.5"));
        assertThat(services.orders.request.wantedDate()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(services.orders.request.quote()).isFalse();
    }

    @Test
    void twoIdempotencyKeysAreRefused() {
        String body = "{\"customer\": \"10023\", \"lines\": [{\"product\": \"PEN\", \"quantity\": 1}]}";

        Call.Answer answer = Call.post("/api/orders", body)
                .header("Idempotency-Key", "key-1")
                .further("Idempotency-Key", "key-2")
                .answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("Idempotency-Key");
        assertThat(services.orders.request).isNull();
    }

    @Test
    void answersHaveIsoTimesPlainDecimalsAndNulls() {
        String text = Call.post("/api/orders", ORDER).answer().text();

        assertThat(text)
                .contains("\"orderedAt\":\"2026-03-02T09:00:00Z\"")
                .contains("\"total\":100,")
                .contains("\"purchaseOrder\":null");
    }

    @Test
    void refusalsOfTheCoreAreProblems() {
        services.orders.failure = TouchpointException.invalid(
                "lines[0].product", "There is no product OOPS.", "Look the number up in Products.");

        Call.Answer answer = Call.post("/api/orders", ORDER).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text())
                .isEqualTo("{\"type\":\"urn:touchpoint:problem:invalid\",\"title\":\"Invalid request\",\"status\":400,"
                        + "\"detail\":\"There is no product OOPS.\",\"field\":\"lines[0].product\","
                        + "\"remedy\":\"Look the number up in Products.\"}");
    }

    @Test
    void aConflictIs409() {
        assertThat(Call.post("/api/orders/100001/accept", "").answer().status()).isEqualTo(409);
    }

    @Test
    void whatNobodyForesawIsAnIncidentWithoutAStackTrace() {
        services.orders.failure = new IllegalStateException("secret table name");

        Call.Answer answer = Call.post("/api/orders", ORDER).answer();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("detail").asText()).containsPattern("incident [0-9a-f]{8}");
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void aServiceThatIsGoneIs503AndComesBack() {
        services.ordersAreThere = false;
        Call.Answer gone = Call.post("/api/orders", ORDER).answer();
        assertThat(gone.status()).isEqualTo(503);
        assertThat(gone.header("Retry-After")).isNotBlank();
        assertThat(gone.json().path("remedy").asText()).isNotBlank();

        services.ordersAreThere = true;
        assertThat(Call.post("/api/orders", ORDER).answer().status()).isEqualTo(201);
    }

    @Test
    void holdsAreReleasedWithAndWithoutANote() {
        assertThat(Call.post("/api/orders/100001/holds/7/release", "").answer().status())
                .isEqualTo(200);
        assertThat(services.orders.note).isEqualTo("7: null");
        assertThat(Call.post("/api/orders/100001/holds/7/release", "{\"note\": \"Paid.\"}")
                        .answer()
                        .status())
                .isEqualTo(200);
        assertThat(services.orders.note).isEqualTo("7: Paid.");
        assertThat(Call.anonymous("POST", "/api/orders/100001/holds/7/release", "")
                        .as("admin")
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void holdsArePlacedByHandAndOrdersCancelled() {
        Call.post("/api/orders/100001/holds", "{\"kind\": \"Credit\", \"reason\": \"Call first\"}")
                .answer();
        assertThat(services.orders.note).isEqualTo("CREDIT: Call first");
        assertThat(Call.post("/api/orders/100001/holds", "{\"kind\": \"odd\", \"reason\": \"x\"}")
                        .answer()
                        .field())
                .isEqualTo("kind");
        Call.post("/api/orders/100001/cancel", "{\"reason\": \"Twice\"}").answer();
        assertThat(services.orders.note).isEqualTo("Twice");
        assertThat(Call.post("/api/orders/100001/cancel", "").answer().field()).isEqualTo("reason");
    }

    @Test
    void whatAnOrderWouldCauseIsAskedWithoutEverythingBeingThere() {
        Call.Answer answer = Call.post("/api/orders/preview", "{\"lines\": [{\"product\": \"OOPS\"}]}")
                .answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(services.orders.request.customer()).isNull();
        assertThat(services.orders.request.quote()).isFalse();
        assertThat(answer.json().at("/faults/0/field").asText()).isEqualTo("wantedDate");
        assertThat(answer.json().at("/credit/available").asInt()).isEqualTo(-9);
        assertThat(answer.json().at("/holds/0/releasableBy").asText()).isEqualTo("Credit Release");
        assertThat(answer.json().at("/outcomes/0/assignees/0/login").asText()).isEqualTo("judy");
        assertThat(Call.post("/api/orders/preview", "{\"colour\": 1}").answer().field())
                .isEqualTo("colour");
        assertThat(Call.anonymous("POST", "/api/orders/preview", "{}").answer().status())
                .isEqualTo(401);
    }

    @Test
    void theFollowUpsOfAnOrderAreListed() {
        Call.Answer answer = Call.get("/api/orders/100001/follow-ups").answer();

        assertThat(answer.json().path("total").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/items/0/assigneeName").asText()).isEqualTo("Judy Adams");
        assertThat(answer.json().at("/items/0/mayOpen").asBoolean()).isFalse();
        assertThat(Call.get("/api/orders/1/follow-ups").answer().status()).isEqualTo(404);
    }

    @Test
    void anOrderSaysHowItGoesOutAndIsPaid() {
        String body = """
            {"customer": "10023", "lines": [{"product": "OOPS", "quantity": 1}], "promisedDate": "2026-04-02",
             "shipTo": "Dock 4\\nElgin", "shippingMethod": "Our truck", "payment": "Card", "comments": "Ring"}\
            """;

        Call.Answer answer = Call.post("/api/orders", body).answer();

        assertThat(services.orders.request.promisedDate()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(services.orders.request.shipTo()).isEqualTo("Dock 4\nElgin");
        assertThat(services.orders.request.payment()).isEqualTo("Card");
        assertThat(answer.json().path("shipTo").asText()).isEqualTo("Dock 4\nElgin");
    }

    @Test
    void theListIsFiltered() {
        Call.Answer answer = Call.get("/api/orders?customer=10023&status=On%20Hold&from=2026-01-01&to=2026-01-31")
                .answer();

        assertThat(answer.json().path("items").isArray()).isTrue();
        assertThat(answer.json().path("total").asInt()).isZero();
        assertThat(services.orders.filter.customer()).isEqualTo("10023");
        assertThat(services.orders.filter.status()).isEqualTo("on hold");
        assertThat(services.orders.filter.to()).isEqualTo(LocalDate.of(2026, 1, 31));

        Call.get("/api/orders?held=Any&product=PEN&sort=-total").answer();
        assertThat(services.orders.filter.held()).isEqualTo("any");
        assertThat(services.orders.filter.product()).isEqualTo("PEN");
        assertThat(services.orders.filter.sort()).isEqualTo("-total");
        assertThat(Call.get("/api/orders?held=gravity").answer().field()).isEqualTo("held");
    }
}
