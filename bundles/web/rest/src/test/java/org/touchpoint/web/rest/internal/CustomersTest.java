package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** Customers over REST: their search, profile, time line, notes and follow-ups. */
class CustomersTest {
    private FakeServices services;

    @BeforeEach
    void oneCustomer() {
        services = RestServer.fresh();
        Call.post("/api/customers", """
                        {"number": "C1", "name": "Smithville", "relationship": "STRATEGIC", "segment": "Printing", "terms": "Net 30",
                         "addresses": [{"kind": "Bill-To", "street": "1 Main Street", "city": "Skokie"}]}""").answer();
    }

    private Customer customer() {
        return services.customers.get("C1");
    }

    @Test
    void aProfileIsTakenInAnyLetterCase() {
        assertThat(customer().relationship()).isEqualTo("strategic");
        assertThat(customer().addresses().get(0).kind()).isEqualTo("bill-to");
        assertThat(customer().addresses().get(0).name()).isNull();
        Call.patch("/api/customers/C1", "{\"terms\": null, \"segment\": null}").answer();
        assertThat(customer().terms()).isNull();
        assertThat(customer().segment()).isNull();
        assertThat(customer().addresses()).hasSize(1);
    }

    @Test
    void whatIsBasedOnAnotherVersionIsRefused() {
        for (String method : new String[] {"PATCH", "PUT"}) {
            String body = "{\"name\": \"Jones\", \"openOrders\": 99, \"version\": 6}";
            Call.Answer answer = (method.equals("PUT")
                            ? Call.put("/api/customers/C1", body)
                            : Call.patch("/api/customers/C1", body))
                    .answer();
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.field()).isEqualTo("version");
            assertThat(answer.json().path("detail").asText()).contains("marie", "Smithville");
            assertThat(answer.json().path("remedy").asText()).isNotEmpty();
        }
        assertThat(customer().name()).isEqualTo("Smithville");

        assertThat(Call.patch("/api/customers/C1", "{\"name\": \"Jones\", \"version\": 7}")
                        .answer()
                        .status())
                .isEqualTo(200);
        assertThat(services.customers.version).isEqualTo(7);
        Call.patch("/api/customers/C1", "{\"name\": \"Jones\"}").answer();
        assertThat(services.customers.version).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"version\": \"7\"}', version",
        "'{\"version\": 7.5}', version",
        "'{\"icons\": [{\"name\": \"x\"}]}', icons",
        "'{\"changedBy\": \"judy\"}', changedBy",
        "'{\"addresses\": [{\"street\": \"x\", \"city\": \"y\"}]}', addresses[0].kind",
        "'{\"addresses\": [{\"kind\": \"bill-to\", \"city\": \"y\"}]}', addresses[0].street",
        "'{\"addresses\": [{\"kind\": \"bill-to\", \"street\": \"x\", \"city\": \"y\", \"zip\": 1}]}', addresses[0].zip",
        "'{\"terms\": 30}', terms"
    })
    void aProfileThatCannotBeTakenNamesTheField(String patch, String field) {
        Call.Answer answer = Call.patch("/api/customers/C1", patch).answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void theListTakesEveryFilter() {
        Call.Answer answer = Call.get(
                        "/api/customers?text=847+768&relationship=Strategic&segment=Printing&mine=true&onHold=true"
                                + "&overLimit=true&sort=-name&size=7")
                .answer();
        assertThat(answer.status()).isEqualTo(200);
        CustomerFilter filter = services.customers.filter;
        assertThat(filter.text()).isEqualTo("847 768");
        assertThat(filter.relationship()).isEqualTo("strategic");
        assertThat(filter.segment()).isEqualTo("Printing");
        assertThat(filter.of()).isNotNull();
        assertThat(filter.onHold()).isTrue();
        assertThat(filter.overLimit()).isTrue();
        assertThat(filter.sort()).isEqualTo("-name");
        assertThat(services.customers.page.size()).isEqualTo(7);
        assertThat(Call.get("/api/customers/segments")
                        .answer()
                        .json()
                        .path("items")
                        .get(0)
                        .asText())
                .isEqualTo("Printing");
    }

    @ParameterizedTest
    @CsvSource({
        "customers?relationship=close, relationship",
        "customers?mine=maybe, mine",
        "customers?tier=Gold, tier",
        "customers/C1/time-line?size=0, size",
        "customers/C1/time-line?size=x, size",
        "customers/C1/time-line?page=1, page",
        "customers/C1/follow-ups?status=late, status"
    })
    void parametersThatCannotBeTakenAreNamed(String path, String field) {
        Call.Answer answer = Call.get("/api/" + path).answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void theTimeLineGoesOnBehindAnEntry() {
        Call.Answer answer = Call.get("/api/customers/C1/time-line?kind=order,note&kind=hold&before=t9&size=5")
                .answer();
        assertThat(answer.json().path("items").get(0).path("text").asText()).isEqualTo("They moved.");
        assertThat(services.customers.timeLine.kinds()).containsExactlyInAnyOrder("order", "note", "hold");
        assertThat(services.customers.timeLine.before()).isEqualTo("t9");
        assertThat(services.customers.timeLine.size()).isEqualTo(5);
        assertThat(Call.get("/api/customers/C9/time-line").answer().status()).isEqualTo(404);
    }

    @Test
    void aNoteIsWritten() {
        Call.Answer answer = Call.post("/api/customers/C1/notes", "{\"text\": \"They\\nmoved.\"}")
                .answer();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("text").asText()).isEqualTo("They\nmoved.");
        assertThat(Call.post("/api/customers/C1/notes", "{}").answer().field()).isEqualTo("text");
        assertThat(Call.post("/api/customers/C1/notes", "{\"text\": \"x\", \"by\": \"judy\"}")
                        .answer()
                        .field())
                .isEqualTo("by");
        assertThat(Call.post("/api/customers/C9/notes", "{\"text\": \"x\"}")
                        .answer()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void followUpsAreTheOpenOnesOrAll() {
        assertThat(Call.get("/api/customers/C1/follow-ups").answer().status()).isEqualTo(200);
        assertThat(services.customers.all).isFalse();
        Call.get("/api/customers/C1/follow-ups?status=ALL").answer();
        assertThat(services.customers.all).isTrue();
    }
}
