package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.itests.support.Office;

/** Order entry, worked without a mouse. */
class OrderEntryIT extends ConsoleTest {
    private OrderDesk orderDesk(String login, Page page) {
        return new OrderDesk(touchpoint(), login, page);
    }

    private OrderDesk orderDesk(String login) {
        return orderDesk(login, browser().page(1400, 900, ColorScheme.LIGHT));
    }

    private static String customer(String name, String executive, String csr, String limit) {
        return OrderDesk.newCustomer(touchpoint(), name, executive, csr, limit);
    }

    private static int orders(String customer) {
        return Office.of(touchpoint())
                .admin()
                .get("/api/orders?customer=" + customer)
                .ok()
                .path("total")
                .asInt();
    }

    @Test
    void anOopsIsForetoldAndReachesTheAccountExecutivesOpenPage() {
        Desk judy = desk("judy").with("Elgin Dairy").logIn();
        Office.of(touchpoint()).user("marie", "Customer Service Rep").product("PAPER", "4.50");
        String number = customer("Smithville Paper", "judy", "marie", "500");
        OrderDesk marie = orderDesk("marie").open("/orders/new");
        assertThat(marie.strip()).containsText("Choose a customer and type a line");

        marie.customer(number).line(1, "paper", "10");
        assertThat(marie.strip()).containsText("Nothing: no hold, and no follow-up.");
        marie.line(2, "OOPS", "1");

        assertThat(marie.strip()).containsText("Oops → Judy Adams (High)");
        assertThat(marie.strip()).containsText("455.00 left after this order");
        assertThat(marie.page.locator("tp-order-lines .total")).containsText("45.00");
        Pictures.take(marie.page, "order-entry-strip");
        assertThat(judy.rows()).hasCount(1);
        marie.press("Control+Enter");
        assertThat(judy.rows()).hasCount(2);

        String order = marie.accepted();
        assertThat(marie.page.locator("tp-order-follow-ups")).containsText("Oops → Judy Adams");
        assertThat(marie.button("New order")).isFocused();
        Pictures.take(marie.page, "order-entry-accepted");
        marie.press("Enter");
        assertThat(marie.page.getByLabel("Customer", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        assertThat(marie.page.getByLabel("Customer", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("");
        assertThat(judy.onServer("Smithville Paper").path("order").asText()).isEqualTo(order);
    }

    @Test
    void aCreditHoldIsForetoldWithItsReason() {
        OrderDesk.activate(touchpoint(), "CreditHold");
        Office.of(touchpoint())
                .user("kris", "Customer Service Rep")
                .user("angel", "Account Executive")
                .product("CHAIR", "149.00");
        String number = customer("Quarry Lane", "angel", "kris", "300");
        OrderDesk kris = orderDesk("kris").open("/orders/new?customer=" + number);

        kris.line(1, "CHAIR", "10");

        assertThat(kris.strip())
                .containsText("This takes the account 1,190.00 over its credit limit → will be held for credit.");
        assertThat(kris.strip()).containsText("CreditHold; Credit Release releases it");
        assertThat(kris.strip()).containsText("CreditHold → ");
        kris.press("Control+Enter");
        assertThat(kris.heading()).hasText(Pattern.compile("Order [0-9]+ is accepted, but held"));
        assertThat(kris.page.locator("tp-accepted-order")).containsText("over the credit limit of 300.00 by 1,190.00");
        assertThat(kris.page.locator("tp-order-follow-ups")).containsText("CreditHold → ");
    }

    @Test
    void linesAreChangedAndRemovedByKeysAndFaultsAreShownWhereTheyAre() {
        Office.of(touchpoint()).user("paula", "Customer Service Rep").product("PEN", "1.25", "STYLUS");
        String number = customer("Pen Friends", "paula", "paula", "null");
        OrderDesk paula = orderDesk("paula").open("/orders/new");
        paula.press("Control+Enter");
        assertThat(paula.page.locator("tp-look-up.customer .error")).hasText("Choose the customer.");
        assertThat(paula.page.locator("tp-order-lines")).containsText("Type at least one line.");

        paula.customer(number).line(1, "stylus", "3");
        assertThat(paula.cell("Product", 1)).hasValue("STYLUS");
        paula.type("NIX");
        paula.press("Enter");
        paula.type("x");
        Locator second = paula.page.locator("tp-order-lines li").nth(1);
        assertThat(second).containsText("This is no number.");
        paula.press("Control+a");
        paula.type("2");
        assertThat(second).containsText("There is no product NIX.");
        paula.press("Control+Enter");
        assertThat(paula.cell("Product", 2)).isFocused();
        assertThat(orders(number)).isZero();

        assertThat(paula.page.locator("tp-order-lines li")).hasCount(2);
        paula.press("Control+Delete");
        assertThat(paula.page.locator("tp-order-lines li")).hasCount(1);
        assertThat(paula.cell("Product", 1)).isFocused();
        paula.press("Tab", "End");
        assertThat(paula.cell("Quantity", 1)).isFocused();
        paula.type("0");
        assertThat(paula.page.locator("tp-order-lines .total")).containsText("37.50");
        paula.press("Control+Enter");
        paula.accepted();
        assertThat(orders(number)).isEqualTo(1);
    }

    @Test
    void whatIsTypedOutlivesAReloadAndIsEnteredOnce() {
        Office.of(touchpoint()).user("nora", "Customer Service Rep").product("CLIP", "0.10");
        String number = customer("Paper Trail", "nora", "nora", "null");
        OrderDesk nora = orderDesk("nora").open("/orders/new");
        nora.customer(number).line(1, "CLIP", "100");
        nora.page.getByLabel("Customer’s PO number").fill("PO 77");

        nora.page.reload();
        assertThat(nora.cell("Product", 1)).hasValue("CLIP");
        assertThat(nora.cell("Quantity", 1)).hasValue("100");
        assertThat(nora.page.getByLabel("Customer’s PO number")).hasValue("PO 77");
        assertThat(nora.page.locator("tp-order-lines .total")).containsText("10.00");

        // The order arrives, its answer does not.
        AtomicInteger sent = new AtomicInteger();
        nora.page.route("**/api/orders", route -> {
            if (sent.incrementAndGet() > 1) {
                route.resume();
                return;
            }
            route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(409)
                    .setContentType("application/problem+json")
                    .setBody("{\"detail\": \"The line is cut.\"}"));
        });
        nora.press("Control+Enter");
        assertThat(nora.page.locator("tp-order-entry-page .foot [role=alert]")).hasText("The line is cut.");
        nora.page.reload();
        assertThat(nora.page.locator("tp-order-lines .total")).containsText("10.00");
        nora.press("Control+Enter", "Control+Enter");
        nora.accepted();

        assertThat(sent.get()).isEqualTo(2);
        assertThat(orders(number)).isEqualTo(1);
    }

    @Test
    void thePaletteBeginsAnOrder() {
        Desk desk = desk("pablo").with("Pablo One").logIn();
        desk.press("Control+k");
        desk.page.keyboard().type("new order");
        assertThat(desk.page.locator("tp-palette [aria-selected=true]")).containsText("New order");

        desk.press("Enter");

        assertThat(desk.page).hasURL(Pattern.compile("/orders/new$"));
        assertThat(desk.page.getByLabel("Customer", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
    }

    @ParameterizedTest
    @CsvSource({"1400,900,LIGHT,lea", "1400,900,DARK,leo", "390,800,LIGHT,liv", "390,800,DARK,lou"})
    void everybodyCanUseIt(int width, int height, ColorScheme colours, String login) {
        OrderDesk.activate(touchpoint(), "CreditHold");
        Office.of(touchpoint()).user(login, "Customer Service Rep").product("DESK-" + login.toUpperCase(), "800.00");
        String number = customer("Desks for " + login, login, login, "100");
        OrderDesk desk =
                orderDesk(login, browser().page(width, height, colours)).open("/orders/new");
        Browser.requireAccessible(desk.page, "order entry, empty");

        desk.customer(number).line(1, "DESK-" + login.toUpperCase(), "2").line(2, "OOPS", "1");
        desk.type("NIX");
        desk.press("Enter");
        desk.type("1");
        assertThat(desk.page.locator("tp-order-lines")).containsText("There is no product NIX.");
        assertThat(desk.strip()).containsText("will be held for credit");
        Browser.requireAccessible(desk.page, "order entry, filled in");
        desk.press("Control+Delete", "Control+Enter");
        desk.accepted();
        assertThat(desk.page.locator("tp-order-follow-ups")).containsText("Oops → ");
        Browser.requireAccessible(desk.page, "an accepted order");
    }
}
