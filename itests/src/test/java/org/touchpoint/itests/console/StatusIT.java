package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchpoint.itests.support.Office;

/** How to check the status of follow-up activities, as the documents describe it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatusIT extends ConsoleTest {
    private static boolean furnished;

    private Office office;

    @BeforeEach
    void furnish() {
        office = Office.of(touchpoint());
        if (!furnished) {
            office.user("suellyn", "CRM Manager");
            desk("debbie").with("Landers Print", "Miken Corporation", "Zip Prints");
            desk("kris").with("Koi Computer");
            close(desk("debbie").onServer("Zip Prints").path("id").asText());
            byHand("kris", "Koi Computer");
            furnished = true;
        }
    }

    private void close(String id) {
        office.admin()
                .patch("/api/follow-ups/" + id, "{\"status\": \"Closed\"}")
                .ok();
    }

    private void byHand(String login, String customerName) {
        String customer = desk(login).onServer(customerName).path("customer").asText();
        office.admin()
                .post(
                        "/api/follow-ups",
                        "{\"customer\": \"" + customer + "\", \"routeTo\": [\"user:" + login
                                + "\"], \"details\": \"Ask how it went.\"}")
                .ok();
    }

    private Desk manager(ColorScheme colours, String path) {
        Desk desk = new Desk(touchpoint(), "suellyn", browser().page(1400, 900, colours));
        return desk.open(path).logIn(Desk.PASSWORD);
    }

    /** First, for others add to what it counts. */
    @Test
    @Order(1)
    void theActivitiesOfAnEventAreSeenByUserAndOfAUserByEvent() {
        Page page = manager(ColorScheme.LIGHT, "/status").page;
        assertThat(row(page, "Oops")).containsText("2 users");
        Pictures.take(page, "status-all");

        page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName("Oops"))
                .click();

        assertThat(page).hasURL(Pattern.compile("/status\\?event=Oops$"));
        assertThat(heading(page)).hasText("Status: Oops");
        assertThat(cells(page, "Debbie Adams"))
                .hasText(new String[] {"Oops", "Daily", "3", "2", "1", "33.3", "2", "1"});
        assertThat(cells(page, "Kris Adams")).hasText(new String[] {"Oops", "Daily", "1", "1", "0", "0.0", "1", "0"});
        assertThat(page.locator("tp-status-table tfoot td")).hasText(new String[] {"4", "3", "1", "25.0", "3", "1"});
        assertThat(page.locator("tp-status-response")).containsText("Follow-ups");
        assertThat(page.locator("tp-status-response a").first())
                .hasAttribute("href", "/override?event=Oops&status=all");
        Pictures.take(page, "status-event");

        page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName("Kris Adams"))
                .click();
        assertThat(row(page, "Oops")).isVisible();
        assertThat(row(page, "Made by hand")).containsText("not measured");
    }

    @Test
    void everyNumberOpensExactlyWhatItCounts() {
        Page page = manager(ColorScheme.LIGHT, "/status?event=Oops").page;
        row(page, "Debbie Adams").waitFor();
        int links = page.locator("tp-status-table .number a").count();
        assertThat(links).isGreaterThan(8);

        for (int at = 0; at < links; at++) {
            requireListed(page, page.locator("tp-status-table .number a").nth(at));
        }
        for (int chart = 0; chart < 2; chart++) {
            openTables(page);
            Locator numbers = page.locator("tp-chart").nth(chart).locator("td a");
            for (int at = 0; at < numbers.count(); at++) {
                openTables(page);
                requireListed(page, numbers.nth(at));
            }
        }
    }

    private static void openTables(Page page) {
        page.locator("tp-chart td a")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        Locator closed = page.locator("tp-chart details:not([open]) summary");
        while (closed.count() > 0) {
            closed.first().click();
        }
    }

    private static void requireListed(Page page, Locator number) {
        String count = number.textContent().strip();
        number.click();
        assertThat(page).hasURL(Pattern.compile("/override\\?"));
        assertThat(page.locator("tp-grid .foot span").first())
                .hasText(count.equals("1") ? "1 entry" : count + " entries");
        page.goBack();
        page.locator("tp-status-table tbody tr").first().waitFor();
        assertThat(page.locator("tp-override-page")).hasCount(0);
    }

    @Test
    void itIsLiveAndWhatIsChosenStays() {
        Page page = manager(ColorScheme.LIGHT, "/status?user=lucy").page;
        assertThat(page.locator("tp-notice")).containsText("No follow-ups here yet");

        Desk lucy = desk("lucy").with("Lucy One");
        assertThat(row(page, "Oops").locator("td.number").first()).hasText("1");
        lucy.followUp("Lucy Two");
        assertThat(row(page, "Oops").locator("td.number").first()).hasText("2");
        close(lucy.onServer("Lucy One").path("id").asText());
        assertThat(cells(page, "Oops")).hasText(new String[] {"Lucy Adams", "Daily", "2", "1", "1", "50.0", "1", "1"});

        assertThat(heading(page)).hasText("Status: Lucy Adams");
        assertThat(page.locator("tp-tree [aria-selected=true]")).containsText("Lucy Adams");
    }

    @Test
    void theTreeIsWorkedByKeyboard() {
        Page page = manager(ColorScheme.LIGHT, "/status").page;
        row(page, "Oops").waitFor();

        page.locator("[role=tree]").focus();
        page.keyboard().press("End");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowDown");
        assertThat(heading(page)).hasText("Status: Events");
        page.keyboard().type("k");
        assertThat(heading(page)).hasText("Status: Kris Adams");
        page.keyboard().press("ArrowLeft");
        assertThat(heading(page)).hasText("Status: Users");
        assertThat(row(page, "Debbie Adams")).containsText("1 event");
    }

    @Test
    void theFiguresAreSavedAsATable() throws IOException {
        Page page = manager(ColorScheme.LIGHT, "/status?event=Oops").page;
        row(page, "Kris Adams").waitFor();

        Download saved = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as CSV"))
                        .click());

        assertThat(saved.suggestedFilename()).startsWith("status-oops-").endsWith(".csv");
        List<String> lines = Files.readAllLines(saved.path());
        assertThat(lines.get(0)).startsWith("User,Event,Measured,Total Activities,Open,Closed");
        assertThat(lines).contains("Kris Adams,Oops,Daily,1,1,0,1,0");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everybodyCanReadIt(ColorScheme colours) {
        Page page = manager(colours, "/status?event=Oops").page;
        row(page, "Kris Adams").waitFor();
        openTables(page);
        Browser.requireAccessible(page, "the status of an event");

        page.setViewportSize(390, 800);
        Browser.requireAccessible(page, "the status on a narrow screen");
    }

    @Test
    void whatCannotBeFetchedSaysSoAndIsTriedAgain() {
        Desk desk = new Desk(touchpoint(), "suellyn", browser().page(1400, 900, ColorScheme.LIGHT));
        desk.page.route(
                "**/api/status",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"The counts are away.\", \"remedy\": \"Wait.\"}")));
        desk.open("/status").logIn(Desk.PASSWORD);
        assertThat(desk.page.locator("tp-notice")).containsText("The figures could not be fetched");
        assertThat(desk.page.locator("tp-notice")).containsText("The counts are away. Wait.");
        Browser.requireAccessible(desk.page, "a status that could not be fetched");

        desk.page.unroute("**/api/status");
        desk.button("Try again").click();
        assertThat(row(desk.page, "Oops")).isVisible();
    }

    @Test
    void onlyManagersSeeIt() {
        desk("nora").with("Nora One");
        Desk desk = desk("nora").open("/status").logIn(Desk.PASSWORD);
        assertThat(desk.page.locator("tp-page-frame")).containsText("job function CRM");
        assertThat(office.as("nora").get("/api/status").status()).isEqualTo(403);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator row(Page page, String name) {
        return page.locator("tp-status-table tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(name))));
    }

    private static Locator cells(Page page, String name) {
        return row(page, name).locator("td");
    }
}
