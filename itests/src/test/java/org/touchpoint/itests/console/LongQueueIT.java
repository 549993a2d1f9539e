package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What long queues owe their speed to; how fast they are is measured by benchmarks/run B4 B10. */
class LongQueueIT extends ConsoleTest {
    private static final int ROWS = 10_000;
    private static final Pattern PART = Pattern.compile("page=(\\d+)&size=(\\d+)");

    /** Ten thousand rows in place of the user's own. */
    private static void fill(Page page) {
        page.route(url -> url.contains("/api/follow-ups/queue?"), route -> {
            Matcher part = PART.matcher(route.request().url());
            if (!part.find()) {
                // A change of the moment before, asked for by its id: the real follow-up is none of these.
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"items\": [], \"total\": 0}"));
                return;
            }
            int size = Integer.parseInt(part.group(2));
            int from = Integer.parseInt(part.group(1)) * size;
            String items = IntStream.range(from, Math.min(ROWS, from + size))
                    .mapToObj(LongQueueIT::row)
                    .collect(Collectors.joining(",", "{\"items\": [", "], \"total\": " + ROWS + "}"));
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(items));
        });
    }

    private static String row(int i) {
        return """
                {"id": %d, "event": "Oops", "customer": "C%d", "customerName": "Customer %d", "contact": null, "phone": null,
                 "email": null, "order": null, "status": "Open", "priority": "High", "source": "CRM",
                 "startDate": "2026-03-02T09:00:00Z", "stopDate": null, "details": "", "closedAt": null}
                """.formatted(1_000_000 + i, i, i);
    }

    private static int nodes(Desk desk) {
        return ((Number) desk.page.locator("tp-queue-list").evaluate("""
                        list => {
                          const all = document.createTreeWalker(list.shadowRoot, NodeFilter.SHOW_ALL);
                          let count = 0;
                          while (all.nextNode()) count++;
                          return count;
                        }
                        """)).intValue();
    }

    @Test
    void ofTenThousandOnlyThoseInSightAreDrawnAndNothingIsLeftOfThoseThatWere() {
        Desk desk = desk("lora").with("Lora One");
        fill(desk.page);
        desk.logIn();
        assertThat(desk.page.locator("tp-queue-pane .count")).hasText("10,000");
        assertThat(desk.rows().first()).hasAttribute("aria-setsize", "" + ROWS);
        assertThat(desk.rows().count()).isLessThan(60);
        int before = nodes(desk);

        desk.page.locator("tp-queue-list").evaluate("""
                async list => {
                  for (let top = 0; top < list.scrollHeight; top += 5_000) {
                    list.scrollTop = top;
                    await new Promise(requestAnimationFrame);
                  }
                }
                """);

        assertThat(desk.rows().last()).containsText("Customer 9999");
        assertThat(desk.rows().count()).isLessThan(60);
        assertThat(nodes(desk)).as("nodes of the list after scrolling").isLessThan(2 * before);
    }

    @Test
    void allTenThousandAreSearchedAtEveryKey() {
        Desk desk = desk("lars").with("Lars One");
        fill(desk.page);
        desk.logIn();
        assertThat(desk.rows().first()).hasAttribute("aria-setsize", "" + ROWS);

        desk.press("/", "9", "9", "9", "8");

        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.rows()).containsText("Customer 9998");
    }

    @Test
    void aChangeElsewhereAsksForItsRowAndNotForTheQueue() {
        Desk desk = desk("kay").with("Mira One").logIn();
        List<String> asked = new CopyOnWriteArrayList<>();
        desk.page.getByLabel("Sorted by").selectOption("customerName");
        // Whatever the page asks for when its stream opens it has asked for when this one is there.
        desk.followUp("Nora Two");
        assertThat(desk.rows()).hasCount(2);
        desk.page.onRequest(request -> {
            if (request.url().contains("/api/follow-ups/queue?")) {
                asked.add(request.url());
            }
        });

        desk.followUp("Aaron Three");

        assertThat(desk.rows()).hasCount(3);
        assertThat(desk.rows().first()).containsText("Aaron Three");
        assertThat(asked).isNotEmpty().allMatch(url -> url.contains("&id=") && !url.contains("page="));
        Locator count = desk.page.locator("tp-queue-pane .count");
        assertThat(count).hasText("3");
    }
}
