package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Office;

/** What happens elsewhere is on the screen at once. */
class LiveIT extends ConsoleTest {
    /** The goal is 150 ms; machines that build at the same time get more. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** What a page asks for once, and not again for a single follow-up that has come. */
    private static final Pattern OF_THE_WHOLE_PAGE = Pattern.compile(
            "/api/(session|news|alerts|links|views|display-options|ui/extensions|live|follow-ups/queue\\?(?!.*\\bid=))");

    @Test
    void anOrderIsOnTheScreenOfWhoeverFollowsItUpAtOnce() {
        Desk desk = desk("lisa").with("Lisa One").logIn();
        String customer = desk.onServer("Lisa One").path("customer").asText();
        List<Duration> times = new ArrayList<>();

        for (int rows = 2; rows <= 11; rows++) {
            Office.of(touchpoint()).order(customer, "OOPS", 1);
            long accepted = System.nanoTime();
            desk.rows().nth(rows - 1).waitFor();
            times.add(Duration.ofNanos(System.nanoTime() - accepted));
        }

        Collections.sort(times);
        assertThat(times.get(times.size() / 2))
                .as("from the order to the screen, median of " + times)
                .isLessThan(AT_ONCE);
    }

    @Test
    void allTabsOfABrowserHearItOnOneStreamAndHandItOn() {
        Desk first = desk("tom").with("Tom One");
        BrowserContext browser = first.page.context();
        AtomicInteger streams = new AtomicInteger();
        browser.onRequest(request -> streams.addAndGet(request.url().contains("/api/live") ? 1 : 0));
        first.logIn();
        Page tab = browser.newPage();
        Desk second = new Desk(touchpoint(), "tom", tab).open("/");
        assertThat(second.rows()).hasCount(1);

        first.followUp("Tom Two");

        assertThat(first.rows()).hasCount(2);
        assertThat(second.rows()).hasCount(2);
        assertThat(streams).hasValue(1);

        first.page.close();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            tab.evaluate("1");
            return streams.get() == 2;
        });
        second.followUp("Tom Three");
        assertThat(second.rows()).hasCount(3);
    }

    @Test
    void aPageThatOpensAsksForEachThingOnceThoughItMissesNothing() {
        Desk desk = desk("otto").with("Otto One").logIn();
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        desk.page.onRequest(request -> asked.add(request.method() + " " + request.url()));

        desk.page.waitForResponse(Pattern.compile("/api/live"), desk.page::reload);
        desk.rows().first().waitFor();
        desk.followUp("Otto Two");

        assertThat(desk.rows()).hasCount(2);
        assertThat(asked.stream()
                        .filter(address -> OF_THE_WHOLE_PAGE.matcher(address).find()))
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsChangedElsewhereIsChangedHere() {
        Desk desk = desk("olga").with("Olga One", "Olga Two").logIn();
        String id = desk.onServer("Olga Two").path("id").asText();

        Office.of(touchpoint())
                .admin()
                .patch("/api/follow-ups/" + id, "{\"status\": \"Closed\"}")
                .ok();

        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.chosen()).hasText("Olga One");
    }
}
