package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Office;

/** Working a queue in a real browser: by keyboard, with Undo, and without ever losing a word. */
class QueueWorkIT extends ConsoleTest {
    @Test
    void aQueueIsWorkedByKeyboardAlone() {
        Desk desk = desk("kim").with("Kim One", "Kim Two", "Kim Three").logIn();
        assertThat(desk.chosen()).hasText("Kim One");
        desk.press("j", "ArrowDown");
        assertThat(desk.chosen()).hasText("Kim Three");
        desk.press("k", "k");
        assertThat(desk.chosen()).hasText("Kim One");

        desk.press("Enter");
        assertThat(desk.heading()).containsText("Kim One");
        assertThat(desk.details()).isFocused();
        desk.page.keyboard().type("nice call, can jot more");
        desk.press("Control+Enter");

        assertThat(desk.heading()).containsText("Kim Two");
        assertThat(desk.details()).isFocused();
        assertThat(desk.details()).hasValue("");
        JsonNode accepted = desk.onServer("Kim One");
        assertThat(accepted.path("details").asText()).isEqualTo("nice call, can jot more");
        assertThat(accepted.path("status").asText()).isEqualTo("Open");
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

        desk.press("a");

        assertThat(desk.toast()).containsText("No answer: Noah One");
        assertThat(desk.chosen()).hasText("Noah Two");
        assertThat(desk.rows().last()).containsText(Pattern.compile("Noah One.*Tomorrow", Pattern.DOTALL));
        Instant start =
                Instant.parse(desk.onServer("Noah One").path("startDate").asText());
        assertThat(start).isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(34)));
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
        assertThat(desk.onServer("Sven One").path("details").asText()).isEqualTo("They want a call back.");
    }

    @Test
    void aSessionThatEndsByItselfGivesTheFocusBack() {
        Desk desk = desk("ivan").with("Ivan One");
        desk.page.clock().install();
        desk.logIn();
        desk.press("Enter");
        desk.page.keyboard().type("In the middle of");
        desk.page.context().clearCookies();

        desk.page.clock().runFor(61_000);
        assertThat(desk.page.locator("dialog[aria-label=\"Log in again\"]")).isVisible();
        Browser.requireAccessible(desk.page, "the log-in over the page");
        desk.page.keyboard().type(Desk.PASSWORD);
        desk.press("Enter");

        assertThat(desk.details()).isFocused();
        desk.page.keyboard().type(" a sentence");
        assertThat(desk.details()).hasValue("In the middle of a sentence");
    }

    @Test
    void whatComesMeanwhileAppearsByItselfAndTheOpenOneStays() {
        Desk desk = desk("nell").with("Nell One", "Nell Two");
        desk.page.clock().install();
        desk.logIn();
        desk.press("j");

        desk.followUp("Nell Three");
        desk.page.clock().runFor(16_000);

        assertThat(desk.rows()).hasCount(3);
        assertThat(desk.chosen()).hasText("Nell Two");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownAndNothingIsOverwritten() {
        Desk desk = desk("cora").with("Cora One").logIn();
        desk.press("Enter");
        desk.page.keyboard().type("mine");
        String id = desk.onServer("Cora One").path("id").asText();
        Office.of(touchpoint())
                .admin()
                .patch("/api/follow-ups/" + id, "{\"details\": \"The manager's words.\"}")
                .ok();

        desk.press("Escape", "r");

        assertThat(desk.page.locator(".conflict")).containsText("The manager's words.");
        assertThat(desk.details()).hasValue("mine");
        desk.button("Use that instead of mine").click();
        assertThat(desk.details()).hasValue("The manager's words.");
    }

    @Test
    void aCopyIsRoutedToWhoeverIsFoundByName() {
        Office.of(touchpoint()).user("ruben", "Account Executive");
        Desk desk = desk("rita").with("Rita One", "Rita Two").logIn();
        desk.press("Enter");

        desk.page.getByLabel("Route a copy to").fill("rub");
        assertThat(desk.page.locator("tp-route-field [role=option]")).hasCount(1);
        Browser.requireAccessible(desk.page, "the people to route to");
        desk.press("Enter");
        assertThat(desk.page.locator("tp-route-field .chosen")).containsText("Ruben Adams");
        desk.press("Control+Enter");

        assertThat(desk.heading()).containsText("Rita Two");
        assertThat(new Desk(touchpoint(), "ruben", desk.page)
                        .onServer("Rita One")
                        .path("assignee")
                        .asText())
                .isEqualTo("ruben");
    }

    private static void assertStatus(Desk desk, String customer, String status) {
        assertThat(desk.onServer(customer).path("status").asText()).isEqualTo(status);
    }
}
