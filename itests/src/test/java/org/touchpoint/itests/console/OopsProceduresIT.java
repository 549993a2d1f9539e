package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Office;

/**
 * The tip "Oops! We made a mistake", from the product to Recent Transactions, by those who do each step: purchasing, the CRM manager, the
 * customer-service rep and the account executive, each in a browser of their own.
 */
class OopsProceduresIT extends ConsoleTest {
    private static final String CUSTOMER = "Smithville Paper";

    /** From Accept order to the row in the other's queue, in milliseconds. */
    private static final double AT_ONCE = 1_000;

    @Override
    void prepare(Office office) {
        office.user("paula", "Purchasing")
                .user("suellyn", "CRM Manager")
                .user("marie", "Customer Service Rep")
                .user("judy", "Account Executive")
                .product("PAPER", "4.50");
        for (String warehouse : new String[] {"001 Denver", "002 Boulder", "003 Pueblo"}) {
            String[] words = warehouse.split(" ");
            String name = "{\"name\": \"%s\"}".formatted(words[1]);
            office.admin()
                    .send("PUT", "/api/warehouses/" + words[0], BodyPublishers.ofString(name), "application/json")
                    .ok();
        }
        OrderDesk.newCustomer(touchpoint(), CUSTOMER, "judy", "marie", "500");
        String other = OrderDesk.newCustomer(touchpoint(), "Elgin Dairy", "judy", "marie", "500");
        office.as("judy")
                .post("/api/follow-ups", "{\"customer\": \"" + other + "\", \"details\": \"Ask about the copier.\"}")
                .ok();
        // A morning's orders: the very first one after a start pays for what is loaded and compiled only then.
        for (int i = 0; i < 20; i++) {
            office.order(other, "PAPER", 1);
        }
    }

    @Test
    void oopsFromTheProductToRecentTransactions() {
        Screen suellyn = Screen.of(desk("suellyn"));
        Screen marie = Screen.of(desk("marie"));
        Screen judy = Screen.of(desk("judy"));
        for (Screen each : new Screen[] {suellyn, marie, judy}) {
            each.page.evaluate("window.neverReloaded = true");
        }

        howToSetUpANewOopsProduct(Screen.of(desk("paula")));
        howToLaunchAnEvent(suellyn);
        double milliseconds = howToOrderWithOops(marie, judy);
        howToHandleAFollowUpActivity(judy);
        howToCheckTheStatus(suellyn);
        howToReadRecentTransactions(marie);

        for (Screen each : new Screen[] {suellyn, marie, judy}) {
            assertThat(each.page.evaluate("window.neverReloaded")).isEqualTo(true);
        }
        assertThat(milliseconds).as("milliseconds from Accept order to the row").isBetween(0.0, AT_ONCE);
    }

    private void howToSetUpANewOopsProduct(Screen paula) {
        paula.go("Products").link("New product").click();
        assertThat(paula.heading()).hasText("New product");
        paula.field("Product number (required)").fill("OOPS");
        paula.page.getByLabel("Description").fill("Oops! We made a mistake. Please accept our apology.");
        paula.tab("Costs and prices").click();
        paula.page.getByLabel("Cost (required)").fill("0.00");
        paula.page.getByLabel("List price").fill("0.00");
        Pictures.take(paula.page, "products-prices");
        paula.button("Accept").click();

        assertThat(paula.heading()).hasText(Pattern.compile("\\(OOPS\\) Oops! We made a mistake\\..* \\(\\d+\\)"));
        paula.page.getByLabel("001 · Denver").check();
        paula.page.getByLabel("003 · Pueblo").check();
        assertThat(paula.page.locator("tp-copy-dialog .preview")).containsText("Pueblo");
        paula.button("Copy").click();
        assertThat(paula.toast()).containsText("Copied to 2 warehouses.");
        paula.tab("Locations").click();
        assertThat(paula.page.locator("tp-warehouses-tab")).containsText("Denver");
        assertThat(paula.page.locator("tp-warehouses-tab")).containsText("Pueblo");
    }

    private void howToLaunchAnEvent(Screen suellyn) {
        suellyn.go("Events").link("Oops").click();
        assertThat(suellyn.heading()).hasText("Oops");
        suellyn.page.getByLabel("Measure Response").selectOption("Daily");
        suellyn.page.getByLabel("Priority").selectOption("High");
        suellyn.page.getByLabel("Media").selectOption("Follow-up Queue");
        suellyn.page.getByLabel("Update Customer").check();
        assertThat(suellyn.page.locator("tp-event-form")).containsText("Account Executive");
        suellyn.field("Active").check();
        suellyn.button("Accept").click();

        assertThat(suellyn.toast()).containsText("Oops is active.");
        suellyn.go("Events");
        assertThat(suellyn.row("Oops")).containsText("Active");
    }

    /** Says how many milliseconds it was from Accept order to the row in the other's queue. */
    private double howToOrderWithOops(Screen marie, Screen judy) {
        OrderDesk entry = new OrderDesk(touchpoint(), "marie", marie.page);
        judy.page.locator("tp-queue-list").evaluate("""
                (list, customer) => {
                  const look = () => {
                    if (list.shadowRoot.textContent.includes(customer)) window.arrived ??= performance.timeOrigin + performance.now();
                  };
                  new MutationObserver(look).observe(list.shadowRoot, { childList: true, subtree: true, characterData: true });
                  look();
                }""", CUSTOMER);
        marie.page.evaluate("""
                () => addEventListener('click', (event) => {
                  const pressed = event.composedPath()[0].closest?.('button')?.textContent ?? '';
                  if (pressed.includes('Accept order')) window.pressed = performance.timeOrigin + performance.now();
                }, true)""");

        marie.go("Orders").link("New order").click();
        entry.customer(CUSTOMER).line(1, "paper", "12").line(2, "OOPS", "1");
        assertThat(entry.strip()).containsText("Oops → Judy Adams (High)");
        assertThat(marie.page.locator("tp-customer-card")).containsText("Judy Adams");
        assertThat(judy.followUp(CUSTOMER)).hasCount(0);
        marie.page.getByText("Accept order").click();
        assertThat(judy.followUp(CUSTOMER)).hasCount(1);

        entry.accepted();
        double milliseconds = ((Number) judy.page.evaluate("window.arrived")).doubleValue()
                - ((Number) marie.page.evaluate("window.pressed")).doubleValue();
        System.out.printf("From Accept order to the row in the account executive's queue: %.0f ms%n", milliseconds);
        return milliseconds;
    }

    private void howToHandleAFollowUpActivity(Screen judy) {
        judy.showOnly("Oops");
        assertThat(judy.desk.rows()).hasCount(1);
        Pictures.take(judy.page, "home-queue");

        judy.followUp(CUSTOMER).dblclick();
        assertThat(judy.desk.heading()).containsText(CUSTOMER);
        Locator view = judy.page.locator("tp-follow-up-view");
        assertThat(view).containsText("Mr. Smith");
        assertThat(view.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("847-768-3153")))
                .isVisible();
        assertThat(view).containsText("This is Judy Adams");
        assertThat(view).containsText("I received a customer-care alert");
        judy.desk.details().fill("He had the paper by four. Sent our apologies again.");
        judy.page.getByLabel("Problem resolved").check();
        judy.page.getByLabel("Customer satisfied").check();
        Pictures.take(judy.page, "home-follow-up");
        judy.choice("Closed").check();
        judy.acceptFollowUp();

        assertThat(judy.followUp(CUSTOMER)).hasCount(0);
        assertThat(judy.toast()).containsText("Closed: " + CUSTOMER);
    }

    private void howToCheckTheStatus(Screen suellyn) {
        suellyn.go("Status").item("Oops").click();
        assertThat(suellyn.heading()).hasText("Status: Oops");
        Locator judys = suellyn.page
                .locator("tp-status-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Judy Adams"));
        assertThat(judys.locator("td")).hasText(new String[] {"Oops", "Daily", "1", "0", "1", "100.0", "0", "1"});
        suellyn.item("Judy Adams").click();
        assertThat(suellyn.heading()).hasText("Status: Judy Adams");
        assertThat(suellyn.page.locator("tp-status-table")).containsText("Made by hand");
    }

    private void howToReadRecentTransactions(Screen marie) {
        marie.go("Customers").field("Search").fill("smithville");
        marie.link(CUSTOMER).click();
        marie.tab("Recent Transactions").click();
        assertThat(marie.row("He had the paper by four.")).containsText("Judy Adams");
        assertThat(marie.row("Order").first()).isVisible();
    }
}
