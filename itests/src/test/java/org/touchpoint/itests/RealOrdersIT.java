package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Api;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;

/** Nine months of real invoices, the counts known from an independent count of the file. */
class RealOrdersIT {
    private static final Path INVOICES =
            Path.of(System.getProperty("touchpoint.shared", ""), "online-retail-2010-12_2011-08.csv.gz");

    @BeforeEach
    void theInvoicesAreHere() {
        assumeThat(INVOICES)
                .as("give the folder of the real invoices by -Dtouchpoint.shared=DIR")
                .exists();
    }

    @Test
    void realInvoicesMakeTheFollowUpsThatTheyShould() throws IOException {
        try (Distribution touchpoint = Office.empty("real-orders").start()) {
            Office office = Office.of(touchpoint)
                    .user("judy", "Account Executive")
                    .user("marie", "Customer Service Rep")
                    .activate("FirstOrder");
            Api admin = office.admin();

            JsonNode job = importInvoices(admin);

            assertThat(job.path("orders").asInt()).isEqualTo(12_496);
            assertThat(job.path("houseOrders").asInt()).isEqualTo(1_081);
            assertThat(job.path("lines").asInt()).isEqualTo(320_705);
            assertThat(job.path("acceptedLines").asInt()).isEqualTo(313_079);
            assertThat(job.path("customers").asInt()).isEqualTo(3_317);
            assertThat(job.path("products").asInt()).isEqualTo(3_534);
            JsonNode rejected = job.path("rejected");
            assertThat(rejected.path("credit note").asInt()).isEqualTo(5_847);
            assertThat(rejected.path("quantity not positive").asInt()).isEqualTo(925);
            assertThat(rejected.path("no customer and no price").asInt()).isEqualTo(851);
            assertThat(rejected.path("adjustment").asInt()).isEqualTo(3);
            assertThat(rejected.size()).isEqualTo(4);

            office.settle();
            JsonNode first = office.followUps("event=FirstOrder&size=1", 3_317);
            assertThat(first.get(0).path("assignee").asText()).isEqualTo("marie");

            assertThat(launch(admin, "NoOrderJuly", "2011-07-01")).isEqualTo(685);
            assertThat(launch(admin, "NoOrderSeptember", "2011-09-01")).isEqualTo(815);
            office.followUps("event=NoOrderJuly&size=1", 685);
            office.followUps("event=NoOrderSeptember&size=1", 815);

            JsonNode again = importInvoices(admin);
            assertThat(again.path("orders").asInt()).isZero();
            assertThat(again.path("ordersAlreadyThere").asInt()).isEqualTo(12_496);
            assertThat(admin.get("/api/orders?size=1").ok().path("total").asInt())
                    .isEqualTo(12_496);
            office.settle();
            office.followUps("event=FirstOrder&size=1", 3_317);
        }
    }

    private static JsonNode importInvoices(Api admin) throws IOException {
        JsonNode job = admin.send(
                        "POST",
                        "/api/imports/orders?profile=online-retail&events=replay&accountExecutive=judy&accountCsr=marie",
                        BodyPublishers.ofFile(INVOICES),
                        "application/gzip")
                .ok();
        String path = "/api/imports/orders/" + job.path("id").asText();
        await("the import is done")
                .atMost(Duration.ofSeconds(180))
                .until(() -> !admin.get(path).ok().path("state").asText().equals("running"));
        JsonNode done = admin.get(path).ok();
        assertThat(done.path("state").asText())
                .as(done.path("failure").asText())
                .isEqualTo("done");
        return done;
    }

    private static int launch(Api admin, String name, String asOf) {
        admin.post("/api/events", "{\"name\": \"%s\", \"type\": \"NoOrder60Days\"}".formatted(name))
                .ok();
        return admin.post("/api/events/" + name + "/launch?asOf=" + asOf, "")
                .ok()
                .path("followUps")
                .asInt();
    }
}
