package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchpoint.itests.support.Office;

/** User Maintenance, Security Maintenance and imports, as an administrator works them. */
class AdministrationIT extends ConsoleTest {
    private static final List<String> PAGES =
            List.of("users", "roles", "groups", "plugins", "journal", "imports", "audit");

    @Test
    void aUserIsMadeWithARoleAndLogsIn() {
        Desk admin = administration("users");
        admin.button("New user").click();
        field(admin, "Log-in").fill("helen");
        field(admin, "Name").fill("Helen Hunt");
        choose(admin, "Roles", "Account Executive");
        field(admin, "Password").fill("short");
        admin.button("Make user").click();
        assertThat(admin.page.locator("tp-text-field[name=password] .error")).isVisible();
        field(admin, "Password").fill(Desk.PASSWORD);
        admin.button("Make user").click();
        assertThat(admin.toast()).containsText("Helen Hunt can log in now");
        assertThat(row(admin, "helen")).containsText("Account Executive");
        Browser.requireAccessible(admin.page, "a user");
        Pictures.take(admin.page, "admin-users");

        Desk helen = desk("helen").open("/").logIn(Desk.PASSWORD);

        assertThat(helen.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My Follow-up")))
                .isVisible();
        assertThat(helen.page.locator("tp-app-header")).not().containsText("Administration");
    }

    @Test
    void whatBecomesOfOpenFollowUpsIsSaidBeforeAUserIsMadeInactive() {
        desk("lena").with("Lena One");
        Office.of(touchpoint()).user("olga", "Account Executive");
        Desk admin = administration("users?chosen=lena");
        Locator active = field(admin, "Active");
        active.uncheck();
        assertThat(admin.page.locator("tp-user-form .note")).containsText("Lena Adams has 1 open follow-up");
        Browser.requireAccessible(admin.page, "a user who is about to be made inactive");
        admin.button("Save").click();
        assertThat(admin.page.locator("tp-check-field[name=active] .error")).containsText("no active stand-in");

        choose(admin, "Stand-in", "olga");
        admin.button("Save").click();

        assertThat(admin.toast()).containsText("Lena Adams is saved");
        assertThat(row(admin, "lena")).hasCount(0);
        admin.page.getByLabel("Inactive users too").check();
        assertThat(row(admin, "lena")).containsText("Inactive");
    }

    @Test
    void whatWasTypedOutlivesTheEndOfTheSession() {
        Desk admin = administration("users");
        admin.button("New user").click();
        field(admin, "Log-in").fill("ingrid");
        field(admin, "Name").fill("Ingrid Typed");
        field(admin, "Password").fill(Desk.PASSWORD);
        admin.page.context().clearCookies();
        admin.button("Make user").click();

        assertThat(admin.page.getByText("Your session is over")).isVisible();
        admin.page.locator("tp-log-in").getByLabel("Password").fill(Desk.PASSWORD);
        admin.press("Enter");

        assertThat(admin.toast()).containsText("Ingrid Typed can log in now");
    }

    @Test
    void aRoleHoldsJobFunctionsAndSaysWhoHasIt() {
        Office.of(touchpoint()).user("rita", "Account Executive");
        Desk admin = administration("roles");
        admin.button("New role").click();
        field(admin, "Name").fill("Night shift");
        admin.page
                .locator(".function")
                .filter(new Locator.FilterOptions().setHasText("Credit limits"))
                .count();
        check(admin, "Follow-up");
        check(admin, "Order Entry");
        admin.button("Save role").click();
        assertThat(admin.toast()).containsText("The role Night shift is saved");
        assertThat(row(admin, "Night shift")).containsText("Order Entry");
        assertThat(admin.page.getByText("Nobody has this role yet")).isVisible();

        row(admin, "Account Executive").click();
        admin.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rita Adams"))
                .click();

        assertThat(admin.page).hasURL(Pattern.compile("/admin/users\\?chosen=rita$"));
        assertThat(field(admin, "Name")).hasValue("Rita Adams");
    }

    @Test
    void aGroupHasMembersAndAnotherAdministratorSeesItAtOnce() {
        Office.of(touchpoint()).user("gus", "Account Executive");
        Desk other = administration("groups");
        assertThat(row(other, "Evening")).hasCount(0);
        Desk admin = administration("groups");
        admin.button("New group").first().click();
        field(admin, "Name").fill("Evening");
        choose(admin, "Members", "gus");
        admin.button("Save group").click();

        assertThat(admin.toast()).containsText("The group Evening is saved");
        assertThat(row(other, "Evening")).containsText("gus");
    }

    @Test
    void anImportSaysWhichLinesItRejectedAndWhy() {
        Desk admin = administration("imports");
        admin.button("Import").click();
        assertThat(admin.page.getByText("Choose a file.")).isVisible();
        admin.page.getByLabel("CSV file").setInputFiles(csv("""
                order,customer,customer name,country,product,description,quantity,price,ordered at,purchase order
                A-1,IMP-1,Imported Inc.,US,OOPS,Oops,2,0.00,2026-01-05 10:00,PO 1
                A-2,IMP-1,Imported Inc.,US,OOPS,Oops,many,0.00,2026-01-05 10:00,PO 2
                """));
        admin.button("Import").click();

        assertThat(admin.toast()).containsText("orders.csv is being imported");
        assertThat(row(admin, "orders.csv")).containsText("Done");
        assertThat(admin.page.getByText("1 line was rejected")).isVisible();
        assertThat(admin.page.locator(".side table")).containsText("many");
        assertThat(admin.page.getByText("Download the rejected lines"))
                .hasAttribute("href", Pattern.compile("/rejected$"));
        Browser.requireAccessible(admin.page, "an import");
        Pictures.take(admin.page, "admin-imports");
    }

    @Test
    void theListIsWorkedWithoutAMouse() {
        Office.of(touchpoint()).user("zoe", "Account Executive");
        Desk admin = administration("users");
        row(admin, "admin").waitFor();
        admin.page.locator("tp-grid [role=grid]").focus();
        admin.press("Home");
        assertThat(field(admin, "Name")).hasValue(Pattern.compile(".+"));
        String first = field(admin, "Name").inputValue();
        admin.press("ArrowDown");
        assertThat(field(admin, "Name")).not().hasValue(first);
    }

    @Test
    void whoeverIsNoAdministratorIsNotOfferedAnyOfIt() {
        Desk erna = desk("erna").with("Erna One").logIn();
        for (String name : PAGES) {
            erna.open("/admin/" + name);
            assertThat(erna.page.getByRole(AriaRole.HEADING)).hasText("This page is not for you");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageIsAccessibleWideAndNarrow(ColorScheme colours) {
        for (int width : new int[] {1400, 390}) {
            Desk admin = new Desk(touchpoint(), "admin", browser().page(width, 800, colours));
            admin.open("/admin/" + PAGES.get(0)).logIn(Desk.PASSWORD);
            for (String name : PAGES) {
                admin.page.waitForURL("**/admin/*");
                admin.open("/admin/" + name);
                admin.page
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .waitFor();
                admin.page
                        .getByText("Fetching …")
                        .first()
                        .waitFor(new Locator.WaitForOptions()
                                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
                Browser.requireAccessible(admin.page, name + " " + width + " " + colours);
            }
        }
    }

    @Test
    void aListThatCannotBeFetchedSaysSoAndIsFetchedAgain() {
        Desk admin = administration("roles");
        row(admin, "Administrator").waitFor();
        admin.page.route(
                "**/api/groups*",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"The line is cut.\", \"remedy\": \"Mend it.\"}")));
        admin.open("/admin/groups");
        assertThat(admin.page.getByText("The line is cut. Mend it.")).isVisible();
        admin.page.unrouteAll();
        admin.button("Try again").click();
        assertThat(admin.page.getByText("The line is cut. Mend it.")).isHidden();
    }

    private Desk administration(String page) {
        return desk("admin").open("/admin/" + page).logIn(Desk.PASSWORD);
    }

    static Locator row(Desk desk, String text) {
        return desk.page
                .locator("tp-grid .rows [role=row]")
                .filter(new Locator.FilterOptions()
                        .setHas(desk.page
                                .getByText(text, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                                .first()));
    }

    private static Locator field(Desk desk, String label) {
        return desk.page
                .locator(".side")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                .first();
    }

    private static void check(Desk desk, String function) {
        desk.page
                .locator(".function")
                .filter(new Locator.FilterOptions()
                        .setHas(desk.page.locator("strong", new Page.LocatorOptions().setHasText(function))))
                .locator("input")
                .check();
    }

    private static void choose(Desk desk, String label, String text) {
        field(desk, label).fill(text);
        desk.page
                .locator("tp-look-up [role=option]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    private static FilePayload csv(String text) {
        return new FilePayload("orders.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
