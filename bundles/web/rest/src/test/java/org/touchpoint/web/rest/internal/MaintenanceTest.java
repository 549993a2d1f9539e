package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** Customers, products and people: made, replaced, changed. */
class MaintenanceTest {
    private FakeServices services;

    @BeforeEach
    void oneCustomer() {
        services = RestServer.fresh();
        Call.post("/api/customers", """
                        {"number": "C1", "name": "Smithville", "creditLimit": 100.50, "balance": 7, "valueTier": "gold",
                         "country": "US", "contacts": [{"name": "Mr. Smith", "phone": "1", "email": "s@x.example"}]}""").answer();
    }

    private Customer customer() {
        return services.customers.get("C1");
    }

    @Test
    void aCustomerNeedsNoMoreThanAName() {
        Call.Answer answer =
                Call.post("/api/customers", "{\"name\": \"Corner Shop\"}").answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/customers/10001");
        assertThat(answer.json().path("balance").decimalValue()).isZero();
        assertThat(answer.json().path("contacts").isEmpty()).isTrue();
    }

    @Test
    void aPatchChangesWhatItNamesAndNoMore() {
        Call.Answer answer = Call.patch("/api/customers/C1", "{\"name\": \"Smithville Paper\"}")
                .answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(customer().name()).isEqualTo("Smithville Paper");
        assertThat(customer().creditLimit()).isEqualTo(new BigDecimal("100.50"));
        assertThat(customer().valueTier()).isEqualTo("Gold");
        assertThat(customer().contacts()).hasSize(1);
    }

    @Test
    void aPatchWithNullEmptiesWhatMayBeEmpty() {
        Call.patch("/api/customers/C1", "{\"creditLimit\": null}").answer();
        assertThat(customer().creditLimit()).isNull();

        Call.Answer answer = Call.patch("/api/customers/C1", "{\"name\": null}").answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("name");
    }

    @Test
    void aPutLeavesNothingOfWhatWasThere() {
        Call.put("/api/customers/C1", "{\"name\": \"Smith & Sons\"}").answer();

        assertThat(customer().name()).isEqualTo("Smith & Sons");
        assertThat(customer().creditLimit()).isNull();
        assertThat(customer().country()).isNull();
        assertThat(customer().balance()).isZero();
        assertThat(customer().contacts()).isEmpty();
        assertThat(Call.put("/api/customers/C1", "{\"country\": \"US\"}")
                        .answer()
                        .field())
                .isEqualTo("name");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/customers, '{\"name\": \"X\", \"openOrders\": 5}', openOrders",
        "PUT, /api/customers/C1, '{\"name\": \"X\", \"openOrders\": 5}', openOrders",
        "PUT, /api/customers/C1, '{\"name\": \"X\", \"firstOrderAt\": \"2026-01-01T00:00:00Z\"}', firstOrderAt",
        "POST, /api/products, '{\"number\": \"X\", \"description\": \"x\", \"listPrice\": 1, \"internalNumber\": 7}', internalNumber",
        "POST, /api/users, '{\"login\": \"x\", \"fullName\": \"X\", \"password\": \"secret-123\", \"id\": 7}', id",
        "PUT, /api/users/judy, '{\"fullName\": \"X\", \"jobFunctions\": [\"CRM\"]}', jobFunctions"
    })
    void aFieldThatIsOnlyReadIsRefused(String method, String path, String body, String field) {
        Call.Answer answer = Call.send(method, path, body).answer();

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.json().path("remedy").asText()).startsWith("Leave it out");
    }

    @Test
    void filtersByWhatThereIsNotAreRefusedWithWhatThereIs() {
        Call.Answer answer = Call.get("/api/customers?accountExecutive=judi").answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("accountExecutive");
        assertThat(answer.json().path("remedy").asText()).contains("judy");
        Call.Answer tier = Call.get("/api/customers?valueTier=Platinum").answer();
        assertThat(tier.field()).isEqualTo("valueTier");
        assertThat(tier.json().path("remedy").asText()).contains("Gold, Silver, Bronze");
        assertThat(Call.get("/api/orders?status=late").answer().field()).isEqualTo("status");
        assertThat(Call.get("/api/orders?channel=pigeon").answer().field()).isEqualTo("channel");
    }

    @Test
    void whatWasReadCanBePutBack() {
        String read = Call.get("/api/customers/C1").answer().text();
        Customer before = customer();

        assertThat(Call.put("/api/customers/C1", read).answer().status()).isEqualTo(200);
        assertThat(Call.patch("/api/customers/C1", read).answer().status()).isEqualTo(200);

        assertThat(customer()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"openOrders\": 0}', openOrders",
        "'{\"number\": \"C2\"}', number",
        "'{\"creditLimits\": 5}', creditLimits",
        "'{\"contacts\": [{\"phone\": \"1\"}]}', contacts[0].name",
        "'{\"contacts\": [{\"name\": \"A\", \"mail\": \"x\"}]}', contacts[0].mail",
        "'{\"contacts\": \"none\"}', contacts",
        "'{\"houseAccount\": \"no\"}', houseAccount"
    })
    void aPatchThatCannotBeTakenNamesTheField(String patch, String field) {
        Call.Answer answer = Call.patch("/api/customers/C1", patch).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void customersAreFilteredAndPaged() {
        Call.Answer answer = Call.get("/api/customers?text=smith&accountExecutive=judy&valueTier=GOLD&page=2&size=7")
                .answer();

        assertThat(answer.json().path("total").asInt()).isEqualTo(1);
        assertThat(services.customers.filter.accountExecutive()).isEqualTo("judy");
        assertThat(services.customers.filter.valueTier()).isEqualTo("Gold");
        assertThat(services.customers.page.page()).isEqualTo(2);
        assertThat(services.customers.page.size()).isEqualTo(7);
    }

    @Test
    void recentTransactionsAreAList() {
        Call.Answer answer = Call.get("/api/customers/C1/transactions").answer();
        assertThat(answer.json().path("items").get(0).path("kind").asText()).isEqualTo("order");
        assertThat(Call.get("/api/customers/C9/transactions").answer().status()).isEqualTo(404);
    }

    @Test
    void aProductIsChangedUnderAnyOfItsNumbers() {
        Call.Answer made = Call.post(
                        "/api/products",
                        "{\"number\": \"cookies\", \"description\": \"Cookies\", \"listPrice\": 2.5, \"alphas\": [\"SORRY\"]}")
                .answer();
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("unit").asText()).isEqualTo("EA");

        Call.Answer changed =
                Call.patch("/api/products/SORRY", "{\"discontinued\": true}").answer();

        assertThat(changed.json().path("number").asText()).isEqualTo("COOKIES");
        assertThat(changed.json().path("discontinued").asBoolean()).isTrue();
        assertThat(changed.json().path("listPrice").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(Call.post("/api/products", "{\"number\": \"X\", \"description\": \"x\"}")
                        .answer()
                        .field())
                .isEqualTo("listPrice");
    }

    @Test
    void aUserIsMadeAndKeepsThePasswordWhenChanged() {
        Call.Answer made = Call.post(
                        "/api/users",
                        "{\"login\": \"marie\", \"fullName\": \"Marie\", \"password\": \"secret-123\", \"roles\": [\"CSR\"]}")
                .answer();
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text()).doesNotContain("secret");
        assertThat(services.users.saved.password()).isEqualTo("secret-123");

        Call.patch("/api/users/marie", "{\"absentFrom\": \"2026-07-01\"}").answer();
        assertThat(services.users.saved.password()).isNull();
        assertThat(services.users.saved.roles()).isEqualTo(List.of("CSR"));
        assertThat(Call.post("/api/users", "{\"login\": \"x\", \"fullName\": \"X\"}")
                        .answer()
                        .field())
                .isEqualTo("password");
    }

    @Test
    void onesOwnPasswordIsChanged() {
        String body = "{\"oldPassword\": \"admin\", \"newPassword\": \"better-one\"}";
        assertThat(Call.post("/api/users/me/password", body).answer().status()).isEqualTo(204);
        assertThat(services.users.newPassword).isEqualTo("better-one");
    }

    @Test
    void rolesAndGroupsAreSaved() {
        assertThat(Call.put("/api/roles/CSR", "{\"jobFunctions\": [\"Follow-up\"]}")
                        .answer()
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("CSR");
        assertThat(Call.post("/api/groups", "{\"name\": \"East\", \"members\": [\"judy\"]}")
                        .answer()
                        .status())
                .isEqualTo(201);
        assertThat(Call.get("/api/groups")
                        .answer()
                        .json()
                        .path("items")
                        .get(0)
                        .path("members")
                        .get(0)
                        .asText())
                .isEqualTo("judy");
        assertThat(Call.put("/api/roles/CSR", "{\"name\": \"Other\"}").answer().field())
                .isEqualTo("name");
    }
}
