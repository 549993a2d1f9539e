package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Office;

/** The tip "Make the Most of Customer Service Rep Downtime": events are launched, and the reps work what they make. */
class DowntimeProceduresIT extends ConsoleTest {
    @Override
    void prepare(Office office) {
        office.user("suellyn", "CRM Manager")
                .user("debbie", "Customer Service Rep")
                .user("fiona", "Customer Service Rep")
                .user("angel", "Account Executive")
                .user("carl", "CRM Manager")
                .product("PAPER", "4.50")
                .product("CHAIR", "149.00");
        for (String event : new String[] {"NoOrder60Days", "FirstOrder", "CreditHold"}) {
            await(event + " has come")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> office.admin().get("/api/events/" + event).status() == 200);
        }
    }

    /** Of four customers two ordered last in the sixty days before the last sixty. */
    @Test
    void howToLaunchNoOrder60Days() {
        ordered("17001 80", "17002 100", "17003 80", "17003 3", "17004 130");
        Screen debbie = Screen.of(desk("debbie"));
        assertThat(debbie.page.locator("tp-queue-pane")).containsText("Your queue is empty");
        Screen suellyn = Screen.of(desk("suellyn"));

        suellyn.go("Events").link("NoOrder60Days").click();
        suellyn.page.getByLabel("Measure Response").selectOption("Daily");
        suellyn.page.getByLabel("Priority").selectOption("Low");
        suellyn.page.getByLabel("Update Customer").uncheck();
        routeToTheAccountCsr(suellyn);
        assertThat(suellyn.page.getByLabel("Trigger")).hasValue("NOW");
        suellyn.field("Active").check();
        assertThat(suellyn.page.locator("aside .headline")).hasText("Would make 2 follow-ups");
        assertThat(suellyn.page.locator("aside .queues")).containsText("Debbie Adams");
        Pictures.take(suellyn.page, "events-no-order");
        suellyn.button("Accept").click();
        suellyn.button("Launch").click();

        assertThat(suellyn.toast()).containsText("NoOrder60Days is launched.");
        assertThat(debbie.desk.rows()).hasCount(2);
        assertThat(debbie.desk.rows().first()).containsText("NoOrder60Days");
        howToHandleAFollowUpActivity(debbie);
    }

    /** With the choice of the event in Display Options, and a call that nobody answers. */
    private void howToHandleAFollowUpActivity(Screen debbie) {
        debbie.showOnly("NoOrder60Days");
        debbie.desk.rows().first().dblclick();
        assertThat(debbie.page.locator("tp-script-view")).containsText("This is Debbie Adams");
        debbie.desk.details().fill("Nobody answered; I shall try once more.");
        debbie.acceptFollowUp();
        assertThat(debbie.toast()).containsText("Accepted");
        assertThat(debbie.desk.rows()).hasCount(2);
    }

    @Test
    void howToLaunchFirstOrder() {
        Screen fiona = Screen.of(desk("fiona"));
        Screen suellyn = Screen.of(desk("suellyn"));
        suellyn.go("Events").link("FirstOrder").click();
        suellyn.page.getByLabel("Priority").selectOption("Medium");
        routeToTheAccountCsr(suellyn);
        suellyn.field("Active").check();
        suellyn.button("Accept").click();
        assertThat(suellyn.toast()).containsText("FirstOrder is active.");
        String number = OrderDesk.newCustomer(touchpoint(), "Corner Shop", "angel", "fiona", "500");

        order(fiona, number, "PAPER", "2");

        fiona.go("My Follow-up");
        assertThat(fiona.followUp("Corner Shop")).containsText("FirstOrder");
        fiona.followUp("Corner Shop").click();
        assertThat(fiona.page.locator("tp-script-view")).containsText("Fiona Adams");
    }

    /** A second event of the same type, with its own parameters: it holds what the first lets pass. */
    @Test
    void howToSaveAnEventAsAFurtherOne() {
        Screen carl = Screen.of(desk("carl"));
        carl.go("Events").link("CreditHold").click();
        carl.page.getByLabel("Smallest total").fill("50");
        carl.button("Save As …").click();
        carl.page.getByLabel("Name of the new event").fill("CreditHold050");
        Pictures.take(carl.page, "events-save-as");
        carl.button("Save").click();
        assertThat(carl.heading()).hasText("CreditHold050");
        carl.field("Active").check();
        carl.button("Accept").click();
        assertThat(carl.toast()).containsText("CreditHold050 is active.");

        String number = OrderDesk.newCustomer(touchpoint(), "Quarry Lane", "angel", "fiona", "10");
        Screen fiona = Screen.of(desk("fiona"));
        order(fiona, number, "PAPER", "10");
        assertThat(fiona.heading()).hasText(Pattern.compile("Order \\d+ is accepted"));
        order(fiona, number, "CHAIR", "1");
        assertThat(fiona.heading()).hasText(Pattern.compile("Order \\d+ is accepted, but held"));
        assertThat(fiona.page.locator("tp-order-follow-ups")).containsText("CreditHold050 → ");
    }

    private void order(Screen desk, String customer, String product, String quantity) {
        OrderDesk entry = new OrderDesk(touchpoint(), "", desk.page);
        desk.go("Orders").link("New order").click();
        entry.customer(customer).line(1, product, quantity);
        desk.page.getByText("Accept order").click();
        entry.accepted();
    }

    private static void routeToTheAccountCsr(Screen desk) {
        Locator routeTo = desk.page.locator("tp-look-up[name=routeTo]");
        routeTo.locator(".chosen li").first().waitFor();
        if (!routeTo.locator(".chosen").textContent().contains("Account CSR")) {
            routeTo.locator("input").fill("Account CSR");
            routeTo.getByRole(AriaRole.OPTION).first().click();
        }
    }

    /** Customers with past orders, of debbie's; a line has the number and how many days ago the order was. */
    private void ordered(String... lines) {
        Office office = Office.of(touchpoint());
        StringBuilder invoices = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        int number = 700_000;
        for (String line : lines) {
            String[] words = line.split(" ");
            LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(Long.parseLong(words[1]));
            invoices.append(++number + ",STAPLER,Stapler,1," + day + " 09:00:00,5," + words[0] + ",France\n");
        }
        JsonNode job = office.admin()
                .send(
                        "POST",
                        "/api/imports/orders?profile=online-retail&accountExecutive=angel&accountCsr=debbie",
                        BodyPublishers.ofString(invoices.toString()),
                        "text/csv")
                .ok();
        String path = "/api/imports/orders/" + job.path("id").asText();
        await("the orders are imported")
                .atMost(Duration.ofSeconds(60))
                .until(() -> "done"
                        .equals(office.admin().get(path).ok().path("state").asText()));
    }
}
