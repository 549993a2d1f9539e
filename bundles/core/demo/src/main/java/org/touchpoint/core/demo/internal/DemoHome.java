package org.touchpoint.core.demo.internal;

import java.time.LocalDate;
import org.touchpoint.api.home.AlertSettings;
import org.touchpoint.api.home.HomeLinkSettings;
import org.touchpoint.api.home.HomePage;
import org.touchpoint.api.home.NewsSettings;
import org.touchpoint.api.user.Caller;

/** What the demo company's manager has put on everybody's Home Page. */
final class DemoHome {
    private final HomePage homePage;
    private final LocalDate today;

    DemoHome(HomePage homePage, LocalDate today) {
        this.homePage = homePage;
        this.today = today;
    }

    /** Posts it, within the caller's transaction. */
    void post(Caller manager) {
        news(
                manager,
                -6,
                "New delivery windows from Monday",
                "Orders taken by 3 p.m. leave the same day. Tell customers who ask; the old cut-off was noon.",
                false);
        news(
                manager,
                -2,
                "Oops has made 40 friends",
                "Forty customers who got cookies and a call this quarter have ordered again. Keep calling within two days.",
                false);
        news(manager, -1, "Question of the day", "What would you attempt to do if you knew you could not fail?", true);
        homePage.postAlert(
                new AlertSettings(
                        "Toner recall: do not ship lot 4471. Offer a replacement to whoever asks.",
                        "Warning",
                        today.plusDays(14)),
                manager);
        homePage.addLink(new HomeLinkSettings("Orders", "/orders", true), manager);
        homePage.addLink(new HomeLinkSettings("Customers", "/customers", true), manager);
        homePage.addLink(new HomeLinkSettings("REST API", "/api/openapi.json", true), manager);
    }

    private void news(Caller manager, int day, String title, String text, boolean pinned) {
        homePage.postNews(new NewsSettings(title, text, today.plusDays(day), null, pinned), manager);
    }
}
