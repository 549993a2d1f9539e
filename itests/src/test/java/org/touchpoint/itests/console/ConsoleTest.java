package org.touchpoint.itests.console;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;

/** What tests of the console have in common: an instance with the event Oops for each class, a browser for each test. */
abstract class ConsoleTest {
    private static Distribution touchpoint;
    private Browser browser;

    /** Here and not before all, so that each test is reported as skipped where there is no browser. */
    @BeforeEach
    void start() {
        Browser.require();
        if (touchpoint == null) {
            touchpoint = Office.empty("console").start();
            prepare(Office.of(touchpoint));
        }
        browser = Browser.launch();
    }

    /** What the instance starts with. */
    void prepare(Office office) {
        office.product("OOPS", "0.00").activate("Oops");
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
            touchpoint = null;
        }
    }

    static Distribution touchpoint() {
        return touchpoint;
    }

    Browser browser() {
        return browser;
    }

    /** A user's desk with a wide page, in light colours. */
    Desk desk(String login) {
        return new Desk(touchpoint, login, browser.page(1400, 900, ColorScheme.LIGHT));
    }
}
