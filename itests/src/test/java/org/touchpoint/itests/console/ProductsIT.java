package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.itests.support.Api;
import org.touchpoint.itests.support.Office;

/** The source's two ways to set up OOPS, and the screens on which products are looked up and kept. */
class ProductsIT extends ConsoleTest {
    @Override
    void prepare(Office office) {
        office.activate("Oops");
        office.admin()
                .post("/api/events/Oops/save-as", "{\"name\": \"OopsSorry\", \"parameters\": {\"product\": \"SORRY\"}}")
                .ok();
        office.activate("OopsSorry").user("judy", "Account Executive").customer("C1", "judy", "judy", "100000");
        put("/api/warehouses/001", "{\"name\": \"Denver\"}");
        put("/api/warehouses/002", "{\"name\": \"Colorado Springs\"}");
        put("/api/warehouses/003", "{\"name\": \"Grand Junction\"}");
        put("/api/vendors/V100", "{\"name\": \"Rocky Mountain Paper\"}");
        put("/api/vendors/V170", "{\"name\": \"Aspen Bakery\"}");
        office.admin().post("/api/products", """
                        {"number": "PAP-1", "description": "Copy paper, 8.5 x 11, ream", "unit": "PK", "cost": 3.54, "listPrice": 4.99,
                         "units": [{"unit": "CS", "factor": 10}], "reorderPoint": 20, "orderQuantity": 60, "safetyStock": 10,
                         "vendors": [{"vendor": "V100", "productNumber": "RO1002", "cost": 3.54, "leadTimeDays": 3, "main": true}],
                         "contracts": [{"customer": "C1", "price": 4.50, "from": "2026-01-01", "until": "2099-12-31"}]}""").ok();
        office.admin().post("/api/products", """
                        {"number": "GFT-COOKIES", "description": "Box of cookies, with our compliments", "listPrice": 0,
                         "vendors": [{"vendor": "V170", "cost": 0, "leadTimeDays": 1, "main": true}]}""").ok();
    }

    @Test
    void oopsIsSetUpAnewOrderedByItsNumberAndMakesItsFollowUp() {
        Desk desk = admin("/products");
        desk.page.getByRole(AriaRole.LINK, named("New product")).click();
        assertThat(heading(desk, "New product")).isFocused();
        desk.page.getByLabel("Product number").fill("oops");
        desk.page.getByLabel("Description").fill("Oops! We made a mistake. Please accept our apology.");
        Pictures.take(desk.page, "products-new");
        desk.page.getByLabel("Description").press("Control+Enter");

        // What is missing is on another tab: that is shown, with the field.
        assertThat(tab(desk, "Costs and prices")).hasAttribute("aria-selected", "true");
        assertThat(desk.page.getByLabel("Cost (required)")).isFocused();
        desk.page.getByLabel("Cost (required)").fill("0.00");
        desk.page.getByLabel("List price").fill("0.00");
        desk.press("Enter");

        // The procedure goes on with Copy To.
        assertThat(desk.page).hasURL(Pattern.compile("/products/OOPS$"));
        assertThat(heading(desk, Pattern.compile("^\\(OOPS\\) Oops! We made a mistake\\..* \\(\\d+\\)$")))
                .isVisible();
        desk.page.getByLabel("001 · Denver").check();
        desk.page.getByLabel("003 · Grand Junction").check();
        Locator preview = desk.page.locator("tp-copy-dialog .preview");
        assertThat(preview).containsText("Denver");
        assertThat(preview).containsText("Stocking");
        Browser.requireAccessible(desk.page, "Copy To");
        Pictures.take(desk.page, "products-copy-to");
        desk.page.getByRole(AriaRole.BUTTON, named("Copy")).click();
        assertThat(desk.page.locator("tp-toast")).containsText("Copied to 2 warehouses.");
        assertThat(kept("OOPS")).isEqualTo("[001, 003]");

        JsonNode order = Office.of(touchpoint()).order("C1", "OOPS", 1);
        assertThat(order.path("total").decimalValue()).isZero();
        Office.of(touchpoint()).followUps("event=Oops&customer=C1", 1);
    }

    @Test
    void oopsIsSetUpAsAnAlphaCrossReferenceToAProductThatThereIs() {
        Desk desk = admin("/products/new");
        desk.page.getByLabel("A cross-reference to a product that there is").check();
        desk.page.getByLabel("External number").fill("oops-x");
        desk.press("Enter");
        assertThat(desk.page.locator("tp-look-up .error")).containsText("Choose the product");
        desk.page.getByLabel("External number").fill("PAP-1");
        desk.page.getByLabel("Product (required)").pressSequentially("cook");
        desk.page.getByRole(AriaRole.OPTION).getByText("GFT-COOKIES").waitFor();
        desk.press("Enter", "Control+Enter");
        assertThat(desk.page.locator("tp-text-field .error")).containsText("is the number of a product already");
        desk.page.getByLabel("External number").fill("sorry");
        desk.press("Control+Enter");

        assertThat(heading(desk, Pattern.compile("GFT-COOKIES"))).isVisible();
        desk.page.getByLabel("001 · Denver").check();
        desk.page.getByLabel("002 · Colorado Springs").check();
        assertThat(desk.page.locator("tp-copy-dialog .preview")).containsText("Colorado Springs");
        desk.page.getByRole(AriaRole.BUTTON, named("Copy")).click();
        assertThat(desk.page.locator("tp-toast")).containsText("Copied to 2 warehouses.");
        assertThat(tab(desk, "Cross-references")).hasAttribute("aria-selected", "true");
        assertThat(desk.page.getByLabel("Cross-reference", exact())).hasValue("SORRY");
        assertThat(kept("GFT-COOKIES")).isEqualTo("[001, 002]");

        JsonNode line =
                Office.of(touchpoint()).order("C1", "sorry", 1).path("lines").get(0);
        assertThat(line.path("product").asText()).isEqualTo("GFT-COOKIES");
        Office.of(touchpoint()).followUps("event=OopsSorry&customer=C1", 1);
    }

    @Test
    void aProductIsFoundByAnyNumberAndItsContractPricesAnOrder() {
        Desk desk = admin("/products");
        desk.press("/");
        desk.page.keyboard().type("ro1002");
        assertThat(desk.page.locator("tp-grid [role=gridcell] a")).hasCount(1);
        assertThat(desk.page.locator("tp-grid [role=gridcell] a")).hasText("PAP-1");
        assertThat(desk.page).hasURL(Pattern.compile("text=ro1002"));
        Pictures.take(desk.page, "products-lookup");
        desk.press("ArrowDown", "Enter");
        assertThat(heading(desk, Pattern.compile("PAP-1"))).isVisible();
        tab(desk, "Contracts").click();
        assertThat(desk.page.getByLabel("Price", exact())).hasValue("4.50");
        JsonNode line =
                Office.of(touchpoint()).order("C1", "PAP-1", 2).path("lines").get(0);
        assertThat(line.path("price").decimalValue()).isEqualByComparingTo("4.50");

        desk.press("Control+k");
        desk.page.keyboard().type("cookies");
        assertThat(desk.page.locator("tp-palette [aria-selected=true]")).containsText("GFT-COOKIES");
        desk.press("Enter");
        assertThat(heading(desk, Pattern.compile("GFT-COOKIES"))).isVisible();
    }

    @Test
    void whatIsTypedStaysWhenSomebodyElseChangesTheProductAndIsNotWrittenOverTheirs() {
        Office.of(touchpoint()).product("LIVE", "1.00");
        Desk desk = admin("/products/LIVE");
        Office.of(touchpoint())
                .admin()
                .patch("/api/products/LIVE", "{\"description\": \"Changed once\"}")
                .ok();
        assertThat(heading(desk, Pattern.compile("Changed once"))).isVisible();
        desk.page.getByLabel("Description").fill("Mine");
        Office.of(touchpoint())
                .admin()
                .patch("/api/products/LIVE", "{\"description\": \"Changed twice\"}")
                .ok();

        assertThat(desk.page.locator(".warning")).containsText("Somebody else has changed this product");
        assertThat(desk.page.getByLabel("Description")).hasValue("Mine");
        desk.page.getByLabel("Description").press("Control+Enter");
        assertThat(desk.page.locator("tp-form .error").first()).containsText("Somebody else has changed this product");
        desk.button("Discard mine and show theirs").click();
        assertThat(desk.page.getByLabel("Description")).hasValue("Changed twice");
    }

    @Test
    void whoeverMayNotChangeProductsReadsThem() {
        Desk desk = new Desk(touchpoint(), "judy", browser().page(1400, 900, ColorScheme.LIGHT));
        desk.open("/products/PAP-1").logIn(Desk.PASSWORD);
        assertThat(heading(desk, Pattern.compile("PAP-1"))).isVisible();
        assertThat(desk.page.getByLabel("Description")).isDisabled();
        assertThat(desk.button("Accept")).hasCount(0);
        desk.open("/products/NONE");
        assertThat(heading(desk, "The product could not be fetched")).isVisible();
        desk.button("All products").click();
        assertThat(heading(desk, "Products")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1400", "DARK, 1400", "LIGHT, 390"})
    void everyTabIsAccessible(ColorScheme colours, int width) {
        Desk desk = new Desk(touchpoint(), "admin", browser().page(width, 900, colours));
        desk.open("/products").logIn(Desk.PASSWORD);
        desk.page.locator("tp-grid [role=row] a").first().waitFor();
        Browser.requireAccessible(desk.page, "the list of products");
        desk.open("/products/PAP-1");
        for (String name : new String[] {
            "Main",
            "Units",
            "Costs and prices",
            "Locations",
            "Vendors",
            "Contracts",
            "Usage",
            "Alternates",
            "Cross-references"
        }) {
            tab(desk, name).click();
            assertThat(tab(desk, name)).hasAttribute("aria-selected", "true");
            if (name.equals("Locations")) {
                desk.page.locator("tp-warehouses-tab table").waitFor();
            }
            Browser.requireAccessible(desk.page, "the tab " + name);
        }
        int wide = (int) desk.page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).isLessThanOrEqualTo(width);
    }

    private Desk admin(String path) {
        Desk desk = new Desk(touchpoint(), "admin", browser().page(1400, 900, ColorScheme.LIGHT));
        desk.open(path).logIn(Desk.PASSWORD);
        desk.page.locator("tp-page-frame h1").first().waitFor();
        return desk;
    }

    private static void put(String path, String json) {
        Api.Answer answer = Office.of(touchpoint())
                .admin()
                .send("PUT", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
        assertThat(answer.status()).isEqualTo(200);
    }

    /** The warehouses that have a record of a product. */
    private static String kept(String product) {
        List<String> kept = new ArrayList<>();
        for (JsonNode each : Office.of(touchpoint())
                .admin()
                .get("/api/products/" + product + "/warehouses")
                .ok()
                .path("items")) {
            if (!each.path("settings").isNull()) {
                kept.add(each.path("warehouse").asText());
            }
        }
        return kept.toString();
    }

    private static Locator tab(Desk desk, String name) {
        return desk.page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "( \\d+)?\\s*$")));
    }

    private static Locator heading(Desk desk, String text) {
        return desk.page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(text).setLevel(1).setExact(true));
    }

    private static Locator heading(Desk desk, Pattern text) {
        return desk.page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
