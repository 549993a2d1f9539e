package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Office;

/** The other way to set up OOPS: as a name for a product that is given away already, in an office that has no product OOPS. */
class AlphaProductProcedureIT extends ConsoleTest {
    @Override
    void prepare(Office office) {
        office.user("paula", "Purchasing")
                .user("marie", "Customer Service Rep")
                .user("judy", "Account Executive")
                .product("COOKIES", "0.00")
                .activate("Oops");
        for (String warehouse : new String[] {"001 Denver", "002 Boulder"}) {
            String[] words = warehouse.split(" ");
            String name = "{\"name\": \"%s\"}".formatted(words[1]);
            office.admin()
                    .send("PUT", "/api/warehouses/" + words[0], BodyPublishers.ofString(name), "application/json")
                    .ok();
        }
    }

    @Test
    void howToSetUpAnOopsAlphaProductRecordForAnExistingProduct() {
        String number = OrderDesk.newCustomer(touchpoint(), "Smithville Paper", "judy", "marie", "500");
        Screen judy = Screen.of(desk("judy"));
        Screen paula = Screen.of(desk("paula"));

        paula.go("Products").link("COOKIES").click();
        assertThat(paula.heading()).containsText("(COOKIES)");
        String internal = paula.heading().textContent().replaceAll(".*\\((\\d+)\\)\\s*$", "$1");
        paula.go("Products").link("New product").click();
        paula.page.getByLabel("A cross-reference to a product that there is").check();
        paula.page.getByLabel("External number").fill("OOPS");
        paula.page.getByLabel("Product (required)").pressSequentially(internal);
        paula.page
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("COOKIES"))
                .click();
        Pictures.take(paula.page, "products-cross-reference");
        paula.button("Accept").click();

        paula.field("All").check();
        assertThat(paula.page.locator("tp-copy-dialog .preview")).containsText("Boulder");
        paula.button("Copy").click();
        assertThat(paula.toast()).containsText("Copied to 2 warehouses.");
        assertThat(paula.heading()).containsText("COOKIES");
        assertThat(paula.field("Cross-reference")).hasValue("OOPS");

        Screen marie = Screen.of(desk("marie"));
        OrderDesk entry = new OrderDesk(touchpoint(), "marie", marie.page);
        marie.go("Orders").link("New order").click();
        entry.customer(number).line(1, "oops", "1");
        assertThat(entry.strip()).containsText("Oops → Judy Adams");
        marie.page.getByText("Accept order").click();
        entry.accepted();
        marie.link("Open the order").click();
        assertThat(marie.page.getByText(Pattern.compile("ordered as OOPS"))).isVisible();
        assertThat(judy.followUp("Smithville Paper")).containsText("Oops");
    }
}
