package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.itests.support.Api;
import org.touchpoint.itests.support.Office;

/** The list of orders, and the life of one. */
class OrdersIT extends ConsoleTest {
    private OrderDesk orderDesk(String login) {
        return new OrderDesk(touchpoint(), login, browser().page(1400, 900, ColorScheme.LIGHT));
    }

    private static String order(String customer, String product, int quantity) {
        return Office.of(touchpoint())
                .order(customer, product, quantity)
                .path("number")
                .asText();
    }

    private static Locator holds(OrderDesk desk) {
        return desk.page.locator("tp-order-holds");
    }

    private static Locator status(OrderDesk desk) {
        return desk.page.locator("tp-order-page .head tp-order-mark");
    }

    @Test
    void aCreditHoldIsReleasedByWhoeverMayAndByNobodyElse() {
        OrderDesk.activate(touchpoint(), "CreditHold");
        Office office = Office.of(touchpoint())
                .user("debbie", "Customer Service Rep")
                .user("carol", "Credit Manager")
                .product("SOFA", "900.00");
        String customer = OrderDesk.newCustomer(touchpoint(), "Sofa so good", "debbie", "debbie", "100");
        String number = order(customer, "SOFA", 1);
        OrderDesk debbie = orderDesk("debbie").open("/orders/" + number);
        assertThat(holds(debbie)).containsText("over the credit limit of 100.00 by 800.00");
        assertThat(holds(debbie)).containsText("Whoever holds the job function Credit Release can release it.");
        assertThat(holds(debbie).getByRole(AriaRole.BUTTON)).hasCount(0);
        long hold = office.admin()
                .get("/api/orders/" + number)
                .ok()
                .at("/holds/0/id")
                .asLong();
        assertThat(office.as("debbie")
                        .post("/api/orders/" + number + "/holds/" + hold + "/release", "{}")
                        .status())
                .isEqualTo(403);
        OrderDesk carol = orderDesk("carol").open("/orders/" + number);
        assertThat(carol.page.locator("tp-order-follow-ups")).containsText("CreditHold → ");
        Pictures.take(carol.page, "orders-held");

        carol.button("Release the credit hold …").click();
        assertThat(carol.page.getByLabel("Why it is released")).isFocused();
        carol.press("Control+Enter");
        assertThat(carol.page.locator("tp-reason-dialog tp-text-area .error"))
                .hasText("Give the reason: it is kept with the order.");
        carol.type("Paid by card this morning");
        Browser.requireAccessible(carol.page, "the release of a hold");
        carol.press("Control+Enter");

        assertThat(carol.toast()).containsText("Order " + number + " is released.");
        assertThat(status(carol)).hasText("Released");
        assertThat(status(debbie)).hasText("Released");
        assertThat(holds(debbie)).containsText("Paid by card this morning");
        assertThat(debbie.page.locator("tp-time-line")).containsText("Carol Adams");
        assertThat(debbie.page.locator("tp-order-follow-ups")).containsText("Closed");
    }

    @Test
    void aQuoteBecomesAnOrderIsCancelledAndCopied() {
        Office.of(touchpoint()).user("rita", "Customer Service Rep").product("LAMP", "30.00");
        String customer = OrderDesk.newCustomer(touchpoint(), "Lamps of old", "rita", "rita", "null");
        OrderDesk rita = orderDesk("rita").open("/orders/new?quote=1&customer=" + customer);
        assertThat(rita.heading()).hasText("New quote");
        rita.line(1, "LAMP", "4");
        rita.press("Control+Enter");
        String number = rita.accepted();
        assertThat(rita.heading()).hasText("Quote " + number + " is saved");
        rita.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the quote"))
                .click();

        rita.button("Turn into an order").click();
        assertThat(rita.heading()).hasText("Order " + number);
        assertThat(status(rita)).hasText("Entered");
        Api.Answer again = Office.of(touchpoint()).as("rita").post("/api/orders/" + number + "/accept", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("detail").asText()).isEqualTo("Order " + number + " is no quote: it is entered.");

        rita.button("Cancel …").click();
        rita.type("They moved away");
        rita.press("Control+Enter");
        assertThat(status(rita)).hasText("Cancelled");
        assertThat(rita.button("Cancel …")).hasCount(0);
        assertThat(rita.page.locator("tp-time-line")).containsText("They moved away");

        rita.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Copy to a new order"))
                .click();
        assertThat(rita.cell("Product", 1)).hasValue("LAMP");
        assertThat(rita.cell("Quantity", 1)).hasValue("4");
        assertThat(rita.page.locator("tp-order-lines .total")).containsText("120.00");
        rita.press("Control+Enter");
        assertThat(rita.accepted()).isNotEqualTo(number);
    }

    @Test
    void theListIsFilteredSortedWorkedByKeysAndLive() {
        Office.of(touchpoint()).user("bea", "Customer Service Rep").product("BOOK", "20.00");
        String customer = OrderDesk.newCustomer(touchpoint(), "Beatrice Books", "bea", "bea", "null");
        String first = order(customer, "BOOK", 5);
        String second = order(customer, "BOOK", 1);
        OrderDesk bea = orderDesk("bea").open("/orders");
        Locator rows = bea.page.locator("tp-orders-page tp-grid .rows [role=row]");
        rows.first().waitFor();
        bea.press("/");
        bea.type("beatrice b");
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText(second);
        assertThat(bea.page).hasURL(Pattern.compile("text=beatrice"));
        assertThat(bea.page).hasTitle("Orders (2) – Touchpoint");

        bea.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Total"))
                .click();
        assertThat(rows.first()).containsText("20.00");
        bea.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Total"))
                .click();
        assertThat(rows.first()).containsText("100.00");

        bea.page.getByLabel("Find orders").focus();
        bea.press("Enter", "ArrowDown");
        String third = order(customer, "BOOK", 9);
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText(third);
        assertThat(bea.page.locator("tp-grid [role=row].active")).containsText(second);
        Pictures.take(bea.page, "orders-list");
        bea.press("ArrowUp", "Enter");
        assertThat(bea.heading()).hasText("Order " + first);

        bea.page.goBack();
        assertThat(rows).hasCount(3);
        bea.page.getByLabel("Holds").selectOption("any");
        assertThat(bea.page.locator("tp-grid")).containsText("No order fits this filter");
        bea.button("Clear the filter").first().click();
        assertThat(bea.page.getByLabel("Find orders")).hasValue("");
    }

    @Test
    void aListAndAnOrderThatCannotBeFetchedSaySo() {
        Office.of(touchpoint()).user("fay", "Customer Service Rep");
        OrderDesk fay = orderDesk("fay").open("/orders/7");
        assertThat(fay.heading()).hasText("The order could not be fetched");
        fay.page.route(
                "**/api/orders?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"The line is cut.\"}")));

        fay.page
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Orders").setExact(true))
                .click();
        assertThat(fay.page.locator("tp-grid")).containsText("The line is cut.");
        fay.page.unroute("**/api/orders?*");
        fay.button("Try again").click();
        assertThat(fay.page.locator("tp-grid")).not().containsText("The line is cut.");
    }

    @Test
    void whatIsForetoldIsWhatHappens() {
        OrderDesk.activate(touchpoint(), "CreditHold");
        Office office =
                Office.of(touchpoint()).user("frank", "Account Executive").product("TABLE", "400.00");
        String customer = OrderDesk.newCustomer(touchpoint(), "Tables turned", "frank", "frank", "100");
        String body =
                "{\"customer\": \"%s\", \"lines\": [{\"product\": \"TABLE\", \"quantity\": 2}, {\"product\": \"OOPS\", \"quantity\": 1}]}"
                        .formatted(customer);

        JsonNode preview = office.admin().post("/api/orders/preview", body).ok();
        assertThat(office.admin()
                        .get("/api/orders?customer=" + customer)
                        .ok()
                        .path("total")
                        .asInt())
                .isZero();
        JsonNode order = office.admin().post("/api/orders", body).ok();
        office.settle();

        assertThat(preview.path("faults")).isEmpty();
        assertThat(preview.path("lines")).isEqualTo(order.path("lines"));
        assertThat(preview.path("status")).isEqualTo(order.path("status"));
        assertThat(preview.at("/holds/0/reason")).isEqualTo(order.at("/holds/0/reason"));
        List<String> foretold = new ArrayList<>();
        preview.path("outcomes")
                .forEach(outcome -> outcome.path("assignees")
                        .forEach(who -> foretold.add(outcome.path("event").asText() + " "
                                + outcome.path("priority").asText() + " "
                                + who.path("login").asText())));
        List<String> made = new ArrayList<>();
        office.admin()
                .get("/api/orders/" + order.path("number").asText() + "/follow-ups")
                .ok()
                .path("items")
                .forEach(copy -> made.add(copy.path("event").asText() + " "
                        + copy.path("priority").asText() + " "
                        + copy.path("assignee").asText()));
        assertThat(made).containsExactlyInAnyOrderElementsOf(foretold).contains("Oops High frank");
    }

    @ParameterizedTest
    @CsvSource({"1400,900,LIGHT,ada", "1400,900,DARK,adi", "390,800,LIGHT,ali", "390,800,DARK,alf"})
    void everybodyCanUseThem(int width, int height, ColorScheme colours, String login) {
        OrderDesk.activate(touchpoint(), "CreditHold");
        Office.of(touchpoint())
                .user(login, "CRM Manager")
                .product("RUG-" + login.toUpperCase(), "500.00", "R" + login.toUpperCase());
        String customer = OrderDesk.newCustomer(touchpoint(), "Rugs for " + login, login, login, "100");
        String number = order(customer, "R" + login.toUpperCase(), 1);
        OrderDesk desk = new OrderDesk(touchpoint(), login, browser().page(width, height, colours)).open("/orders");
        desk.page.locator("tp-grid .rows [role=row]").first().waitFor();
        Browser.requireAccessible(desk.page, "the list of orders");

        desk.page.navigate(touchpoint().uri("/orders/" + number).toString());
        assertThat(status(desk)).hasText("On hold");
        assertThat(desk.page.locator("tp-order-follow-ups")).containsText("CreditHold → ");
        Browser.requireAccessible(desk.page, "an order on hold");
    }
}
