package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchpoint.itests.support.Office;

/** The Event screen: the documents' procedures, worked in a real browser. */
class EventsIT extends ConsoleTest {
    private static int managers;
    private Office office;

    @BeforeEach
    void events() {
        office = Office.of(touchpoint());
        for (String type : new String[] {"Oops", "NoOrder60Days", "CreditHold", "FirstOrder"}) {
            await(type + " has come")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> office.admin().get("/api/events/" + type).status() == 200);
        }
    }

    @Test
    void oopsIsSetUpAndLaunchedAndAnOrderMakesItsFollowUp() {
        office.admin().post("/api/events/Oops/deactivate", "").ok();
        customer("Oops One", "olga");
        Page page = manager().page;
        page.getByRole(AriaRole.LINK, named("Oops")).click();
        assertThat(heading(page, "Oops")).isVisible();
        assertThat(page.locator("tp-event-state")).containsText("Paused");
        page.getByLabel("Priority").selectOption("High");
        page.getByLabel("Measure Response").selectOption("Daily");
        page.getByLabel("Update Customer").check();
        page.getByLabel("Active", exact()).check();
        assertThat(page.locator("tp-event-form")).containsText("From Accept on it answers what happens.");
        assertThat(headline(page)).containsText("Would have made");
        Pictures.take(page, "events-oops");

        page.getByRole(AriaRole.BUTTON, button("Accept")).click();

        assertThat(toast(page)).containsText("Oops is active.");
        office.order(numberOf("Oops One"), "OOPS", 1);
        JsonNode made = office.followUps("event=Oops&assignee=olga", 1).get(0);
        assertThat(made.path("event").asText()).isEqualTo("Oops");
        assertThat(office.admin()
                        .get("/api/events/Oops")
                        .ok()
                        .path("updateCustomer")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void noOrder60DaysMakesWhatWasForecast() {
        ordered("17001 80", "17002 90", "17003 100", "17004 80", "17004 3");
        Page page = manager().page;
        page.getByRole(AriaRole.LINK, named("NoOrder60Days")).click();
        page.getByLabel("Active", exact()).check();
        assertThat(headline(page)).hasText("Would make 3 follow-ups");
        assertThat(page.locator("aside .queues")).containsText("Quentin Adams");

        page.keyboard().press("Control+Enter");
        Locator dialog = page.locator("tp-event-questions");
        assertThat(dialog).containsText("Launch NoOrder60Days?");
        assertThat(dialog.locator(".headline")).hasText("Would make 3 follow-ups");
        assertThat(dialog.getByRole(AriaRole.BUTTON, locatorButton("Launch"))).isFocused();
        Browser.requireAccessible(page, "the question before a launch");
        Pictures.take(page, "events-launch");
        assertThat(office.admin()
                        .get("/api/follow-ups?event=NoOrder60Days")
                        .ok()
                        .path("total")
                        .asInt())
                .isZero();
        page.keyboard().press("Enter");

        assertThat(toast(page)).containsText("NoOrder60Days is launched.");
        office.followUps("event=NoOrder60Days", 3);
        assertThat(headline(page)).hasText("Would make no follow-ups");
    }

    @Test
    void creditHold050IsSavedAsAFurtherEventWithItsOwnParameters() {
        Page page = manager().page;
        page.getByRole(AriaRole.LINK, named("CreditHold")).click();
        Locator smallest = page.getByLabel("Smallest total");
        smallest.fill("-5");
        page.getByRole(AriaRole.BUTTON, button("Accept")).click();
        assertThat(smallest).isFocused();
        assertThat(page.locator("tp-event-form")).containsText("Give a number from 0");
        smallest.fill("50");

        page.getByRole(AriaRole.BUTTON, button("Save As …")).click();
        Locator name = page.getByLabel("Name of the new event");
        assertThat(name).isFocused();
        name.fill("Oops");
        page.keyboard().press("Enter");
        assertThat(page.locator("tp-event-questions")).containsText("There is an event Oops already.");
        name.fill("CreditHold050");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/events/CreditHold050$"));
        assertThat(heading(page, "CreditHold050")).isVisible();
        assertThat(page.getByLabel("Smallest total")).hasValue("50");
        assertThat(page.getByLabel("Active", exact())).not().isChecked();
        JsonNode parameters = office.admin().get("/api/events/CreditHold").ok().path("parameters");
        assertThat(parameters.path("minimumTotal").asDouble()).isZero();
    }

    @Test
    void anEventIsMadeAndItsScriptWrittenByKeyboardAlone() {
        customer("Script One", "stan");
        office.order(numberOf("Script One"), "OOPS", 1);
        Desk desk = manager();
        Page page = desk.page;
        page.getByRole(AriaRole.LINK, named("New event")).focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Oops")))
                .focus();
        page.keyboard().press("Enter");
        Locator name = page.locator("tp-text-field[name=name] input");
        name.focus();
        page.keyboard().type("Oops Paper");
        Locator script = page.locator("tp-script-field textarea");
        script.focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("Hello [CustomerC");
        assertThat(page.locator("tp-script-field [role=listbox]")).containsText("Name of the person to call.");
        page.keyboard().press("Enter");
        page.keyboard().type(" about [order");
        assertThat(page.locator("tp-script-field [role=option]").first()).containsText("[Order");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        assertThat(script).hasValue("Hello [CustomerContact] about [OrderNumber]");
        page.keyboard().type(" [CustmerName]");
        assertThat(page.locator("tp-script-field .faults")).containsText("Did you mean [CustomerName]?");
        assertThat(page.locator("tp-script-preview")).containsText("Hello Mr. Smith about ");
        assertThat(page.locator("tp-script-preview mark")).containsText("[CustmerName]");
        Browser.requireAccessible(page, "the form of a new event");
        Pictures.take(page, "events-script");

        page.keyboard().press("Control+Enter");
        assertThat(script).isFocused();
        assertThat(page.locator("tp-event-form")).containsText("placeholders that nothing can fill");
        page.getByRole(AriaRole.BUTTON, button("Use [CustomerName]")).focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Control+Enter");

        assertThat(page).hasURL(Pattern.compile("/events/Oops%20Paper$"));
        assertThat(office.admin()
                        .get("/api/events/Oops%20Paper")
                        .ok()
                        .path("script")
                        .asText())
                .isEqualTo("Hello [CustomerContact] about [OrderNumber] [CustomerName]");
    }

    @Test
    void withoutItsPluginAnEventIsDormantAndItsBacklogIsGivenUpOnlyWhenThatIsSaid() throws IOException {
        office.activate("FirstOrder");
        Path jar = touchpoint().data().resolve("deploy").resolve("first-order.jar");
        Path away = touchpoint().data().resolve("first-order.jar");
        Page page = manager().page;
        Files.move(jar, away);
        try {
            assertThat(row(page, "FirstOrder")).containsText("Dormant");
            customer("Dormant One", "dora");
            office.order(numberOf("Dormant One"), "OOPS", 1);
            assertThat(row(page, "FirstOrder")).containsText("Dormant: 1 fact waits");
            page.getByRole(AriaRole.LINK, named("FirstOrder")).click();
            assertThat(page.locator("tp-event-state")).containsText("Dormant:");
            Browser.requireAccessible(page, "a dormant event");
            Pictures.take(page, "events-dormant");
            page.getByLabel("Active", exact()).uncheck();
            page.getByRole(AriaRole.BUTTON, button("Accept")).click();
            Locator dialog = page.locator("tp-event-questions");
            assertThat(dialog).containsText("1 fact waits to be read by it.");
            dialog.getByRole(AriaRole.BUTTON, locatorButton("Cancel")).click();
            assertThat(office.admin()
                            .get("/api/events/FirstOrder")
                            .ok()
                            .path("active")
                            .asBoolean())
                    .isTrue();
            page.getByRole(AriaRole.BUTTON, button("Accept")).click();
            dialog.getByRole(AriaRole.BUTTON, locatorButton("Give up 1 fact")).click();
            assertThat(toast(page)).containsText("1 fact will not be answered.");
        } finally {
            Files.move(away, jar);
        }
    }

    @Test
    void theListIsFoundSortedAndStaysUpToDate() {
        Page page = manager().page;
        assertThat(page.locator("tp-grid .foot")).containsText("entries");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Priority"))
                .click();
        assertThat(page).hasURL(Pattern.compile("sort=priority"));
        page.getByLabel("Find by name or description").fill("credit");
        assertThat(page.getByRole(AriaRole.LINK, named("Oops"))).hasCount(0);
        assertThat(row(page, "CreditHold")).containsText("Vision");

        office.admin()
                .patch("/api/events/CreditHold", "{\"priority\": \"Urgent\"}")
                .ok();
        assertThat(row(page, "CreditHold")).containsText("Urgent");
        page.getByLabel("Find by name or description").fill("nothing of the kind");
        assertThat(page.locator("tp-grid")).containsText("Nothing matches");
    }

    @Test
    void whatOthersChangeIsShownAndWhatIsTypedStays() {
        Page page = manager().page;
        page.getByRole(AriaRole.LINK, named("CreditHold")).click();
        Locator description = page.getByLabel("Description", exact());
        description.fill("Typed and not accepted");

        office.admin()
                .patch("/api/events/CreditHold", "{\"promoId\": \"SPRING\"}")
                .ok();

        assertThat(page.getByLabel("Promo ID")).hasValue("SPRING");
        assertThat(description).hasValue("Typed and not accepted");
        page.reload();
        assertThat(description).hasValue("Typed and not accepted");
        page.getByRole(AriaRole.BUTTON, button("Discard changes")).click();
        assertThat(description).not().hasValue("Typed and not accepted");
    }

    @Test
    void anEventThatIsNotThereSaysSo() {
        Page page = manager().page;

        page.navigate(touchpoint().uri("/events/Nonsense").toString());

        assertThat(heading(page, "This event is not there")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, button("Try again"))).isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everybodyCanReadIt(ColorScheme colours) {
        Page page = manager(1400, colours).page;
        assertThat(row(page, "CreditHold")).isVisible();
        Browser.requireAccessible(page, "the list of events");
        Pictures.take(page, "events-list" + (colours == ColorScheme.DARK ? "-dark" : ""));
        page.getByRole(AriaRole.LINK, named("CreditHold")).click();
        assertThat(headline(page)).isVisible();
        Browser.requireAccessible(page, "an event");
        page.setViewportSize(390, 800);
        Browser.requireAccessible(page, "an event on a narrow screen");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    private Desk manager() {
        return manager(1400, ColorScheme.LIGHT);
    }

    /** A CRM manager, at the list of events. */
    private Desk manager(int width, ColorScheme colours) {
        String login = "manager" + ++managers;
        office.user(login, "CRM Manager");
        Desk desk = new Desk(touchpoint(), login, browser().page(width, 900, colours));
        desk.open("/events").logIn(Desk.PASSWORD);
        assertThat(heading(desk.page, "Events")).isVisible();
        return desk;
    }

    private void customer(String name, String executive) {
        if (office.admin().get("/api/users/" + executive).status() != 200) {
            office.user(executive, "Account Executive");
        }
        office.admin()
                .post("/api/customers", """
                    {"name": "%s", "accountExecutive": "%s", "accountCsr": "%s",
                     "contacts": [{"name": "Mr. Smith", "phone": "847-768-3153"}]}
                    """.formatted(name, executive, executive))
                .ok();
    }

    private String numberOf(String name) {
        return office.admin()
                .get("/api/customers?text=" + name.replace(" ", "%20"))
                .ok()
                .path("items")
                .path(0)
                .path("number")
                .asText();
    }

    /** Customers with past orders, of quentin's; a line has the name and how many days ago the order was. */
    private void ordered(String... lines) {
        office.user("quentin", "Account Executive");
        StringBuilder invoices = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        int number = 700_000;
        for (String line : lines) {
            String[] words = line.split(" ");
            LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(Long.parseLong(words[1]));
            invoices.append(++number + ",PAPER,Paper,1," + day + " 09:00:00,5," + words[0] + ",France\n");
        }
        JsonNode job = office.admin()
                .send(
                        "POST",
                        "/api/imports/orders?profile=online-retail&accountExecutive=quentin&accountCsr=quentin",
                        BodyPublishers.ofString(invoices.toString()),
                        "text/csv")
                .ok();
        await("the orders are imported")
                .atMost(Duration.ofSeconds(60))
                .until(() -> "done"
                        .equals(office.admin()
                                .get("/api/imports/orders/" + job.path("id").asText())
                                .ok()
                                .path("state")
                                .asText()));
    }

    private static Locator row(Page page, String event) {
        return page.locator("tp-grid .rows [role=row]")
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.LINK, named(event))));
    }

    private static Locator headline(Page page) {
        return page.locator("aside .headline");
    }

    private static Locator toast(Page page) {
        return page.locator("tp-toast .toast");
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(text).setLevel(1).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return named(name);
    }

    private static Locator.GetByRoleOptions locatorButton(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
