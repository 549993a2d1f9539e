package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchpoint.itests.support.Office;

/** The Home Page as the documents describe it, in a real browser: board, Display Options, New Follow-up, and the work on a copy. */
class HomeIT extends ConsoleTest {
    private Desk other(String login) {
        return new Desk(touchpoint(), login, browser().page(1400, 900, ColorScheme.LIGHT));
    }

    private static Locator day(Desk desk, LocalDate day) {
        return desk.page.locator("tp-calendar button[aria-label*=\"%s %d, %d\"]"
                .formatted(
                        day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.US),
                        day.getDayOfMonth(),
                        day.getYear()));
    }

    /** The element that has the dialog: what is slotted into it is no descendant of the dialog itself. */
    private static Locator dialog(Desk desk, String element) {
        assertThat(desk.page.locator(element + " dialog")).isVisible();
        return desk.page.locator(element);
    }

    private static Locator view(Desk desk, String name) {
        return desk.page.locator("tp-views-bar [aria-keyshortcuts]:has-text(\"" + name + "\")");
    }

    private static void accept(Locator dialog, String button) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void aFollowUpIsRescheduledByPhraseAndFoundOnTheCalendar() {
        Desk desk = desk("paul").with("Paul One", "Paul Two").logIn();
        desk.press("d");
        assertThat(desk.page.getByLabel("Reschedule")).isFocused();

        desk.page.keyboard().type("someday");
        assertThat(desk.page.locator("#read")).containsText("not understood");
        desk.page.getByLabel("Reschedule").fill("in 2 weeks 14:00");
        assertThat(desk.page.locator("#read")).containsText("2:00 PM");
        Pictures.take(desk.page, "home-reschedule");
        desk.press("Control+Enter");

        assertThat(desk.toast()).containsText("Paul One moved to");
        desk.press("Escape", "Escape");
        LocalDate day = LocalDate.now().plusWeeks(2);
        if (day.getMonth() != LocalDate.now().getMonth()) {
            desk.button("Next month").click();
        }
        assertThat(day(desk, day)).hasAttribute("aria-label", Pattern.compile("1 entry"));
        day(desk, day).click();
        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.rows().first()).containsText("Paul One");
        assertThat(desk.page.locator("tp-queue-filter li")).containsText("Only");
        desk.page.locator("tp-queue-filter li button").click();
        assertThat(desk.rows()).hasCount(2);
    }

    @Test
    void routedToTwoUsersEachHasACopyAndClosingOneLeavesTheOthers() {
        Office.of(touchpoint()).user("quinn", "Account Executive").user("rosa", "Account Executive");
        Desk desk = desk("petra").with("Petra One").logIn();
        desk.press("Enter");
        for (String name : new String[] {"quinn", "rosa"}) {
            desk.page.getByLabel("Route a copy to").fill(name);
            assertThat(desk.page.locator("tp-route-field [role=option]")).hasCount(1);
            desk.press("Enter");
        }
        desk.press("Control+Enter");
        assertThat(desk.page.locator("tp-copies-list li")).hasCount(2);

        Desk quinn = other("quinn").logIn();
        assertThat(quinn.rows()).hasCount(1);
        quinn.press("c");
        assertThat(quinn.page.locator("tp-queue-pane tp-notice")).containsText("empty");

        assertThat(desk.onServer("Petra One").path("status").asText()).isEqualTo("Open");
        assertThat(new Desk(touchpoint(), "rosa", desk.page)
                        .onServer("Petra One")
                        .path("status")
                        .asText())
                .isEqualTo("Open");
        desk.page.reload();
        assertThat(desk.page.locator("tp-copies-list li").first()).containsText("Closed");
        assertThat(desk.page.locator("tp-copies-list li").last()).containsText("Open");
    }

    @Test
    void aFollowUpIsMadeByHandWithoutAMouse() {
        Desk desk = desk("hanna").with("Hanna One").logIn();

        desk.press("n");
        Locator dialog = dialog(desk, "tp-new-follow-up");
        assertThat(dialog.getByLabel("Customer")).isFocused();
        desk.page.keyboard().type("Hanna");
        assertThat(dialog.locator("tp-look-up [role=option]")).hasCount(1);
        desk.press("Enter", "Tab");
        assertThat(dialog.getByLabel("Contact").locator("option")).hasCount(2);
        desk.page.keyboard().type("Mr");
        desk.press("Tab", "Tab");
        desk.page.keyboard().type("High");
        desk.press("Tab", "Tab");
        desk.page.keyboard().type("tomorrow 9:30");
        assertThat(dialog.locator("tp-when-field").first()).containsText("9:30 AM");
        desk.press("Tab", "Tab");
        desk.page.keyboard().type("Ask about chairs.");
        Pictures.take(desk.page, "home-new-follow-up");
        desk.press("Control+Enter");

        assertThat(desk.toast()).containsText("Follow-up made: Hanna One");
        assertThat(desk.rows()).hasCount(2);
        assertThat(desk.page.locator("tp-queue-list [aria-selected=true]"))
                .containsText(Pattern.compile("High priority.*Tomorrow.*By hand", Pattern.DOTALL));
        desk.press("Enter");
        assertThat(desk.details()).hasValue("Ask about chairs.");
        assertThat(desk.page.locator("tp-facts-list")).containsText("By hand, hanna");
    }

    @Test
    void whatIsMissingInANewFollowUpIsSaidAtItsField() {
        Desk desk = desk("mia").with("Mia One").logIn();
        desk.button("New").click();
        Locator dialog = dialog(desk, "tp-new-follow-up");
        accept(dialog, "Make follow-up");
        assertThat(dialog.locator("tp-look-up[name=customer]")).containsText("Choose the customer.");
        dialog.getByLabel("Start date").fill("someday");
        assertThat(dialog.locator("tp-when-field").first()).containsText("not understood");
        Browser.requireAccessible(desk.page, "the New Follow-up with faults");
    }

    @Test
    void displayOptionsAreRememberedInAnotherBrowserAndSavedAsViews() {
        Desk desk = desk("vera").with("Vera One", "Vera Two");
        JsonNode one = desk.onServer("Vera One");
        Office.of(touchpoint())
                .as("vera")
                .patch("/api/follow-ups/" + one.path("id").asText(), "{\"priority\": \"Urgent\"}")
                .ok();
        desk.logIn();

        desk.press("o");
        Locator dialog = dialog(desk, "tp-options-dialog");
        dialog.getByLabel("Urgent").check();
        dialog.getByLabel("Through Current Date").check();
        Pictures.take(desk.page, "home-display-options");
        accept(dialog, "Accept");
        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.page.locator("tp-queue-filter li")).hasCount(2);

        desk.button("Keep views").click();
        desk.press("Enter");
        desk.page.keyboard().type("Burning");
        desk.press("Enter");
        assertThat(view(desk, "Burning")).hasAttribute("aria-pressed", "true");
        assertThat(view(desk, "Burning")).containsText("1");
        assertThat(desk.focusedList()).isVisible();
        desk.press("1");
        assertThat(desk.rows()).hasCount(2);
        desk.press("2");
        assertThat(desk.rows()).hasCount(1);

        Desk elsewhere = other("vera").logIn();
        assertThat(elsewhere.rows()).hasCount(1);
        assertThat(elsewhere.page.locator("tp-queue-filter li").first()).containsText("Priority: Urgent");
        assertThat(view(elsewhere, "Burning")).containsText("1");
    }

    @Test
    void aViewIsRenamedMadeTheDefaultAndDeleted() {
        Desk desk = desk("vick").with("Vick One", "Vick Two");
        String id = desk.onServer("Vick Two").path("id").asText();
        Office office = Office.of(touchpoint());
        office.as("vick")
                .post("/api/views", "{\"name\": \"Low\", \"options\": {\"priorities\": [\"Low\"]}}")
                .ok();
        desk.logIn();
        assertThat(view(desk, "Low")).containsText("0");
        office.as("vick")
                .patch("/api/follow-ups/" + id, "{\"priority\": \"Low\"}")
                .ok();
        assertThat(view(desk, "Low")).containsText("1");

        desk.press("2");
        assertThat(desk.rows()).hasCount(1);
        desk.button("Keep views").click();
        desk.press("ArrowDown", "Enter");
        desk.page.keyboard().type("Quiet ones");
        desk.press("Enter");
        assertThat(view(desk, "Quiet ones")).isVisible();
        desk.button("Keep views").click();
        desk.press("ArrowDown", "ArrowDown", "Enter");
        assertThat(view(desk, "★")).containsText("Quiet ones");
        desk.press("1");
        assertThat(desk.rows()).hasCount(2);
        desk.page.reload();
        assertThat(desk.rows()).hasCount(1);

        desk.button("Keep views").click();
        desk.press("End", "Enter");
        assertThat(view(desk, "Quiet ones")).hasCount(0);
        desk.button("Undo").click();
        assertThat(view(desk, "Quiet ones")).isVisible();
    }

    @Test
    void twoWhoHaveTheSameFollowUpOpenSeeOneAnother() {
        Office.of(touchpoint()).user("otto", "Account Executive");
        Desk desk = desk("nina").with("Nina One");
        String id = desk.onServer("Nina One").path("id").asText();
        Office.of(touchpoint())
                .as("nina")
                .patch("/api/follow-ups/" + id, "{\"routeTo\": [\"user:otto\"]}")
                .ok();
        desk.logIn();
        desk.press("Enter");
        assertThat(desk.details()).isFocused();
        assertThat(desk.page.locator("tp-follow-up-view")).not().containsText("has this open");

        Desk otto = other("otto").logIn();
        otto.press("Enter");

        assertThat(otto.page.locator("tp-follow-up-view")).containsText("Nina Adams has this open.");
        assertThat(desk.page.locator("tp-follow-up-view")).containsText("Otto Adams has this open.");
        assertThat(desk.details()).isFocused();
        Browser.requireAccessible(desk.page, "a follow-up that somebody else has open");
        otto.press("Escape", "Escape");
        assertThat(otto.page.locator("tp-home-board")).isVisible();
        assertThat(desk.page.locator("tp-follow-up-view")).not().containsText("has this open");
    }

    @Test
    void aManagerKeepsNewsAlertsAndLinksAndEverybodySeesThemAtOnce() {
        Desk reader = desk("wilma").with("Wilma One").logIn();
        assertThat(reader.button("Post news")).hasCount(0);
        Desk manager = other("admin").open("/").logIn(Desk.PASSWORD);

        manager.button("Post news").click();
        Locator news = dialog(manager, "tp-board-form");
        news.getByLabel("Title").fill("Summer party");
        news.getByLabel("Text").fill("Friday at five, in the yard.");
        news.getByLabel("Pinned").check();
        accept(news, "Accept");
        manager.button("Post an alert").click();
        Locator alert = dialog(manager, "tp-board-form");
        alert.locator("tp-text-field input").fill("Do not ship lot 4471.");
        alert.getByLabel("Severity").selectOption("Critical");
        accept(alert, "Accept");
        manager.button("Add a link").click();
        Locator link = dialog(manager, "tp-board-form");
        link.getByLabel("Title").fill("Prices");
        link.getByLabel("Address").fill("javascript:alert(1)");
        link.getByLabel("Everybody").check();
        accept(link, "Accept");
        assertThat(link).containsText("neither an address of the web nor a path");
        link.getByLabel("Address").fill("https://prices.example/");
        accept(link, "Accept");

        assertThat(reader.page.locator("tp-home-board")).containsText("Summer party");
        assertThat(reader.page.locator("tp-alert-bar li")).containsText("Critical: Do not ship lot 4471.");
        assertThat(reader.page.locator("tp-home-board a[href=\"https://prices.example/\"]"))
                .isVisible();
        Pictures.take(reader.page, "home-board");
        reader.page
                .getByText("Dismiss", new Page.GetByTextOptions().setExact(false))
                .click();
        assertThat(reader.page.locator("tp-alert-bar li")).hasCount(0);
        assertThat(reader.page.locator("tp-home-board")).containsText("Do not ship lot 4471.");
        reader.page.reload();
        assertThat(reader.page.locator("tp-home-board")).containsText("Do not ship lot 4471.");
        assertThat(reader.page.locator("tp-alert-bar li")).hasCount(0);

        manager.button("Edit: Summer party").click();
        manager.button("Remove this news").click();
        assertThat(reader.page.locator("tp-home-board")).not().containsText("Summer party");
    }

    @Test
    void aBoardThatCannotBeFetchedSaysSo() {
        Desk desk = desk("fay").with("Fay One");
        desk.page.route(
                "**/api/news*",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("{}")));
        desk.open("/").logIn(Desk.PASSWORD);
        assertThat(desk.page.locator("tp-home-board")).containsText("The board could not be fetched");
        desk.page.unroute("**/api/news*");

        desk.page
                .locator("tp-home-board")
                .getByText("Try again", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(desk.page.locator("tp-home-board")).containsText("My Links");
    }

    @Test
    void aCreditHoldIsReleasedFromItsFollowUp() {
        Office office = Office.of(touchpoint()).product("GOLD", "1000.00").activate("CreditHold");
        office.customer("H100", "admin", "admin", "10");
        String order = office.order("H100", "GOLD", 1).path("number").asText();
        String id = office.followUps("assignee=admin&customer=H100", 1)
                .get(0)
                .path("id")
                .asText();
        Desk desk = other("admin").open("/follow-ups/" + id).logIn(Desk.PASSWORD);

        assertThat(desk.page.locator("tp-hold-panel")).containsText("Credit hold on order " + order);
        Browser.requireAccessible(desk.page, "a follow-up that asks to release a hold");
        Pictures.take(desk.page, "home-hold");
        desk.page.getByLabel("Why you release it").fill("They pay tomorrow.");
        desk.button("Release hold").click();

        assertThat(desk.toast()).containsText("is released");
        assertThat(desk.page.locator("tp-hold-panel")).containsText("Released by admin");
        assertThat(office.admin()
                        .get("/api/orders/" + order)
                        .ok()
                        .at("/holds/0/releaseNote")
                        .asText())
                .isEqualTo("They pay tomorrow.");
    }

    @Test
    void aWholeQueueIsWorkedWithoutAMouse() {
        Desk desk = desk("kurt").with("Kurt One", "Kurt Two", "Kurt Three").logIn();
        desk.press("Enter");
        for (String name : new String[] {"One", "Two", "Three"}) {
            assertThat(desk.heading()).containsText("Kurt " + name);
            assertThat(desk.details()).isFocused();
            desk.page.keyboard().type("called " + name);
            desk.press("Control+Shift+Enter");
        }
        assertThat(desk.page.locator("tp-queue-pane tp-notice")).containsText("Your queue is empty");
        assertThat(desk.page.locator("tp-home-board")).isVisible();
        assertThat(desk.onServer("Kurt Two").path("details").asText()).isEqualTo("called Two");
        assertThat(desk.onServer("Kurt Three").path("status").asText()).isEqualTo("Closed");
    }

    @Test
    void aLongQueueDrawsOnlyWhatIsInSight() {
        Desk desk = desk("lola").with("Lola One");
        String customer = desk.onServer("Lola One").path("customer").asText();
        for (int i = 0; i < 320; i++) {
            Office.of(touchpoint())
                    .as("lola")
                    .post(
                            "/api/follow-ups",
                            "{\"customer\": \"%s\", \"details\": \"number %d\"}".formatted(customer, i))
                    .ok();
        }
        desk.logIn();
        assertThat(desk.page.locator("tp-queue-pane .count")).hasText("321");
        assertThat(desk.rows().count()).isLessThan(60);

        desk.press("End");
        assertThat(desk.page.locator("tp-queue-list [aria-selected=true]")).hasAttribute("aria-posinset", "321");
        assertThat(desk.page.locator("tp-queue-list [aria-selected=true]")).isInViewport();
        assertThat(desk.rows().count()).isLessThan(60);
        desk.page.getByLabel("Find in the queue").fill("number 319");
        assertThat(desk.rows()).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everythingIsForEverybody(ColorScheme colours) {
        String login = colours == ColorScheme.LIGHT ? "ada" : "abel";
        Desk desk = new Desk(touchpoint(), login, browser().page(1400, 900, colours)).with("Axe One", "Axe Two");
        Office.of(touchpoint())
                .admin()
                .post("/api/alerts", "{\"text\": \"Mind the step, %s.\", \"severity\": \"Warning\"}".formatted(login))
                .ok();
        Office.of(touchpoint())
                .admin()
                .post("/api/news", "{\"title\": \"Hello %s\"}".formatted(login))
                .ok();
        desk.logIn();
        assertThat(desk.page.locator("tp-alert-bar")).containsText(login);
        Browser.requireAccessible(desk.page, "the board");
        desk.press("o");
        dialog(desk, "tp-options-dialog");
        desk.page.getByLabel("Select From/To").check();
        Browser.requireAccessible(desk.page, "Display Options");
        desk.press("Escape", "n");
        dialog(desk, "tp-new-follow-up");
        Browser.requireAccessible(desk.page, "New Follow-up");
        desk.press("Escape");
        desk.button("Add a link").click();
        dialog(desk, "tp-board-form");
        Browser.requireAccessible(desk.page, "a link of one's own");
        desk.press("Escape");
        desk.rows().first().click();
        assertThat(desk.heading()).containsText("Axe One");
        desk.page.getByLabel("Reschedule").fill("next Monday");
        Browser.requireAccessible(desk.page, "a follow-up");
    }

    @Test
    void onANarrowScreenTheQueueComesFirstAndTheBoardIsReached() {
        Desk desk = new Desk(touchpoint(), "nick", browser().page(360, 740, ColorScheme.LIGHT))
                .with("Nick One")
                .logIn();
        assertThat(desk.page.locator("tp-home-board")).isHidden();
        Browser.requireAccessible(desk.page, "the queue on a narrow screen");

        desk.button("Home board").click();

        assertThat(desk.page.locator("tp-calendar")).isVisible();
        assertThat(desk.rows().first()).isHidden();
        Browser.requireAccessible(desk.page, "the board on a narrow screen");
        desk.button("Back to the queue").click();
        assertThat(desk.rows()).hasCount(1);
        desk.rows().first().click();
        assertThat(desk.heading()).isVisible();
        assertThat((Boolean) desk.page.evaluate(
                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
        desk.button("Back to the queue").click();
        assertThat(desk.rows().first()).isVisible();
    }
}
