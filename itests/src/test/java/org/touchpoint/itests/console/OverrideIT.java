package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchpoint.itests.support.Office;

/** How to override one or more follow-up activities of a user, as the documents describe it. */
class OverrideIT extends ConsoleTest {
    private static boolean furnished;

    private Office office;

    @BeforeEach
    void furnish() {
        office = Office.of(touchpoint());
        if (!furnished) {
            office.user("suellyn", "CRM Manager").user("marie", "Customer Service Rep");
            furnished = true;
        }
    }

    private Desk manager(ColorScheme colours, String path) {
        Desk desk = new Desk(touchpoint(), "suellyn", browser().page(1400, 900, colours));
        return desk.open(path).logIn(Desk.PASSWORD);
    }

    private Desk manager(String path) {
        return manager(ColorScheme.LIGHT, path);
    }

    @Test
    void everyFieldOfOneIsOverridden() {
        desk("frank").with("Koi Computer", "Comp Technologies", "Wizard Computers");
        Desk desk = manager("/override");
        Page page = desk.page;
        page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName("Frank Adams"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/override\\?assignee=frank$"));
        assertThat(rows(page)).hasCount(3);

        row(page, "Comp Technologies").click();
        Locator one = page.locator("tp-override-one");
        assertThat(one.getByRole(AriaRole.HEADING).first()).hasText("Comp Technologies");
        one.getByLabel("Priority").selectOption("Urgent");
        one.getByLabel("Start").fill("2031-05-06T10:30");
        one.getByLabel("Details").fill("Call the buyer, not the desk.");
        one.getByText("Order complete").click();
        Pictures.take(page, "override-one");
        one.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .click();

        assertThat(desk.toast()).containsText("1 follow-up overridden");
        assertThat(one.locator("tp-time-line")).containsText("priority High → Urgent");
        assertThat(one.locator("tp-time-line")).containsText("Made:");
        JsonNode now = desk("frank").onServer("Comp Technologies");
        assertThat(now.path("priority").asText()).isEqualTo("Urgent");
        assertThat(now.path("details").asText()).isEqualTo("Call the buyer, not the desk.");
        assertThat(now.path("startDate").asText()).startsWith("2031-05-06");
        assertThat(now.path("checklist").get(0).asText()).isEqualTo("Order complete");
        assertThat(chosen(page)).hasCount(1);

        desk.toast().getByText("Undo").click();
        assertThat(desk.toast()).containsText("As it was before");
        assertThat(desk("frank").onServer("Comp Technologies").path("priority").asText())
                .isEqualTo("High");
    }

    @Test
    void aRunIsChosenByShiftSingleOnesByCtrlAndAllAreRerouted() {
        desk("stan").with("Stan One", "Stan Two", "Stan Three", "Stan Four", "Stan Five");
        Desk desk = manager("/override?assignee=stan");
        Page page = desk.page;
        assertThat(rows(page)).hasCount(5);

        row(page, "Stan One").click();
        row(page, "Stan Four").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        row(page, "Stan Two").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        assertThat(chosen(page)).hasCount(3);
        Locator many = page.locator("tp-override-many");
        assertThat(many).containsText("3 follow-ups chosen");
        assertThat(many.getByLabel("Details")).isDisabled();
        assertThat(many).containsText("Now: High");
        many.getByLabel("New Route To").fill("marie");
        many.locator("tp-look-up [role=option]").first().click();
        Pictures.take(page, "override-many");
        many.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .click();

        assertThat(desk.toast()).containsText("3 follow-ups rerouted to Marie Adams");
        assertThat(rows(page)).hasCount(2);
        assertThat(chosen(page)).hasCount(0);
        assertThat(office.followUps("assignee=marie&text=stan", 3)).hasSize(3);
        assertThat(treeItem(page, "Marie Adams")).isVisible();

        desk.toast().getByText("Undo").click();
        assertThat(rows(page)).hasCount(5);
        office.followUps("assignee=marie&text=stan", 0);
    }

    @Test
    void allIsDoneByKeyboardAlone() {
        desk("karl").with("Karl One", "Karl Two", "Karl Three");
        Desk desk = manager("/override?assignee=karl");
        Page page = desk.page;
        assertThat(rows(page)).hasCount(3);
        for (int tabs = 0; tabs < 40 && page.locator("[role=grid]:focus").count() == 0; tabs++) {
            desk.press("Tab");
        }
        assertThat(page.locator("[role=grid]")).isFocused();

        desk.press("Control+a");
        assertThat(chosen(page)).hasCount(3);
        desk.press("Escape");
        assertThat(chosen(page)).hasCount(0);
        desk.press("Home", "Shift+ArrowDown");
        assertThat(chosen(page)).hasCount(2);
        desk.press("Enter");
        page.keyboard().type("marie");
        assertThat(page.locator("tp-override-many [role=option]").first()).isVisible();
        desk.press("Enter", "Control+Enter");

        assertThat(desk.toast()).containsText("2 follow-ups rerouted to Marie Adams");
        assertThat(rows(page)).hasCount(1);
        assertThat(page.locator("[role=grid]")).isFocused();
    }

    @Test
    void allThatMatchAreClosedThoughOnlySomeAreShown() {
        desk("bert").with("Bert One", "Bert Two", "Bert Three", "Bert Four");
        Desk desk = new Desk(touchpoint(), "suellyn", browser().page(1400, 900, ColorScheme.LIGHT));
        desk.page.route(
                Pattern.compile("/api/follow-ups\\?.*size=500"),
                route -> route.resume(
                        new Route.ResumeOptions().setUrl(route.request().url().replace("size=500", "size=2"))));
        desk.open("/override?assignee=bert").logIn(Desk.PASSWORD);
        Page page = desk.page;
        assertThat(page.locator("tp-grid .foot")).containsText("The first 2 of 4");

        page.getByLabel("Choose all", new Page.GetByLabelOptions().setExact(true))
                .click();
        desk.button("Choose all 4 that match").click();
        assertThat(page.locator("tp-override-many")).containsText("4 follow-ups chosen");
        desk.button("Close all").click();

        assertThat(desk.toast()).containsText("4 follow-ups closed");
        assertThat(page.locator("tp-grid")).containsText("No follow-ups here");
        office.followUps("assignee=bert&status=Closed", 4);
    }

    @Test
    void whatIsChosenStaysWhileTheQueueChanges() {
        Desk lily = desk("lily").with("Lily One", "Lily Two", "Lily Three");
        Desk desk = manager("/override?assignee=lily");
        Page page = desk.page;
        row(page, "Lily One").click();
        row(page, "Lily Two").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        page.locator("tp-override-many").getByLabel("Priority").selectOption("Low");

        lily.followUp("Lily Four");
        assertThat(rows(page)).hasCount(4);
        assertThat(chosen(page)).hasCount(2);
        assertThat(page.locator("tp-override-many").getByLabel("Priority")).hasValue("Low");

        office.admin()
                .patch("/api/follow-ups/" + lily.onServer("Lily Two").path("id").asText(), "{\"status\": \"Closed\"}")
                .ok();
        assertThat(rows(page)).hasCount(3);
        assertThat(chosen(page)).hasCount(1);
        assertThat(page.locator("tp-override-one h2").first()).hasText("Lily One");
    }

    @Test
    void whatIsDeletedIsAskedForOnceAndCanBePutBack() {
        desk("dora").with("Dora One", "Dora Two");
        Desk desk = manager("/override?assignee=dora");
        Page page = desk.page;
        row(page, "Dora One").click();
        row(page, "Dora Two").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));

        desk.button("Delete all").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Delete 2 follow-ups?");
        Browser.requireAccessible(page, "the question before a deletion");
        desk.button("Delete 2").click();
        assertThat(desk.toast()).containsText("2 follow-ups deleted");
        office.followUps("assignee=dora&status=all", 0);

        desk.toast().getByText("Undo").click();
        assertThat(rows(page)).hasCount(2);
    }

    @Test
    void whatCannotBeDoneSaysWhyItemByItem() {
        desk("rita").with("Rita One", "Rita Two");
        String id = desk("rita").onServer("Rita One").path("id").asText();
        office.admin()
                .post("/api/follow-ups/" + id + "/route", "{\"routeTo\": [\"user:marie\"]}")
                .ok();
        Desk desk = manager("/override?assignee=rita");
        Page page = desk.page;
        assertThat(rows(page)).hasCount(2);
        row(page, "Rita One").click();
        row(page, "Rita Two").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        Locator many = page.locator("tp-override-many");
        many.getByLabel("New Route To").fill("marie");
        many.locator("tp-look-up [role=option]").first().click();
        many.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .click();

        assertThat(desk.toast()).containsText("1 follow-up rerouted to Marie Adams · 1 not done");
        assertThat(page.locator("tp-override-run"))
                .containsText("Rita One: Marie Adams has a copy of this follow-up already");
        Browser.requireAccessible(page, "what was not done");
        Pictures.take(page, "override-result");
        desk.button("Dismiss").last().click();
        assertThat(rows(page)).hasCount(1);
    }

    @Test
    void itIsFilteredAndSorted() {
        desk("fred").with("Fred Alpha", "Fred Beta", "Fred Gamma");
        String id = desk("fred").onServer("Fred Beta").path("id").asText();
        office.admin()
                .patch("/api/follow-ups/" + id, "{\"priority\": \"Urgent\", \"details\": \"The blue envelopes.\"}")
                .ok();
        Page page = manager("/override?assignee=fred").page;
        assertThat(rows(page)).hasCount(3);

        page.getByLabel("Priority").selectOption("Urgent");
        assertThat(rows(page)).hasCount(1);
        page.getByText("Clear the filter").click();
        page.getByLabel("Find by customer, order, details …").fill("blue");
        assertThat(page).hasURL(Pattern.compile("text=blue"));
        assertThat(rows(page)).hasCount(1);
        page.getByText("Clear the filter").click();
        assertThat(rows(page)).hasCount(3);

        page.locator("tp-grid")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Customer"))
                .click();
        assertThat(rows(page).first()).containsText("Fred Alpha");
        page.locator("tp-grid")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Customer"))
                .click();
        assertThat(rows(page).first()).containsText("Fred Gamma");
        page.reload();
        assertThat(rows(page).first()).containsText("Fred Gamma");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everybodyCanWorkIt(ColorScheme colours) {
        String login = colours == ColorScheme.LIGHT ? "lena" : "dana";
        desk(login).with(login + " One", login + " Two");
        Page page = manager(colours, "/override?assignee=" + login).page;
        assertThat(rows(page)).hasCount(2);
        Browser.requireAccessible(page, "a queue to be overridden");
        row(page, login + " One").click();
        assertThat(page.locator("tp-override-one tp-time-line li")).not().hasCount(0);
        Browser.requireAccessible(page, "one follow-up to be overridden");
        row(page, login + " Two").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        page.locator("tp-override-many").waitFor();
        Browser.requireAccessible(page, "many follow-ups to be overridden");

        page.setViewportSize(390, 800);
        assertThat(page.locator("tp-override-many")).isVisible();
        Browser.requireAccessible(page, "many follow-ups on a narrow screen");
        page.getByText("Back to the list").click();
        assertThat(rows(page)).hasCount(2);
        Browser.requireAccessible(page, "a queue on a narrow screen");
    }

    @Test
    void whatCannotBeFetchedSaysSoAndIsTriedAgain() {
        Desk desk = new Desk(touchpoint(), "suellyn", browser().page(1400, 900, ColorScheme.LIGHT));
        desk.open("/override?event=Nonsense").logIn(Desk.PASSWORD);
        assertThat(desk.page.locator("tp-grid")).containsText("The list could not be fetched");
        assertThat(desk.page.locator("tp-grid")).containsText("There is no event");
        desk.page.getByText("Clear the filter").click();
        assertThat(desk.page.locator("tp-grid")).not().containsText("could not be fetched");
    }

    private static Locator rows(Page page) {
        return page.locator("tp-grid .rows [role=row]");
    }

    private static Locator row(Page page, String text) {
        return rows(page).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator chosen(Page page) {
        return page.locator("tp-grid .rows [aria-selected=true]");
    }

    private static Locator treeItem(Page page, String name) {
        return page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(name));
    }
}
