package org.touchpoint.core.events.internal.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.AUDIENCE_MEMBER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.Candidate;
import org.touchpoint.api.plugin.Criterion;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.Launch;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.testing.TestPlugin;
import org.touchpoint.core.events.internal.testing.TestRoom;
import org.touchpoint.core.store.testing.TestStore;

class LaunchTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Map<String, Long> customers = new HashMap<>();
    private TestRoom room;
    private int orders;

    @BeforeEach
    void open() {
        room = new TestRoom(STORE);
    }

    /** NoOrder60Days, as its bundle has it. */
    private static TestPlugin noOrder() {
        return TestPlugin.of("NoOrder").onLaunch((parameters, launch) -> audience(launch));
    }

    private static Audience audience(Launch launch) {
        LocalDate day = launch.asOf();
        return Audience.of(
                Criterion.all(
                        Criterion.notOrdered(day.minusDays(60), day),
                        Criterion.ordered(day.minusDays(120), day.minusDays(60))),
                "No order for 60 days");
    }

    @Test
    void thoseWhoMeetTheCriteriaAreChosen() {
        room.install(noOrder());
        ordered("lost", 100);
        ordered("loyal", 100, 10);
        ordered("long gone", 200);
        ordered("edge in", 120);
        ordered("edge out", 121);
        ordered("today", 60);
        ordered("HOUSE", 100);
        customer("never");

        LaunchResult result = launch(null);

        assertThat(result).isEqualTo(new LaunchResult("NoOrder", TODAY, 2, 2, 2));
        assertThat(room.subjects("NoOrder")).containsExactly("customer:edge in", "customer:lost");
        assertThat(room.events().get("NoOrder", Caller.SYSTEM).active()).isTrue();
        var row = STORE.transactions().read(db -> db.fetchAny(FOLLOW_UP));
        assertThat(row.getReason()).isEqualTo("No order for 60 days");
        assertThat(row.getEpisode()).isZero();
        assertThat(row.getStartAt()).isEqualTo(TestStore.START);
    }

    @Test
    void anEarlierDayIsReckonedFromAsItWasThen() {
        room.install(noOrder());
        ordered("then lost, now back", 160, 5);
        ordered("cancelled since", 160, 5, 90);
        cancelLatest();
        ordered("ordered since", 160, 5, 90);

        LaunchResult result = launch(TODAY.minusDays(60));

        assertThat(room.subjects("NoOrder"))
                .containsExactly("customer:cancelled since", "customer:then lost, now back");
        assertThat(result.asOf()).isEqualTo(TODAY.minusDays(60));
        var starts = STORE.transactions()
                .read(db ->
                        db.selectDistinct(FOLLOW_UP.START_AT).from(FOLLOW_UP).fetch(FOLLOW_UP.START_AT));
        assertThat(starts).containsExactly(midnight(TODAY.minusDays(60)));
    }

    @Test
    void aSecondLaunchMakesNothing() {
        room.install(noOrder());
        ordered("lost", 100);
        launch(null);

        assertThat(launch(null)).isEqualTo(new LaunchResult("NoOrder", TODAY, 1, 0, 0));
        closeAll();
        assertThat(launch(null).customers()).isZero();
        later(20);
        assertThat(launch(null).customers()).isZero();
        assertThat(room.count("NoOrder")).isEqualTo(1);
    }

    @Test
    void whoLeftAndCameBackIsCalledAgainAfterTheCoolDown() {
        room.install(noOrder());
        ordered("lost", 119);
        launch(null);
        closeAll();
        later(10);
        assertThat(launch(null).audience()).isZero();
        orderedNow("lost", 100);

        later(19);
        assertThat(launch(null)).satisfies(result -> {
            assertThat(result.audience()).isEqualTo(1);
            assertThat(result.customers()).isZero();
        });
        later(1);
        assertThat(launch(null).customers()).isEqualTo(1);

        assertThat(room.count("NoOrder")).isEqualTo(2);
        assertThat(episodes()).containsExactly(0, 1);
    }

    @Test
    void nobodyIsCalledAgainWhileAFollowUpIsOpen() {
        room.install(noOrder());
        ordered("lost", 119);
        launch(null);
        later(40);
        assertThat(launch(null).audience()).isZero();
        orderedNow("lost", 100);

        assertThat(launch(null).customers()).isZero();
        closeAll();
        assertThat(launch(null).customers()).isEqualTo(1);
    }

    @Test
    void withoutACoolDownItCanBeTheSameDay() {
        room.install(noOrder());
        room.change("NoOrder", settings -> settings.coolDownDays(0));
        ordered("lost", 119);
        launch(null);
        closeAll();
        launch(TODAY.plusDays(10));
        orderedNow("lost", 100);

        assertThat(launch(null).customers()).isEqualTo(1);
        assertThat(launch(null).customers()).isZero();
        assertThat(episodes()).containsExactly(0, 1);
    }

    @Test
    void aLaunchOfAnotherRouteCopiesNothingOfAnEarlierOne() {
        room.install(noOrder());
        ordered("first", 100);
        launch(null);
        ordered("second", 100);
        launch(null);

        assertThat(room.subjects("NoOrder")).containsExactly("customer:first", "customer:second");
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void anEventByOrderAndByLaunchNeverDoubles() {
        room.install(TestPlugin.of("FirstOrder")
                .onOrder(fact -> Decision.followUp("First").once(Once.PER_CUSTOMER))
                .onLaunch((parameters, launch) -> Audience.of(
                        Criterion.firstOrdered(launch.startDate(), launch.asOf().plusDays(1)), "First")));
        room.events().activate("FirstOrder", Caller.SYSTEM);
        ordered("by order", 1);
        room.order("by order", "1");
        room.read();
        closeAll();
        ordered("by launch", 1);
        ordered("too early", 40, 1);

        room.change("FirstOrder", settings -> settings.trigger("NOW").dates(TODAY.minusDays(30), null));
        LaunchResult result = room.events().launch("FirstOrder", null, Caller.SYSTEM);

        assertThat(result.audience()).isEqualTo(2);
        assertThat(result.followUps()).isEqualTo(1);
        assertThat(room.subjects("FirstOrder")).containsExactly("customer:by launch", "customer:by order");
    }

    @Test
    void aFilterTurnsCandidatesDown() {
        List<Candidate> asked = new ArrayList<>();
        room.install(filtered(candidate -> {
            asked.add(candidate);
            return candidate.orders() > 1;
        }));
        ordered("once", 100);
        ordered("twice", 100, 90);
        ordered("gone", 200);

        LaunchResult result = launch(null);

        assertThat(result).isEqualTo(new LaunchResult("NoOrder", TODAY, 1, 1, 1));
        assertThat(room.subjects("NoOrder")).containsExactly("customer:twice");
        assertThat(asked).extracting(candidate -> candidate.customer().number()).containsExactly("once", "twice");
        assertThat(asked.get(1).firstOrderAt()).isEqualTo(ago(100));
        assertThat(asked.get(1).lastOrderAt()).isEqualTo(ago(90));
    }

    @Test
    void whoIsTurnedDownHasLeft() {
        List<String> refused = new ArrayList<>();
        room.install(
                filtered(candidate -> !refused.contains(candidate.customer().number())));
        room.change("NoOrder", settings -> settings.coolDownDays(0));
        for (int customer = 0; customer < 1100; customer++) {
            customer("C" + customer);
        }
        inAudience();
        assertThat(launch(null).customers()).isEqualTo(1100);
        closeAll();

        refused.add("C7");
        refused.add("C1050");
        assertThat(launch(null)).satisfies(result -> {
            assertThat(result.audience()).isEqualTo(1098);
            assertThat(result.customers()).isZero();
        });
        refused.clear();
        assertThat(launch(null).customers()).isEqualTo(2);
        assertThat(room.count("NoOrder")).isEqualTo(1102);
    }

    @Test
    void aFilterThatFailsMakesNothingAtAll() {
        room.install(filtered(candidate -> {
            if (candidate.customer().number().equals("poison")) {
                throw new IllegalStateException("broken");
            }
            return true;
        }));
        ordered("lost", 100);
        ordered("poison", 100);

        assertRefused(ErrorCode.CONFLICT, "broken");
        assertThat(room.count("NoOrder")).isZero();
        assertThat(members()).isZero();
        assertThat(room.events().get("NoOrder", Caller.SYSTEM).active()).isFalse();
    }

    @Test
    void anAudienceThatMakesNoSenseIsRefused() {
        boolean[] armed = {false};
        room.install(TestPlugin.of("NoOrder")
                .onLaunch((parameters, launch) -> armed[0] ? Audience.of(nested(30), "Deep") : audience(launch)));
        ordered("lost", 100);
        armed[0] = true;

        assertRefused(ErrorCode.CONFLICT, "nested deeper");
    }

    @Test
    void anAudienceWhosePluginIsAwayIsNotLaunched() {
        room.install(noOrder());
        room.remove("NoOrder");

        assertRefused(ErrorCode.CONFLICT, "is not installed or not started");
        assertThat(room.events().get("NoOrder", Caller.SYSTEM).active()).isFalse();
    }

    @Test
    void activatingLaunchesOnce() {
        room.install(noOrder());
        ordered("lost", 100);

        room.events().activate("NoOrder", Caller.SYSTEM);
        ordered("lost too", 100);
        room.events().activate("NoOrder", Caller.SYSTEM);

        assertThat(room.subjects("NoOrder")).containsExactly("customer:lost");
        assertThat(room.state("NoOrder")).isEqualTo("active");
        assertThat(room.reading("NoOrder").lag()).isZero();
    }

    @Test
    void aDayFarAwayIsRefused() {
        room.install(noOrder());

        assertThatThrownBy(() -> launch(LocalDate.MAX))
                .isInstanceOfSatisfying(
                        TouchpointException.class,
                        refusal -> assertThat(refusal.field()).hasValue("asOf"));
    }

    private void assertRefused(ErrorCode code, String reason) {
        assertThatThrownBy(() -> launch(null))
                .isInstanceOfSatisfying(
                        TouchpointException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code))
                .hasMessageContaining(reason);
    }

    private static TestPlugin filtered(Predicate<Candidate> filter) {
        return TestPlugin.of("NoOrder")
                .onLaunch((parameters, launch) -> audience(launch).filteredBy(filter));
    }

    private static Criterion nested(int depth) {
        return depth == 0 ? Criterion.all() : Criterion.not(nested(depth - 1));
    }

    private LaunchResult launch(LocalDate asOf) {
        return room.events().launch("NoOrder", asOf, Caller.SYSTEM);
    }

    private void ordered(String customer, int... daysAgo) {
        long id = customer(customer);
        for (int days : daysAgo) {
            STORE.seed().order(String.valueOf(++orders), id, ago(days), "10.00");
        }
    }

    /** An order some days before what is now today. */
    private void orderedNow(String customer, int daysAgo) {
        STORE.seed()
                .order(
                        String.valueOf(++orders),
                        customers.get(customer),
                        STORE.clock().instant().minus(Duration.ofDays(daysAgo)),
                        "10.00");
    }

    private long customer(String number) {
        return customers.computeIfAbsent(number, room::customer);
    }

    /** Lets every customer's account say that the only order was 100 days ago. */
    private void inAudience() {
        STORE.transactions()
                .write(db -> db.update(CUSTOMER_ACCOUNT)
                        .set(CUSTOMER_ACCOUNT.FIRST_ORDER_AT, ago(100))
                        .set(CUSTOMER_ACCOUNT.LAST_ORDER_AT, ago(100))
                        .set(CUSTOMER_ACCOUNT.ORDER_COUNT, 1L)
                        .execute());
    }

    private void cancelLatest() {
        STORE.transactions()
                .write(db -> db.update(SALES_ORDER)
                        .set(SALES_ORDER.STATUS, "cancelled")
                        .where(SALES_ORDER.ORDER_NUMBER.eq(String.valueOf(orders)))
                        .execute());
    }

    private void closeAll() {
        STORE.transactions()
                .write(db -> db.update(FOLLOW_UP).set(FOLLOW_UP.CLOSED, true).execute());
    }

    private static void later(int days) {
        STORE.clock().advance(Duration.ofDays(days));
    }

    private static int members() {
        return STORE.transactions().read(db -> db.fetchCount(AUDIENCE_MEMBER));
    }

    private List<Integer> episodes() {
        return STORE.transactions()
                .read(db -> db.select(FOLLOW_UP.EPISODE)
                        .from(FOLLOW_UP)
                        .join(CUSTOMER)
                        .on(CUSTOMER.ID.eq(FOLLOW_UP.CUSTOMER_ID))
                        .orderBy(FOLLOW_UP.EPISODE)
                        .fetch(FOLLOW_UP.EPISODE));
    }

    /** Nine o'clock, so many days before the first day of the tests. */
    private static Instant ago(int days) {
        return TestStore.START.minus(Duration.ofDays(days));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
