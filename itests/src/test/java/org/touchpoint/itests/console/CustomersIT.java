package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Customers in a real browser: found, looked at, changed; and what happens elsewhere is on their time line at once. */
class CustomersIT extends CustomersTest {
    private static final List<String> TABS =
            List.of("transactions", "orders", "contacts", "addresses", "credit", "follow-ups", "profile");

    @Test
    void aFollowUpClosedElsewhereIsOnTheTimeLineAndInRecentTransactionsAtOnce() {
        office().admin().patch("/api/events/Oops", "{\"updateCustomer\": true}").ok();
        Desk judy = desk("judy").with("Smithville Paper").logIn();
        String number = judy.onServer("Smithville Paper").path("customer").asText();
        Desk marie = rep("marie", "/customers/" + number);
        Desk other = new Desk(touchpoint(), "marie", marie.page.context().newPage())
                .open("/customers/" + number + "?tab=transactions");
        assertThat(pinned(marie)).containsText("Oops");
        assertThat(pinned(marie)).containsText("Judy Adams");
        assertThat(line(marie)).containsText("Follow-up Oops for Judy Adams");
        assertThat(other.page.locator("tp-grid")).containsText("Order");
        Pictures.take(marie.page, "customers-time-line");

        judy.press("Enter");
        judy.page.keyboard().type("Sent a new box, with an apology.");
        judy.press("Control+Shift+Enter");

        assertThat(line(marie)).containsText("Follow-up Oops closed");
        assertThat(line(marie)).containsText("Sent a new box, with an apology.");
        assertThat(line(marie)).containsText("Judy Adams");
        assertThat(pinned(marie)).containsText("No open follow-ups.");
        assertThat(other.page.locator("tp-grid")).containsText("Sent a new box, with an apology.");
        Pictures.take(other.page, "customers-recent-transactions");

        marie.button("Orders").first().click();
        assertThat(line(marie)).not().containsText("Sent a new box");
        assertThat(line(marie)).containsText("Order");
    }

    @Test
    void customersAreFoundByTelephoneContactAndCityAsOneTypes() {
        customer("FOUND", "Harbor Print", "Zoë Berg", "+1 (312) 555-0177", "Evanston");
        customer("OTHER", "Harbor Freight", "Ann Lee", "(312) 555-0188", "Gary");
        Desk desk = rep("frida", "/customers");
        Locator search = desk.page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true));
        for (String text : List.of("3125550177", "555-0177", "zoe be", "evans", "harbor print", "found")) {
            search.fill(text);
            assertThat(count(desk)).hasText("1 customer");
            assertThat(rows(desk)).containsText("Harbor Print");
        }
        assertThat(desk.page).hasURL(Pattern.compile("text=found"));
        search.fill("harbor");
        assertThat(count(desk)).hasText("2 customers");
        Pictures.take(desk.page, "customers-search");

        desk.press("Tab");
        rows(desk).first().click();
        desk.press("Home", "Enter");
        assertThat(heading(desk)).hasText("Harbor Print");
        desk.page.goBack();
        assertThat(search).hasValue("harbor");
        search.fill("nothing like this");
        assertThat(desk.page.locator("tp-grid")).containsText("No customer fits");
        desk.button("Clear filters").last().click();
        assertThat(search).hasValue("");
    }

    @Test
    void theListIsNarrowedSortedAndLive() {
        customer("LIVE1", "Live One", "Ann Lee", "312 555 0101", "Gary");
        Desk desk = rep("liv", "/customers?mine=true");
        assertThat(desk.page.locator("tp-grid")).containsText("No customer fits");

        office().admin()
                .patch(
                        "/api/customers/LIVE1",
                        "{\"accountCsr\": \"liv\", \"valueTier\": \"Gold\", \"creditLimit\": 5, \"balance\": 9}")
                .ok();

        assertThat(rows(desk)).containsText("Live One");
        assertThat(rows(desk)).containsText("Over credit limit");
        desk.page
                .getByLabel("Credit", new Page.GetByLabelOptions().setExact(true))
                .selectOption("onHold");
        assertThat(desk.page.locator("tp-grid")).containsText("No customer fits");
        desk.page
                .getByLabel("Credit", new Page.GetByLabelOptions().setExact(true))
                .selectOption("overLimit");
        assertThat(rows(desk)).containsText("Live One");
        desk.button("Name").click();
        assertThat(desk.page).hasURL(Pattern.compile("sort=name"));
    }

    @Test
    void aNewCustomerIsMadeAndWhatIsRefusedIsSaidAtItsField() {
        Desk desk = rep("nora", "/customers");
        desk.button("New customer").click();
        field(desk, "Name (required)").fill("Corner Shop");
        field(desk, "Main contact").fill("Carl Corner");
        field(desk, "Telephone").fill("call me");
        desk.button("Make customer").click();
        assertThat(desk.page.locator("tp-new-customer tp-text-field .error")).containsText("no telephone number");
        Browser.requireAccessible(desk.page, "a new customer that is refused");
        field(desk, "Telephone").fill("312 555 0142");
        desk.press("Control+Enter");

        assertThat(heading(desk)).hasText("Corner Shop");
        assertThat(desk.page.locator("tp-customer-head")).containsText("New customer");
        assertThat(desk.page.locator("tp-customer-head")).containsText("312 555 0142");
        assertThat(desk.toast()).containsText("Corner Shop is customer");
    }

    @Test
    void contactsAreAddedRefusedAtTheirFieldsMadeMainAndRemovedWithUndo() {
        customer("PEOPLE", "People Ltd", "Ann Lee", "312 555 0101", "Gary");
        Desk desk = rep("pia", "/customers/PEOPLE?tab=contacts");
        desk.button("Add contact").click();
        desk.page.keyboard().type("Bob Bright");
        desk.press("Tab");
        desk.page.keyboard().type("12");
        desk.press("Enter");
        assertThat(desk.page.locator("tp-text-field .error")).containsText("no telephone number");
        field(desk, "Telephone").fill("312 555 0109");
        desk.press("Enter");
        assertThat(desk.page.locator("tp-customer-contacts")).containsText("Bob Bright");

        desk.button("Make Bob Bright the main contact").click();
        assertThat(desk.page.locator("tp-customer-head")).containsText("Bob Bright");
        desk.button("Remove Ann Lee").click();
        assertThat(desk.page.locator("tp-customer-contacts")).not().containsText("Ann Lee");
        desk.button("Undo").click();
        assertThat(desk.page.locator("tp-customer-contacts")).containsText("Ann Lee");
        assertThat(office().admin().get("/api/customers/PEOPLE").ok().path("contacts"))
                .hasSize(2);
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsToldAndLosesNothing() {
        customer("TWO", "Two Editors", "Ann Lee", "312 555 0101", "Gary");
        Desk first = rep("tess", "/customers/TWO?tab=profile");
        field(first, "Segment").fill("Printing");
        // Not yet told: as if both had pressed Accept in the same moment.
        first.page.route("**/api/customers/TWO", route -> {
            if (route.request().method().equals("PATCH")) {
                office().admin()
                        .patch("/api/customers/TWO", "{\"segment\": \"Food\", \"country\": \"Norway\"}")
                        .ok();
            }
            first.page.unroute("**/api/customers/TWO");
            route.resume();
        });
        first.button("Accept").click();

        assertThat(first.page.locator("tp-form [role=alert]")).containsText("Somebody else has changed this customer");
        assertThat(field(first, "Segment")).hasValue("Printing");
        assertThat(first.page.locator("tp-customer-profile")).containsText("There now: Food");
        assertThat(field(first, "Country")).hasValue("Norway");
        Browser.requireAccessible(first.page, "a change that came second");
        first.button("Accept").click();
        assertThat(first.toast()).containsText("The customer is changed.");
        assertThat(office().admin()
                        .get("/api/customers/TWO")
                        .ok()
                        .path("segment")
                        .asText())
                .isEqualTo("Printing");
        assertThat(office().admin()
                        .get("/api/customers/TWO")
                        .ok()
                        .path("country")
                        .asText())
                .isEqualTo("Norway");
    }

    @Test
    void aNoteIsWrittenByKeyboardAlone() {
        customer("NOTED", "Noted Ltd", "Ann Lee", "312 555 0101", "Gary");
        Desk desk = rep("kay", "/customers/NOTED");
        line(desk).waitFor();
        desk.press("Control+k");
        desk.page.keyboard().type("add a note");
        desk.press("Enter");
        assertThat(desk.page.locator("tp-text-area textarea")).isFocused();
        desk.page.keyboard().type("They move in May.");
        desk.page.reload();
        assertThat(desk.page.locator("tp-text-area textarea")).hasValue("They move in May.");
        desk.page.locator("tp-text-area textarea").focus();
        desk.press("Control+Enter");

        assertThat(line(desk)).containsText("They move in May.");
        assertThat(desk.button("Add note")).isFocused();
        assertThat(office().admin()
                        .get("/api/customers/NOTED/transactions")
                        .ok()
                        .path("items")
                        .get(0)
                        .path("by")
                        .asText())
                .isEqualTo("kay");
    }

    @Test
    void aFollowUpIsMadeForTheCustomerFromThePalette() {
        customer("CALL", "Call Them", "Ann Lee", "312 555 0101", "Gary");
        Desk desk = rep("cleo", "/");
        heading(desk).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        desk.press("Control+k");
        desk.page.keyboard().type("call them");
        desk.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("Call Them")))
                .waitFor();
        desk.press("Enter");
        assertThat(heading(desk)).hasText("Call Them");
        line(desk).waitFor();
        desk.press("Control+k");
        desk.page.keyboard().type("new follow-up for");
        desk.press("Enter");
        field(desk, "What is to be done").fill("Ask about the copier.");
        desk.press("Control+Enter");

        assertThat(pinned(desk)).containsText("Ask about the copier.");
        pinned(desk).getByRole(AriaRole.LINK).first().click();
        assertThat(desk.details()).hasValue("Ask about the copier.");
    }

    @Test
    void whoMayNotChangeSeesItAndIsToldWhoMay() {
        customer("READ", "Read Only", "Ann Lee", "312 555 0101", "Gary");
        office().user("rosa", "Account Executive");
        Desk desk = desk("rosa").open("/customers/READ?tab=profile").logIn(Desk.PASSWORD);
        assertThat(desk.page.locator("tp-customer-profile")).containsText("Customer Maintenance");
        assertThat(field(desk, "Segment")).isDisabled();
        desk.open("/customers/READ?tab=credit");
        assertThat(desk.page.locator("tp-customer-credit")).containsText("Credit Release");
        desk.open("/customers/NOBODY");
        assertThat(desk.page.locator("tp-notice h1")).hasText("There is no such customer");
        desk.button("All customers").click();
        assertThat(heading(desk)).hasText("Customers");
        assertThat(desk.button("New customer")).hasCount(0);
    }

    @Test
    void aListThatCannotBeFetchedSaysSoAndIsFetchedAgain() {
        Desk desk = rep("ella", "/");
        desk.page.route(
                "**/api/customers?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"The disk is full.\"}")));
        desk.open("/customers");
        assertThat(desk.page.locator("tp-grid")).containsText("The list could not be fetched");
        assertThat(desk.page.locator("tp-grid")).containsText("The disk is full.");
        desk.page.unroute("**/api/customers?*");
        desk.button("Try again").click();
        assertThat(rows(desk).first()).isVisible();
    }

    @Test
    void everyPartIsAccessibleLightDarkAndNarrow() {
        customer("AXE", "Axe Works", "Ann Lee", "312 555 0101", "Gary");
        office().admin()
                .patch(
                        "/api/customers/AXE",
                        "{\"valueTier\": \"Gold\", \"creditLimit\": 5, \"balance\": 9, \"relationship\": \"strategic\"}")
                .ok();
        office().user("axel", "Administrator");
        requireAccessible(1400, ColorScheme.LIGHT);
        requireAccessible(1400, ColorScheme.DARK);
        requireAccessible(360, ColorScheme.LIGHT);
    }

    private void requireAccessible(int width, ColorScheme colours) {
        Desk desk = new Desk(touchpoint(), "axel", browser().page(width, 900, colours));
        desk.open("/customers").logIn(Desk.PASSWORD);
        rows(desk).first().waitFor();
        requireGood(desk, "the customers, " + colours + " " + width);
        desk.open("/customers/AXE");
        line(desk).waitFor();
        requireGood(desk, "a customer's time line, " + colours + " " + width);
        for (String tab : TABS) {
            desk.open("/customers/AXE?tab=" + tab);
            desk.page.locator("tp-tabs [role=tabpanel]").waitFor();
            requireGood(desk, tab + ", " + colours + " " + width);
        }
        desk.page.context().close();
    }

    private static void requireGood(Desk desk, String name) {
        Browser.requireAccessible(desk.page, name);
        assertThat(desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " needs no sideways scrolling")
                .isEqualTo(true);
    }
}
