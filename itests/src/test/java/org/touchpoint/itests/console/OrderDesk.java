package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;

/** A user's page of order entry, worked by keys alone. */
final class OrderDesk {
    /** Machines that build at the same time are slow; how fast it has to be is measured by LiveIT. */
    private static final double PATIENCE = 20_000;

    final Page page;
    private final Desk desk;

    OrderDesk(Distribution touchpoint, String login, Page page) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.page = page;
        this.desk = new Desk(touchpoint, login, page);
    }

    OrderDesk open(String path) {
        desk.open(path).logIn(Desk.PASSWORD);
        page.locator("tp-page-frame main > *").first().waitFor();
        return this;
    }

    void press(String... keys) {
        desk.press(keys);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Types a customer's number into the look-up, and takes what is found. */
    OrderDesk customer(String number) {
        assertThat(page.getByLabel("Customer", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        type(number);
        assertThat(page.locator("tp-look-up.customer [role=option]")).hasCount(1);
        press("Enter");
        assertThat(cell("Product", 1)).isFocused();
        return this;
    }

    /** Types a line into the one that has the focus, and goes on to the next. */
    OrderDesk line(int line, String product, String quantity) {
        assertThat(cell("Product", line)).isFocused();
        type(product);
        assertThat(page.locator("tp-product-field [role=option]").first()).isVisible();
        press("Enter");
        assertThat(cell("Quantity", line)).isFocused();
        type(quantity);
        press("Enter", "Enter");
        assertThat(cell("Product", line + 1)).isFocused();
        return this;
    }

    Locator cell(String name, int line) {
        return page.getByLabel(name + ", line " + line, new Page.GetByLabelOptions().setExact(true));
    }

    Locator strip() {
        return page.locator("tp-cause-strip");
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator toast() {
        return desk.toast();
    }

    /** The number of the order that the page says was accepted. */
    String accepted() {
        assertThat(heading()).hasText(Pattern.compile("(Order|Quote) [0-9]+ is .*"));
        return heading().textContent().replaceAll("[^0-9]", "");
    }

    /** A customer with a number of its own, of this account executive and CSR. */
    static String newCustomer(Distribution touchpoint, String name, String executive, String csr, String creditLimit) {
        JsonNode customer = Office.of(touchpoint)
                .admin()
                .post("/api/customers", """
                    {"name": "%s", "accountExecutive": "%s", "accountCsr": "%s", "creditLimit": %s,
                     "contacts": [{"name": "Mr. Smith", "phone": "847-768-3153"}]}
                    """.formatted(name, executive, csr, creditLimit))
                .ok();
        return customer.path("number").asText();
    }

    /** Activates an event unless it is active. */
    static void activate(Distribution touchpoint, String event) {
        String state = Office.of(touchpoint)
                .admin()
                .get("/api/events/" + event)
                .body()
                .path("state")
                .asText();
        if (!state.equals("active")) {
            Office.of(touchpoint).activate(event);
        }
    }
}
