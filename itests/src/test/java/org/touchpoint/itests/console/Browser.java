package org.touchpoint.itests.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium, without a window. Watches what pages complain about. */
final class Browser implements AutoCloseable {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** A browser; where there is none the test is skipped, or, with {@code -Dbrowser.tests=required}, fails. */
    static Browser launch() {
        return executable().map(Browser::new).orElseGet(Browser::none);
    }

    /** Skips or fails the test where there is no browser. */
    static void require() {
        if (executable().isEmpty()) {
            none();
        }
    }

    private static Browser none() {
        String sentence = "There is no Chromium: apt-get install chromium, or name one by -Dchromium=/path/to/it.";
        if ("required".equals(System.getProperty("browser.tests"))) {
            return fail(sentence);
        }
        return abort(sentence);
    }

    private static Optional<Path> executable() {
        String named = System.getProperty("chromium", "").strip();
        Stream<String> paths = named.isEmpty()
                ? Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                : Stream.of(named);
        return paths.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** A page of this size, in a context of its own: nobody has logged in there. */
    Page page(int width, int height, ColorScheme colours) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setLocale("en-US"));
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            boolean refusal = message.text().contains("the server responded with a status of 40");
            if (message.type().equals("error") && !refusal) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Fails if a page had an error, or broke its Content-Security-Policy. */
    void requireNoComplaints() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    /** Fails if axe finds anything on the page as it is now. */
    static void requireAccessible(Page page, String name) {
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(RULES)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("what axe finds on " + name)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().get(0).getTarget())
                .isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
