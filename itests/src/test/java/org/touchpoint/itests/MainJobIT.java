package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Api;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;

/** Orders in, follow-ups out: the main job over REST, on an empty installation. */
class MainJobIT {
    private static Distribution touchpoint;
    private static Office office;

    @BeforeAll
    static void start() {
        touchpoint = Office.empty("main-job").start();
        office = Office.of(touchpoint)
                .user("judy", "Account Executive")
                .user("marie", "Customer Service Rep")
                .user("carl", "Credit Manager")
                .product("OOPS", "0.00")
                .product("COOKIES", "0.00", "SORRY", "OOPSIE")
                .product("PAPER", "100.00")
                .activate("Oops")
                .activate("FirstOrder")
                .activate("CreditHold");
    }

    @AfterAll
    static void close() {
        touchpoint.close();
    }

    @Test
    void anOrderWithOopsPutsAFollowUpInTheAccountExecutivesQueue() {
        office.customer("OOPS-1", "judy", "marie", "null");
        JsonNode order = office.order("OOPS-1", "oops", 1);
        assertThat(order.path("status").asText()).isEqualTo("entered");

        JsonNode followUp = office.followUps("event=Oops&customer=OOPS-1", 1).get(0);

        assertThat(followUp.path("assignee").asText()).isEqualTo("judy");
        assertThat(followUp.path("priority").asText()).isEqualTo("High");
        assertThat(followUp.path("order").asText())
                .isEqualTo(order.path("number").asText());
        assertThat(followUp.path("contact").asText()).isEqualTo("Mr. Smith");
        assertThat(followUp.path("phone").asText()).isEqualTo("847-768-3153");
        JsonNode opened = office.as("judy")
                .get("/api/follow-ups/" + followUp.path("id").asText())
                .ok();
        assertThat(opened.path("script").asText())
                .contains("Mr. Smith")
                .contains("Judy Adams")
                .doesNotContain("[CustomerContact]");
    }

    @Test
    void anAlphaCrossReferenceCountsAsTheProduct() {
        Api admin = office.admin();
        office.customer("ALPHA-1", "judy", "marie", "null");
        admin.post("/api/events/Oops/save-as", "{\"name\": \"Oopsie\", \"parameters\": {\"product\": \"OOPSIE\"}}")
                .ok();
        admin.post("/api/events/Oopsie/activate", "").ok();

        JsonNode order = office.order("ALPHA-1", "oopsie", 1);

        assertThat(order.path("lines").get(0).path("product").asText()).isEqualTo("COOKIES");
        JsonNode followUp = office.followUps("event=Oopsie&customer=ALPHA-1", 1).get(0);
        assertThat(followUp.path("assignee").asText()).isEqualTo("judy");
    }

    @Test
    void theFirstOrderOfACustomerAloneGoesToTheAccountCsr() {
        office.customer("FIRST-1", "judy", "marie", "null");
        office.order("FIRST-1", "PAPER", 1);
        office.order("FIRST-1", "PAPER", 2);
        office.settle();

        JsonNode followUp =
                office.followUps("event=FirstOrder&customer=FIRST-1", 1).get(0);
        assertThat(followUp.path("assignee").asText()).isEqualTo("marie");
    }

    @Test
    void anOrderPastTheCreditLimitIsHeldAndReleasedByWhoMay() {
        office.customer("CREDIT-1", "judy", "marie", "150.00");
        assertThat(office.order("CREDIT-1", "PAPER", 1).path("status").asText()).isEqualTo("entered");
        JsonNode held = office.order("CREDIT-1", "PAPER", 1);
        assertThat(held.path("status").asText()).isEqualTo("on hold");
        JsonNode hold = held.path("holds").get(0);
        assertThat(hold.path("kind").asText()).isEqualTo("credit");
        office.followUps("event=CreditHold&customer=CREDIT-1", 1);

        String release = "/api/orders/" + held.path("number").asText() + "/holds/"
                + hold.path("id").asText() + "/release";
        assertThat(office.as("marie").post(release, "{}").status()).isEqualTo(403);
        JsonNode released = office.as("carl").post(release, "{}").ok();

        assertThat(released.path("status").asText()).isEqualTo("released");
        office.followUps("event=CreditHold&customer=CREDIT-1", 0);
        office.followUps("event=CreditHold&customer=CREDIT-1&status=all", 1);
        assertThat(office.as("carl").post(release, "{}").status()).isEqualTo(409);
    }

    @Test
    void theSameIdempotencyKeyGivesOneOrder() {
        office.customer("TWICE-1", "judy", "marie", "null");
        String body = Office.orderOf("TWICE-1", "PAPER", 1);
        JsonNode first = orderWithKey(body).ok();
        JsonNode second = orderWithKey(body).ok();

        assertThat(second).isEqualTo(first);
        assertThat(orderWithKey(Office.orderOf("TWICE-1", "PAPER", 2)).status()).isEqualTo(409);
        JsonNode orders = office.admin().get("/api/orders?customer=TWICE-1").ok();
        assertThat(orders.path("total").asInt()).isEqualTo(1);
    }

    private static Api.Answer orderWithKey(String body) {
        return office.admin()
                .send(
                        "POST",
                        "/api/orders",
                        BodyPublishers.ofString(body),
                        "application/json",
                        "Idempotency-Key",
                        "twice-1");
    }

    @Test
    void workingAFollowUpClosesThatCopyAlone() {
        Api admin = office.admin();
        office.customer("WORK-1", "judy", "marie", "null");
        office.order("WORK-1", "OOPS", 1);
        String id = office.followUps("event=Oops&customer=WORK-1", 1)
                .get(0)
                .path("id")
                .asText();

        office.as("judy")
                .patch("/api/follow-ups/" + id, "{\"routeTo\": [\"user:marie\"], \"details\": \"Left a message.\"}")
                .ok();
        office.followUps("event=Oops&customer=WORK-1", 2);
        office.as("judy")
                .patch("/api/follow-ups/" + id, "{\"status\": \"Closed\"}")
                .ok();

        JsonNode left = office.followUps("event=Oops&customer=WORK-1", 1).get(0);
        assertThat(left.path("assignee").asText()).isEqualTo("marie");
        assertThat(admin.get("/api/follow-ups/" + id).ok().path("status").asText())
                .isEqualTo("Closed");
        assertThat(office.as("marie")
                        .patch("/api/follow-ups/" + id, "{\"status\": \"Open\"}")
                        .status())
                .as("another's copy is not there")
                .isEqualTo(404);
    }

    @Test
    void aStatusOutsideTheListIsRefusedByName() {
        office.customer("STATUS-1", "judy", "marie", "null");
        office.order("STATUS-1", "OOPS", 1);
        String id = office.followUps("event=Oops&customer=STATUS-1", 1)
                .get(0)
                .path("id")
                .asText();

        Api.Answer answer = office.as("judy").patch("/api/follow-ups/" + id, "{\"status\": \"Invoiced\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asText()).isEqualTo("status");
        assertThat(answer.body().path("remedy").asText()).contains("Closed");
    }

    @Test
    void nobodyIsLetInWithoutALogIn() {
        assertThat(touchpoint.get("/api/health").statusCode()).isEqualTo(200);
        for (String path :
                new String[] {"/api/orders", "/api/follow-ups", "/api/plugins", "/api/events", "/api/users"}) {
            assertThat(touchpoint.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(new Api(touchpoint, "admin", "wrong").get("/api/orders").status())
                .isEqualTo(401);
        assertThat(office.as("marie").get("/api/plugins").status()).isEqualTo(403);
        assertThat(office.as("marie").get("/api/events").status()).isEqualTo(403);
        assertThat(office.as("marie")
                        .delete("/api/plugins/org.touchpoint.event.oops")
                        .status())
                .isEqualTo(403);
    }
}
