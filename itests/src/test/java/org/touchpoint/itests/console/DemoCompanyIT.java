package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Distribution;

/** What README promises of the demo company: judy logs in, and has work. */
class DemoCompanyIT {
    private static final String PASSWORD = "touchpoint";

    @Test
    void judyOpensAnOopsFollowUpAndReadsItsScript() {
        Browser.require();
        try (Distribution touchpoint = Distribution.named("demo")
                        .with("touchpoint.demo", "true")
                        .start();
                Browser browser = Browser.launch()) {
            Desk judy = new Desk(touchpoint, "judy", browser.page(1280, 800, ColorScheme.LIGHT));
            judy.open("/").logIn(PASSWORD);
            Locator oops = judy.rows().filter(new Locator.FilterOptions().setHasText("Oops"));
            oops.first().click();

            assertThat(judy.page.locator("tp-follow-up-view .chip").first()).hasText("Oops");
            Locator script = judy.page.locator("tp-script-view");
            assertThat(script).containsText("This is Judy Adams");
            assertThat(script.locator("mark")).hasCount(0);
            assertThat(judy.rows().count()).isGreaterThan(3);
            Pictures.take(judy.page, "../first-page");
            browser.requireNoComplaints();
        }
    }
}
