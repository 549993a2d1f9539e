package org.touchpoint.core.followups.internal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.home.Alert;
import org.touchpoint.api.home.AlertSettings;
import org.touchpoint.api.home.HomeLink;
import org.touchpoint.api.home.HomeLinkSettings;
import org.touchpoint.api.home.NewsItem;
import org.touchpoint.api.home.NewsSettings;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.testing.TestStore;

/** News, alerts and links: kept by Carl, who holds the job function CRM, read by Judy. */
class HomePageServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private HomePageService home;
    private Caller carl;
    private Caller judy;

    @BeforeEach
    void people() {
        home = new HomePageService(STORE.transactions(), STORE.company());
        carl = new Caller(STORE.seed().user("carl"), "carl", "Carl", Set.of(JobFunction.CRM));
        judy = new Caller(STORE.seed().user("judy"), "judy", "Judy", Set.of(JobFunction.FOLLOW_UP));
    }

    private NewsItem news(String title, LocalDate from, LocalDate until, boolean pinned) {
        STORE.clock().advance(Duration.ofMinutes(1));
        return home.postNews(new NewsSettings(title, "Text.\nMore.", from, until, pinned), carl);
    }

    private static void refused(ErrorCode code, String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(TouchpointException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.field().orElse("")).isEqualTo(field);
        });
    }

    @Test
    void news_stand_pinned_first_then_newest_first_on_their_days() {
        news("Old", TODAY.minusDays(3), null, false);
        news("Pinned", TODAY.minusDays(9), null, true);
        news("New", null, TODAY, false);
        news("To come", TODAY.plusDays(1), null, false);
        news("Over", TODAY.minusDays(9), TODAY.minusDays(1), false);

        assertThat(home.news(false, judy)).extracting(NewsItem::title).containsExactly("Pinned", "New", "Old");
        assertThat(home.news(true, carl)).hasSize(5);
        assertThat(home.news(false, judy).get(1).text()).isEqualTo("Text.\nMore.");
        refused(ErrorCode.FORBIDDEN, "", () -> home.news(true, judy));
    }

    @Test
    void news_are_changed_and_removed_and_everybody_is_told() {
        NewsItem item = news("Typo", null, null, false);

        home.changeNews(item.id(), new NewsSettings("No typo", "", TODAY, null, true), carl);
        assertThat(home.news(false, judy)).extracting(NewsItem::title).containsExactly("No typo");
        home.removeNews(item.id(), carl);

        assertThat(home.news(false, judy)).isEmpty();
        assertThat(STORE.announced())
                .extracting(one -> one.change().kind())
                .containsExactly(ChangeKind.NEWS, ChangeKind.NEWS, ChangeKind.NEWS);
        refused(ErrorCode.NOT_FOUND, "news", () -> home.removeNews(item.id(), carl));
        refused(ErrorCode.FORBIDDEN, "", () -> home.postNews(new NewsSettings("x", "", null, null, false), judy));
        refused(ErrorCode.INVALID, "title", () -> home.postNews(new NewsSettings(" ", "", null, null, false), carl));
        refused(
                ErrorCode.INVALID,
                "until",
                () -> home.postNews(new NewsSettings("x", "", TODAY, TODAY.minusDays(1), false), carl));
    }

    @Test
    void alerts_stand_gravest_first_until_each_dismisses_them() {
        home.postAlert(new AlertSettings("For your information", "information", null), carl);
        Alert grave = home.postAlert(new AlertSettings("Recall", "CRITICAL", TODAY), carl);
        home.postAlert(new AlertSettings("Over", "Warning", TODAY.minusDays(1)), carl);

        home.dismissAlert(grave.id(), judy);
        home.dismissAlert(grave.id(), judy);

        assertThat(home.alerts(false, judy))
                .extracting(Alert::text, Alert::dismissed)
                .containsExactly(tuple("Recall", true), tuple("For your information", false));
        assertThat(home.alerts(false, carl)).noneMatch(Alert::dismissed);
        assertThat(home.alerts(true, carl)).hasSize(3);
        home.changeAlert(grave.id(), new AlertSettings("Recall of lot 2", "Critical", TODAY), carl);
        assertThat(home.alerts(false, judy)).noneMatch(Alert::dismissed);
        home.dismissAlert(grave.id(), judy);
        home.removeAlert(grave.id(), carl);
        assertThat(home.alerts(false, judy)).hasSize(1);
        refused(ErrorCode.INVALID, "severity", () -> home.postAlert(new AlertSettings("x", "loud", null), carl));
        refused(ErrorCode.NOT_FOUND, "alert", () -> home.dismissAlert(grave.id(), judy));
    }

    @Test
    void everybody_has_the_shared_links_and_each_her_own() {
        HomeLink own = home.addLink(new HomeLinkSettings("Mine", "/orders", false), judy);
        HomeLink shared = home.addLink(new HomeLinkSettings("Prices", "https://prices.example/a?b=c", true), carl);

        assertThat(home.links(judy)).extracting(HomeLink::title).containsExactly("Prices", "Mine");
        assertThat(home.links(carl)).extracting(HomeLink::title).containsExactly("Prices");
        refused(ErrorCode.NOT_FOUND, "link", () -> home.removeLink(own.id(), carl));
        refused(ErrorCode.FORBIDDEN, "", () -> home.removeLink(shared.id(), judy));
        refused(
                ErrorCode.FORBIDDEN,
                "",
                () -> home.changeLink(own.id(), new HomeLinkSettings("Mine", "/orders", true), judy));
        home.changeLink(own.id(), new HomeLinkSettings("My orders", "/orders", false), judy);
        assertThat(home.links(judy)).extracting(HomeLink::title).contains("My orders");
        home.removeLink(own.id(), judy);
        home.removeLink(shared.id(), carl);
        assertThat(home.links(judy)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//elsewhere.example/x",
                "/\\elsewhere.example",
                "data:text/html,x",
                "ftp://files.example",
                "https://",
                "orders",
                "https://exa mple",
                " "
            })
    void a_link_leads_to_the_web_or_to_the_console_and_nowhere_else(String address) {
        refused(ErrorCode.INVALID, "address", () -> home.addLink(new HomeLinkSettings("x", address, false), judy));
    }
}
