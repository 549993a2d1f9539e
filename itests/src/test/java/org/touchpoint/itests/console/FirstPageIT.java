package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchpoint.itests.support.Office;

/** My Follow-up in a real browser: what is seen, on every screen, by everybody. */
class FirstPageIT extends ConsoleTest {
    @Test
    void aWrongPasswordIsSaidAndTheRightOneShowsTheQueue() {
        Desk desk = desk("wanda").with("Wanda Wholesale").open("/").logIn("wrong");

        assertThat(desk.page.getByRole(AriaRole.ALERT)).containsText("do not match");
        assertThat(desk.page.getByLabel("Password")).isFocused();

        desk.logIn(Desk.PASSWORD);

        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.rows().first()).containsText(Pattern.compile("High priority.*Wanda Wholesale", Pattern.DOTALL));
        assertThat(desk.page.locator("tp-app-header")).containsText("Wanda Adams");
    }

    @Test
    void theScriptIsFilledInAndTheContactOneClickAway() {
        Desk desk = desk("sarah").with("Sarah Supplies").logIn();
        desk.press("Enter");

        assertThat(desk.heading()).containsText("Sarah Supplies");
        assertThat(desk.page.locator("tp-script-view p"))
                .containsText(Pattern.compile("Mr\\. Smith.*Sarah Adams", Pattern.DOTALL));
        assertThat(desk.page.locator("tp-script-view")).not().containsText("[CustomerContact]");
        assertThat(desk.page.locator(".contact .phone")).hasAttribute("href", "tel:8477683153");
        assertThat(desk.page.locator("a[href^=mailto]")).hasAttribute("href", "mailto:smith@smithville.example");
        assertThat(desk.page.locator("tp-facts-list")).containsText("OOPS");
    }

    @Test
    void whatCouldNotBeFilledInIsMarked() {
        Desk desk = desk("blanche").with("Blanche Books");
        String customer = desk.onServer("Blanche Books").path("customer").asText();
        Office.of(touchpoint())
                .as("blanche")
                .post("/api/follow-ups", """
                        {"customer": "%s", "priority": "Urgent", "script": "Good day [CustomerContact], about [OrderNumber]:"}
                        """.formatted(customer))
                .ok();
        desk.logIn();

        desk.press("o");
        desk.page
                .getByLabel("Urgent", new Page.GetByLabelOptions().setExact(true))
                .check();
        desk.page
                .locator("tp-options-dialog")
                .getByText("Accept", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(desk.rows()).hasCount(1);
        desk.rows().first().click();
        assertThat(desk.page.locator("tp-script-view p")).containsText("Good day Mr. Smith, about");
        assertThat(desk.page.locator("tp-script-view mark")).containsText("[OrderNumber]");
        assertThat(desk.page.locator("tp-script-view .blanks")).containsText("1 blank");
    }

    @Test
    void onANarrowScreenTheListComesFirstAndThenTheFollowUp() {
        Desk desk = new Desk(touchpoint(), "nora", browser().page(390, 800, ColorScheme.LIGHT))
                .with("Nora One", "Nora Two")
                .logIn();
        assertThat(desk.heading()).isHidden();

        desk.rows().last().click();
        assertThat(desk.heading()).containsText("Nora Two");
        assertThat(desk.rows().last()).isHidden();
        Browser.requireAccessible(desk.page, "a follow-up on a narrow screen");

        desk.page.goBack();
        assertThat(desk.rows().last()).isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyScreenIsForEverybody(ColorScheme colours) {
        String login = colours == ColorScheme.LIGHT ? "alma" : "axel";
        Desk desk = new Desk(touchpoint(), login, browser().page(1400, 900, colours)).with("Ax One", "Ax Two");
        desk.open("/").logIn("wrong");
        assertThat(desk.page.getByRole(AriaRole.ALERT)).containsText("match");
        Browser.requireAccessible(desk.page, "the log-in");

        desk.logIn();
        Browser.requireAccessible(desk.page, "My Follow-up");
        desk.press("?");
        assertThat(desk.page.locator("tp-cheat-sheet dialog")).isVisible();
        Browser.requireAccessible(desk.page, "the keys");
        desk.press("Escape");

        desk.press("c");
        assertThat(desk.rows()).hasCount(1);
        Browser.requireAccessible(desk.page, "the undo");
        desk.press("c");
        assertThat(desk.page.locator("tp-queue-pane tp-notice")).containsText("Your queue is empty");
        Browser.requireAccessible(desk.page, "the empty queue");
        desk.open("/nothing-here");
        assertThat(desk.page.locator("h1")).containsText("nothing at this address");
        Browser.requireAccessible(desk.page, "the page for what is not there");
    }
}
