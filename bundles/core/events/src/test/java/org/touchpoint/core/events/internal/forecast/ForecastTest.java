package org.touchpoint.core.events.internal.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.touchpoint.core.store.tables.Tables.AUDIENCE_MEMBER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.SCRIPT_TEXT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.Forecast;
import org.touchpoint.api.event.ForecastRequest;
import org.touchpoint.api.event.LaunchProgress;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.Criterion;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.api.plugin.Verdict;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.testing.Settings;
import org.touchpoint.core.events.internal.testing.TestPlugin;
import org.touchpoint.core.events.internal.testing.TestRoom;
import org.touchpoint.core.store.testing.TestStore;

class ForecastTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private TestRoom room;
    private int orders;

    @BeforeEach
    void open() {
        room = new TestRoom(STORE);
    }

    /** Whoever has ordered in the last 100 days. */
    private static TestPlugin recent() {
        return TestPlugin.of("Recent").onLaunch((parameters, launch) -> audience(launch.asOf()));
    }

    private static Audience audience(LocalDate day) {
        return Audience.of(Criterion.ordered(day.minusDays(100), day), "Ordered lately");
    }

    @Test
    void aLaunchMakesWhatWasForecastAndTheForecastWritesNothing() {
        room.install(recent());
        ordered("A", 10);
        ordered("B", 20);
        ordered("long ago", 200);
        ordered("HOUSE", 10);

        List<Integer> before = rows();

        Forecast forecast = forecast("Recent");

        assertThat(rows()).isEqualTo(before);
        assertThat(room.events().get("Recent", Caller.SYSTEM).active()).isFalse();
        LaunchResult launched = room.events().launch("Recent", null, Caller.SYSTEM);
        assertThat(forecast.basis()).isEqualTo(Forecast.AUDIENCE);
        assertThat(forecast.exact()).isTrue();
        assertThat(forecast.considered()).isEqualTo(launched.audience()).isEqualTo(2);
        assertThat(forecast.customers()).isEqualTo(launched.customers());
        assertThat(forecast.followUps()).isEqualTo(launched.followUps());
        assertThat(forecast.queues())
                .extracting(Forecast.Queue::login, Forecast.Queue::followUps)
                .containsExactly(tuple("judy", 2L));
        assertThat(forecast.first()).extracting(Forecast.Item::customer).containsExactly("A", "B");
    }

    @Test
    void whoeverWasChosenBeforeIsNotForecastAgainUntilBack() {
        room.install(recent());
        ordered("A", 10);
        room.events().launch("Recent", null, Caller.SYSTEM);
        ordered("B", 10);

        assertThat(forecast("Recent").customers()).isEqualTo(1);
        assertForecastIsMade();

        STORE.transactions()
                .write(db -> db.update(FOLLOW_UP).set(FOLLOW_UP.CLOSED, true).execute());
        STORE.clock().advance(Duration.ofDays(200));
        assertThat(forecast("Recent").considered()).isZero();
        assertForecastIsMade(); // and notes who has left
        orderedNow("A");
        assertThat(forecast("Recent").customers()).isEqualTo(1);
        assertForecastIsMade();
    }

    @Test
    void aPluginsFilterIsAskedToo() {
        room.install(TestPlugin.of("Recent")
                .onLaunch((parameters, launch) -> audience(launch.asOf())
                        .filteredBy(candidate -> candidate.customer().number().equals("B"))));
        ordered("A", 10);
        ordered("B", 10);

        assertThat(forecast("Recent").customers()).isEqualTo(1);
        assertForecastIsMade();
    }

    @Test
    void pastFactsMakeWhatTheyMadeThen() {
        room.run(TestPlugin.of("Odd")
                .onOrder(fact -> isOdd(fact.order().number())
                        ? Decision.followUp("Odd order")
                        : Decision.nothing("Even order")));
        room.order("A", "1", "2", "3");
        room.order("B", "4", "5");
        room.order("HOUSE", "7");
        room.read();

        Forecast forecast = forecast("Odd");

        assertThat(forecast.basis()).isEqualTo(Forecast.FACTS);
        assertThat(forecast.considered()).isEqualTo(5);
        assertThat(forecast.followUps()).isEqualTo(3).isEqualTo(room.count("Odd"));
        assertThat(forecast.customers()).isEqualTo(2);
        assertThat(forecast.first()).extracting(Forecast.Item::order).containsExactlyInAnyOrder("1", "3", "5");
    }

    @Test
    void settingsNeedNotBeSavedAndDatesAreNoLimit() {
        room.install(TestPlugin.everyOrder("Every"));
        room.order("A", "1");
        EventSettings defaults = room.events().defaults("Every", Caller.SYSTEM);
        LocalDate later = LocalDate.of(2027, 1, 1);
        EventSettings unsaved = new Settings(defaults)
                .script("Hello [CustomerContact], a new wording.")
                .dates(later, later.plusDays(9))
                .build();

        List<Integer> before = rows();

        Forecast forecast = room.events().forecast(new ForecastRequest(null, "Every", unsaved, null), Caller.SYSTEM);

        assertThat(forecast.followUps()).isEqualTo(1);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void factsFromBeforeTheSpanDoNotCount() {
        room.install(TestPlugin.everyOrder("Every"));
        room.order("A", "1");
        STORE.clock().advance(Duration.ofDays(40));
        room.order("A", "2");

        assertThat(forecast("Every").followUps()).isEqualTo(1);
        assertThat(forecast("Every", STORE.company().today().minusDays(50)).followUps())
                .isEqualTo(2);
        assertThatThrownBy(() -> forecast("Every", LocalDate.of(1999, 1, 1)))
                .isInstanceOfSatisfying(
                        TouchpointException.class,
                        refusal -> assertThat(refusal.field()).hasValue("from"));
    }

    @Test
    void aGuardIsAskedAboutPastOrders() {
        room.install(TestPlugin.of("Credit")
                .guarding(draft -> isOdd(draft.order().number())
                        ? Verdict.hold(HoldKind.CREDIT, "Over the limit")
                        : Verdict.pass("Within the limit"))
                .on(
                        TriggerKind.VISION,
                        OrderHeld.class,
                        parameters ->
                                fact -> Decision.followUp(fact.hold().reason()).once(Once.PER_HOLD)));
        room.order("A", "1", "2", "3");

        Forecast forecast = forecast("Credit");

        assertThat(forecast.followUps()).isEqualTo(2);
        assertThat(forecast.first()).extracting(Forecast.Item::reason).containsOnly("Over the limit");
    }

    @Test
    void aPluginThatFailsIsToldAndNotPutInQuarantine() {
        room.install(TestPlugin.of("Bad").onOrder(fact -> {
            throw new IllegalStateException("no idea");
        }));
        room.order("A", "1", "2", "3", "4", "5", "6", "7");

        Forecast forecast = forecast("Bad");

        assertThat(forecast.failed()).isEqualTo(7);
        assertThat(forecast.failure()).contains("no idea");
        assertThat(room.events().types(Caller.SYSTEM).get(0).present()).isTrue();
    }

    @Test
    void withoutItsPluginNothingCanBeForecast() {
        room.install(TestPlugin.everyOrder("Every"));
        room.stop("Every");

        assertThatThrownBy(() -> forecast("Every")).hasMessageContaining("cannot be forecast");
    }

    @Test
    void othersSeeHowFarALaunchIs() {
        room.install(recent());
        ordered("A", 10);
        AtomicReference<List<LaunchProgress>> seen = new AtomicReference<>();
        room.beforeWrite(() -> seen.set(room.events().launches(Caller.SYSTEM)));

        room.events().launch("Recent", null, Caller.SYSTEM);

        assertThat(seen.get())
                .extracting(LaunchProgress::event, LaunchProgress::step)
                .containsExactly(tuple("Recent", LaunchProgress.CHOOSING));
        assertThat(room.events().launches(Caller.SYSTEM)).isEmpty();
    }

    @Test
    void whenTheTimeIsUpWhatWasCountedIsAtLeast() {
        Tally tally = new Tally(new AtomicLong()::incrementAndGet, 2);

        assertThat(tally.isOver()).isFalse();
        assertThat(tally.isOver()).isTrue();
        tally.cut();
        assertThat(tally.isExact()).isFalse();
    }

    private void assertForecastIsMade() {
        Forecast forecast = forecast("Recent");
        LaunchResult launched = room.events().launch("Recent", null, Caller.SYSTEM);
        assertThat(launched.audience()).isEqualTo(forecast.considered());
        assertThat(launched.customers()).isEqualTo(forecast.customers());
        assertThat(launched.followUps()).isEqualTo(forecast.followUps());
    }

    private Forecast forecast(String event) {
        return forecast(event, null);
    }

    private Forecast forecast(String event, LocalDate from) {
        EventSettings settings = room.events().get(event, Caller.SYSTEM).settings();
        return room.events().forecast(new ForecastRequest(event, event, settings, from), Caller.SYSTEM);
    }

    private void ordered(String customer, int daysAgo) {
        Instant at = TestStore.START.minus(Duration.ofDays(daysAgo));
        STORE.seed().order(String.valueOf(++orders), room.customer(customer), at, "10.00");
    }

    private void orderedNow(String customer) {
        long id = STORE.transactions()
                .read(db -> db.select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.CUSTOMER_NUMBER.eq(customer))
                        .fetchSingle()
                        .value1());
        Instant at = STORE.clock().instant().minus(Duration.ofDays(5));
        STORE.seed().order(String.valueOf(++orders), id, at, "10.00");
    }

    private static boolean isOdd(String number) {
        return Integer.parseInt(number) % 2 == 1;
    }

    /** What forecasts must not write. */
    private static List<Integer> rows() {
        return STORE.transactions()
                .read(db ->
                        List.of(db.fetchCount(AUDIENCE_MEMBER), db.fetchCount(FOLLOW_UP), db.fetchCount(SCRIPT_TEXT)));
    }
}
