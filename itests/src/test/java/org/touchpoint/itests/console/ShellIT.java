package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is around the pages: addresses and focus, the navigation, the command palette, the user's menu. */
class ShellIT extends ConsoleTest {
    @Test
    void pagesAreReachedByLinkBackAndAddressAndTheHeadingHasTheFocus() {
        Desk desk = desk("petra").with("Petra One");
        Gallery.addPages(desk.page);
        desk.logIn();

        desk.page.getByRole(AriaRole.LINK, named("Long page")).click();
        assertThat(heading(desk, "Long page")).isFocused();
        assertThat(desk.page).hasTitle("Long page – Touchpoint");
        assertThat(desk.page).hasURL(Pattern.compile("/long$"));
        desk.page.getByRole(AriaRole.LINK, named("Entry 150")).click();
        assertThat(heading(desk, "Entry A150")).isFocused();

        desk.page.goBack();
        assertThat(heading(desk, "Long page")).isFocused();
        assertThat(desk.page.getByRole(AriaRole.LINK, named("Entry 150"))).isInViewport();
        desk.page.goForward();
        desk.page.reload();
        assertThat(heading(desk, "Entry A150")).isVisible();
        desk.page.getByRole(AriaRole.LINK, named("All entries")).click();
        assertThat(desk.page.getByRole(AriaRole.LINK, named("Entry 1"))).isInViewport();
    }

    @Test
    void whatAUserMayNotSeeIsNotOfferedAndSaysSoKindly() {
        Desk desk = desk("ned").with("Ned One");
        Gallery.addPages(desk.page);
        desk.logIn();
        assertThat(desk.page.locator("tp-app-header nav")).containsText("Long page");
        assertThat(desk.page.locator("tp-app-header nav")).not().containsText("Secret");

        desk.open("/secret");

        assertThat(heading(desk, "This page is not for you")).isVisible();
        assertThat(desk.page.locator("tp-page-frame")).containsText("job function CRM");
        Browser.requireAccessible(desk.page, "a page that is not for the user");
        desk.button("Go to My Follow-up").click();
        assertThat(desk.rows()).hasCount(1);
    }

    @Test
    void whoeverMaySeesEverythingAndAdministrationHasAMenuOfItsOwn() {
        Desk desk = new Desk(touchpoint(), "admin", browser().page(1400, 900, ColorScheme.LIGHT));
        Gallery.addPages(desk.page);
        desk.open("/secret").logIn(Desk.PASSWORD);

        assertThat(heading(desk, "Long page")).isVisible();
        assertThat(desk.page.locator("nav [aria-current=page]")).hasText("Secret page");
        desk.button("Administration").click();
        assertThat(desk.page.getByRole(AriaRole.MENUITEM).first()).isFocused();
        Browser.requireAccessible(desk.page, "the menu of the administration");
        desk.press("Enter");
        assertThat(desk.page).hasURL(Pattern.compile("/admin/secrets$"));
    }

    @Test
    void aPageThatCannotBeFetchedSaysSo() {
        Desk desk = desk("bob").with("Bob One");
        Gallery.addPages(desk.page);
        desk.logIn();

        desk.page.getByRole(AriaRole.LINK, named("Broken page")).click();

        assertThat(heading(desk, "This page could not be fetched")).isVisible();
        desk.page.getByRole(AriaRole.LINK, named("Long page")).click();
        assertThat(heading(desk, "Long page")).isVisible();
    }

    @Test
    void anythingIsDoneByNameInTheCommandPalette() {
        Desk desk = desk("karl").with("Karl Kitchens");
        Gallery.addPages(desk.page);
        desk.logIn();
        desk.press("Control+k");
        desk.page.keyboard().type("long");
        assertThat(desk.page.locator("tp-palette [aria-selected=true]")).containsText("Long page");
        desk.press("Enter");
        assertThat(heading(desk, "Long page")).isFocused();

        desk.press("Control+k");
        desk.page.keyboard().type("plants");
        desk.press("Enter");
        assertThat(desk.page).hasTitle("Watered – Touchpoint");

        String order = desk.onServer("Karl Kitchens").path("order").asText();
        desk.press("Control+k");
        desk.page.keyboard().type(order);
        assertThat(desk.page.locator("tp-palette [aria-selected=true]")).containsText("Karl Kitchens");
        Browser.requireAccessible(desk.page, "the command palette");
        desk.press("Enter");
        assertThat(heading(desk, "Entry " + order)).isFocused();
    }

    @Test
    void theKeysOfThePageAreListed() {
        Desk desk = desk("kira").with("Kira One");
        Gallery.addPages(desk.page);
        desk.logIn();
        desk.page.getByRole(AriaRole.LINK, named("Long page")).click();
        assertThat(heading(desk, "Long page")).isFocused();

        desk.press("Control+/");

        assertThat(desk.page.locator("tp-cheat-sheet")).containsText("Water the plants");
        assertThat(desk.page.locator("tp-cheat-sheet")).containsText("Find or do something");
        assertThat(desk.page.locator("tp-cheat-sheet")).not().containsText("Next follow-up");
    }

    @Test
    void onesOwnPasswordIsChanged() {
        Desk desk = desk("paul").with("Paul One").logIn();
        openUserMenu(desk).getByText("Change password").click();
        Browser.requireAccessible(desk.page, "the change of the password");
        desk.page.getByLabel("Password now").fill("wrong");
        desk.page.getByLabel("New password", exact()).fill("a quite different horse");
        desk.page.getByLabel("New password again").fill("a quite different horse");
        desk.press("Enter");
        assertThat(desk.page.locator("tp-password-dialog .error")).isVisible();
        desk.page.getByLabel("Password now").fill(Desk.PASSWORD);
        desk.press("Enter");
        assertThat(desk.toast()).containsText("Your password is changed");

        openUserMenu(desk).getByText("Log out").click();
        desk.logIn("a quite different horse");
        assertThat(desk.rows()).hasCount(1);
    }

    @Test
    void lightOrDarkIsChosenAndRemembered() {
        Desk desk = desk("dick").with("Dick One").logIn();
        openUserMenu(desk).getByText("Dark").click();
        assertThat(desk.page.locator("body")).hasCSS("background-color", "rgb(19, 21, 25)");

        desk.page.reload();

        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.page.locator("body")).hasCSS("background-color", "rgb(19, 21, 25)");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void onNarrowScreensTheNavigationIsAMenu(ColorScheme colours) {
        String login = colours == ColorScheme.LIGHT ? "mia" : "max";
        Desk desk = new Desk(touchpoint(), login, browser().page(390, 800, colours)).with("Narrow One");
        Gallery.addPages(desk.page);
        desk.logIn();

        desk.page.getByRole(AriaRole.BUTTON, named("Menu")).click();
        Browser.requireAccessible(desk.page, "the navigation on a narrow screen");
        desk.page
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Long page"))
                .click();

        assertThat(heading(desk, "Long page")).isFocused();
        desk.button(Character.toUpperCase(login.charAt(0)) + login.substring(1) + " Adams: your menu")
                .click();
        Browser.requireAccessible(desk.page, "the user's menu on a narrow screen");
    }

    @Test
    void theFirstLoadIsSmall() {
        Desk desk = desk("lena").with("Lena One").logIn();
        Page cold = desk.page.context().browser().newContext().newPage();
        cold.context()
                .addCookies(
                        desk.page.context().cookies(touchpoint().uri("/api/").toString()).stream()
                                .toList());
        CDPSession network = cold.context().newCDPSession(cold);
        AtomicLong bytes = new AtomicLong();
        // What comes when there is nothing else to do is no part of it.
        cold.addInitScript("window.requestIdleCallback = () => 0");
        network.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        network.send("Network.enable");

        cold.navigate(touchpoint().uri("/").toString());
        cold.locator("tp-queue-list [role=option]").first().waitFor();
        cold.getByText("Company News").first().waitFor();

        assertThat(bytes.get()).as("bytes over the wire, headers included").isLessThan(60 * 1024);
    }

    private static Locator openUserMenu(Desk desk) {
        desk.page.locator("tp-menu.user button").first().click();
        return desk.page.locator("tp-menu.user [role=menu]");
    }

    private static Locator heading(Desk desk, String text) {
        return desk.page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(text).setLevel(1).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
