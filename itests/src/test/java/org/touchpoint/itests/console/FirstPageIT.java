package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;

/** My Follow-up in a real browser: log-in, queue, script, Accept, Undo, by keyboard and for everybody. */
class FirstPageIT {
    private static Distribution touchpoint;
    private static Browser browser;

    /** Here and not before all, so that each test is reported as skipped where there is no browser. */
    @BeforeEach
    void start() {
        Browser.require();
        if (touchpoint == null) {
            touchpoint = Office.empty("console").start();
            Office.of(touchpoint).product("OOPS", "0.00").activate("Oops");
        }
        browser = Browser.launch();
    }

    @AfterEach
    void requireNoComplaints() {
        if (browser != null) {
            try (Browser closing = browser) {
                closing.requireNoComplaints();
            }
        }
    }

    @AfterAll
    static void close() {
        if (touchpoint != null) {
            touchpoint.close();
        }
    }

    private static Desk desk(String login) {
        return new Desk(touchpoint, login, browser.page(1400, 900, ColorScheme.LIGHT));
    }

    @Test
    void aWrongPasswordIsSaidAndTheRightOneShowsTheQueue() {
        Desk desk = desk("wanda").with("Wanda Wholesale").open("/").logIn("wrong");

        assertThat(desk.page.getByRole(AriaRole.ALERT))
                .containsText("do not match");
        assertThat(desk.page.getByLabel("Password")).isFocused();

        desk.logIn(Desk.PASSWORD);

        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.rows().first()).containsText(Pattern.compile("High priority.*Wanda Wholesale", Pattern.DOTALL));
        assertThat(desk.page.locator("tp-app-header")).containsText("Wanda Adams");
    }

    @Test
    void theScriptIsFilledInAndTheContactOneClickAway() {
        Desk desk = desk("sarah").with("Sarah Supplies").logIn();

        assertThat(desk.heading()).containsText("Sarah Supplies");
        assertThat(desk.page.locator("tp-script-view p"))
                .containsText(Pattern.compile("Mr\\. Smith.*Sarah Adams", Pattern.DOTALL));
        assertThat(desk.page.locator("tp-script-view")).not().containsText("[CustomerContact]");
        assertThat(desk.page.locator(".contact .phone")).hasAttribute("href", "tel:8477683153");
        assertThat(desk.page.locator("a[href^=mailto]")).hasAttribute("href", "mailto:smith@smithville.example");
        assertThat(desk.page.locator("tp-facts-list")).containsText("OOPS");
    }

    @Test
    void aQueueIsWorkedByKeyboardAlone() {
        Desk desk = desk("kim").with("Kim One", "Kim Two", "Kim Three").logIn();
        assertThat(desk.chosen()).hasText("Kim One");
        desk.press("j", "ArrowDown");
        assertThat(desk.chosen()).hasText("Kim Three");
        desk.press("k", "k");
        assertThat(desk.heading()).containsText("Kim One");

        desk.press("Enter");
        assertThat(desk.details()).isFocused();
        desk.page.keyboard().type("nice call, can jot more");
        desk.press("Control+Enter");

        assertThat(desk.heading()).containsText("Kim Two");
        assertThat(desk.details()).isFocused();
        assertThat(desk.details()).hasValue("");
        JsonNode accepted = desk.onServer("Kim One");
        assertThat(accepted.path("details").asText())
                .isEqualTo("nice call, can jot more");
        assertThat(accepted.path("status").asText())
                .isEqualTo("Open");
        assertThat(desk.rows()).hasCount(3);
    }

    @Test
    void closingLeavesTheQueueAndUndoBringsItBack() {
        Desk desk = desk("una").with("Una One", "Una Two").logIn();

        desk.press("c");

        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.chosen()).hasText("Una Two");
        assertThat(desk.toast()).containsText("Closed: Una One");
        assertStatus(desk, "Una One", "Closed");

        desk.press("u");

        assertThat(desk.rows()).hasCount(2);
        assertThat(desk.chosen()).hasText("Una One");
        assertStatus(desk, "Una One", "Open");
    }

    @Test
    void noAnswerMovesItToTomorrow() {
        Desk desk = desk("noah").with("Noah One", "Noah Two").logIn();

        desk.press("n");

        assertThat(desk.toast()).containsText("No answer: Noah One");
        assertThat(desk.chosen()).hasText("Noah Two");
        assertThat(desk.rows().last()).containsText(Pattern.compile("Noah One.*Tomorrow", Pattern.DOTALL));
        Instant start = Instant.parse(desk.onServer("Noah One").path("startDate").asText());
        assertThat(start)
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(34)));
    }

    @Test
    void whatIsTypedStaysWithItsFollowUpUntilItIsAccepted() {
        Desk desk = desk("dora").with("Dora One", "Dora Two").logIn();
        desk.press("Enter");
        desk.page.keyboard().type("half a sentence");
        desk.press("Escape", "j");
        assertThat(desk.details()).hasValue("");
        assertThat(desk.rows().first()).containsText("Not accepted yet");

        desk.press("k");
        assertThat(desk.details()).hasValue("half a sentence");
        desk.page.reload();
        assertThat(desk.details()).hasValue("half a sentence");
        desk.button("Discard changes").click();
        assertThat(desk.details()).hasValue("");
    }

    @Test
    void theEndOfTheSessionLosesNoWord() {
        Desk desk = desk("sven").with("Sven One", "Sven Two").logIn();
        desk.press("Enter");
        desk.page.keyboard().type("They want a call back.");
        desk.page.context().clearCookies();

        desk.press("Control+Enter");

        assertThat(desk.page.locator("dialog[aria-label=\"Log in again\"]")).containsText("Log in again");
        assertThat(desk.details()).hasValue("They want a call back.");
        desk.page.keyboard().type(Desk.PASSWORD);
        desk.press("Enter");
        assertThat(desk.heading()).containsText("Sven Two");
        assertThat(desk.onServer("Sven One").path("details").asText())
                .isEqualTo("They want a call back.");
    }

    @Test
    void onANarrowScreenTheListComesFirstAndThenTheFollowUp() {
        Desk desk = new Desk(touchpoint, "nora", browser.page(390, 800, ColorScheme.LIGHT))
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
        Desk desk = new Desk(touchpoint, login, browser.page(1400, 900, colours)).with("Ax One", "Ax Two");
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

    private static void assertStatus(Desk desk, String customer, String status) {
        assertThat(desk.onServer(customer).path("status").asText())
                .isEqualTo(status);
    }
}
