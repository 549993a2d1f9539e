package org.touchpoint.web.rest.internal.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.touchpoint.api.home.Alert;
import org.touchpoint.api.home.AlertSettings;
import org.touchpoint.api.home.HomeLink;
import org.touchpoint.api.home.HomeLinkSettings;
import org.touchpoint.api.home.HomePage;
import org.touchpoint.api.home.NewsItem;
import org.touchpoint.api.home.NewsSettings;
import org.touchpoint.api.user.Caller;

/** A Home Page with one of each, 5; takes down what is done to it. */
public final class FakeHomePage implements HomePage {
    private static final Instant POSTED = Instant.parse("2026-03-02T09:00:00Z");

    public boolean all;
    public NewsSettings news;
    public AlertSettings alert;
    public HomeLinkSettings link;
    public String removed = "";
    public Long dismissed;

    @Override
    public List<NewsItem> news(boolean all, Caller caller) {
        this.all = all;
        return List.of(item(new NewsSettings("Hello", "All", null, null, false)));
    }

    @Override
    public NewsItem postNews(NewsSettings settings, Caller caller) {
        news = settings;
        return item(settings);
    }

    @Override
    public NewsItem changeNews(long id, NewsSettings settings, Caller caller) {
        return postNews(settings, caller);
    }

    @Override
    public void removeNews(long id, Caller caller) {
        removed = "news " + id;
    }

    @Override
    public List<Alert> alerts(boolean all, Caller caller) {
        this.all = all;
        return List.of(alert(new AlertSettings("Snow", "Warning", null)));
    }

    @Override
    public Alert postAlert(AlertSettings settings, Caller caller) {
        alert = settings;
        return alert(settings);
    }

    @Override
    public Alert changeAlert(long id, AlertSettings settings, Caller caller) {
        return postAlert(settings, caller);
    }

    @Override
    public void removeAlert(long id, Caller caller) {
        removed = "alert " + id;
    }

    @Override
    public Alert dismissAlert(long id, Caller caller) {
        dismissed = id;
        return alert(new AlertSettings("Snow", "Warning", null));
    }

    @Override
    public List<HomeLink> links(Caller caller) {
        return List.of(new HomeLink(5, "Prices", "https://prices.example", true));
    }

    @Override
    public HomeLink addLink(HomeLinkSettings settings, Caller caller) {
        link = settings;
        return new HomeLink(5, settings.title(), settings.address(), settings.shared());
    }

    @Override
    public HomeLink changeLink(long id, HomeLinkSettings settings, Caller caller) {
        return addLink(settings, caller);
    }

    @Override
    public void removeLink(long id, Caller caller) {
        removed = "link " + id;
    }

    private static NewsItem item(NewsSettings settings) {
        return new NewsItem(
                5,
                settings.title(),
                settings.text(),
                LocalDate.of(2026, 3, 2),
                settings.until(),
                settings.pinned(),
                "carl",
                POSTED);
    }

    private static Alert alert(AlertSettings settings) {
        return new Alert(5, settings.text(), settings.severity(), settings.until(), false, "carl", POSTED);
    }
}
