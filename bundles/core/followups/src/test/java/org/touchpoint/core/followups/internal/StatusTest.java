package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_TALLY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.NewFollowUp;
import org.touchpoint.api.followup.OverrideRequest;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.status.AgeBand;
import org.touchpoint.api.status.DayCount;
import org.touchpoint.api.status.StatusReport;
import org.touchpoint.core.store.testing.TestStore;

/** The figures of Status are those of the lists behind them, whoever has written follow-ups and how. */
class StatusTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private House house;

    @BeforeEach
    void house() {
        house = new House(STORE);
    }

    @Test
    void without_follow_ups_the_events_and_users_are_there() {
        StatusReport report = report();

        assertThat(report.today()).isEqualTo(TODAY);
        assertThat(report.events()).containsExactly(new StatusReport.EventLine("Oops", "Never", false));
        assertThat(report.counts()).isEmpty();
    }

    @Test
    void today_is_part_of_the_whole() {
        FollowUp old = house.copyFor("A", house.judy);
        house.copyFor("B", house.judy);
        close(old);
        STORE.clock().advance(Duration.ofDays(1));
        close(house.copyFor("C", house.judy));
        house.copyFor("D", house.judy);

        assertThat(report().counts()).containsExactly(new StatusReport.Count("Oops", "judy", 4, 2, 2, 1, 1));
        requireListsToAgree();
    }

    @Test
    void every_way_of_writing_follow_ups_is_counted() {
        long customer = house.seed.customer("H");
        house.followUps.create(
                new NewFollowUp("H", null, List.of("judy", "marie"), null, null, null, null, null),
                house.marieCalling());
        FollowUp copy = house.copyFor("A", house.judy);
        house.followUps.accept(copy.id(), House.routed("marie"), house.judyCalling());
        close(copy);
        house.followUps.accept(copy.id(), House.status("Open"), house.judyCalling());
        house.followUps.accept(copy.id(), House.details("Nothing else changes."), house.judyCalling());
        long order = house.seed.order("7", customer, House.NOW, "1.00");
        long hold = house.hold(order);
        house.maker.make(house.oops(FakeRouting.user(house.carl)), List.of(house.aboutHold(hold, "7", customer)));
        house.maker.closeForHolds(List.of(hold), "carl", "Released.");
        audience();
        requireListsToAgree();

        List<Long> ids = house.all().stream().map(FollowUp::id).toList();
        STORE.clock().advance(Duration.ofDays(3));
        override(new OverrideRequest(ids, null, null, "marie", null, null, null, null, null, null, null));
        requireListsToAgree();
        override(new OverrideRequest(ids, null, null, null, "Closed", null, null, null, null, null, null));
        requireListsToAgree();
        override(
                new OverrideRequest(ids.subList(0, 3), null, "delete", null, null, null, null, null, null, null, null));
        requireListsToAgree();
        override(new OverrideRequest(
                ids.subList(0, 2), null, "restore", null, null, null, null, null, null, null, null));
        requireListsToAgree();
        requireSameAsCountedAnew();
    }

    private void audience() {
        house.seed.customer("X", house.judy, house.marie);
        house.seed.customer("Y", house.carl, house.marie);
        long quiet = house.seed.definition("Quiet", "NoOrder60Days");
        house.maker.makeForAudience(
                house.maker(
                        quiet,
                        ContactSource.CUSTOMER,
                        "Hi",
                        new org.touchpoint.core.store.spi.Route(
                                org.touchpoint.core.store.spi.Route.Kind.EXECUTIVE, null, null),
                        FakeRouting.user(house.marie)),
                DSL.select(CUSTOMER.ID, DSL.inline(0)).from(CUSTOMER).where(CUSTOMER.CUSTOMER_NUMBER.in("X", "Y")),
                House.NOW,
                "Quiet.");
    }

    @Test
    void days_and_ages_are_those_of_the_lists() {
        FollowUp first = house.copyFor("A", house.judy);
        house.copyFor("B", house.marie);
        STORE.clock().advance(Duration.ofDays(8));
        close(first);
        house.copyFor("C", house.judy);
        LocalDate now = TODAY.plusDays(8);

        assertThat(house.status.days(null, null, now.minusDays(9), now, house.manager()))
                .hasSize(10)
                .contains(new DayCount(TODAY, 2, 0), new DayCount(now, 1, 1), new DayCount(TODAY.minusDays(1), 0, 0));
        assertThat(house.status.days("oops", "judy", TODAY, TODAY, house.manager()))
                .containsExactly(new DayCount(TODAY, 1, 0));
        List<AgeBand> ages = house.status.ages(null, null, house.manager());
        assertThat(ages).extracting(AgeBand::open).containsExactly(1L, 0L, 0L, 1L, 0L, 0L, 0L);
        for (AgeBand band : ages) {
            assertThat(list(null, null, List.of(), band.madeFrom(), band.madeTo(), null, null))
                    .as("%s", band)
                    .isEqualTo(band.open());
        }
        assertThat(house.status.ages(FollowUpFilter.BY_HAND, null, house.manager()))
                .allMatch(band -> band.open() == 0);
    }

    @Test
    void what_there_is_not_is_refused_by_name() {
        assertRefused("event", () -> house.status.ages("Ooops", null, house.manager()));
        assertRefused("user", () -> house.status.ages(null, "nobody", house.manager()));
        assertRefused("to", () -> house.status.days(null, null, TODAY, TODAY.minusDays(1), house.manager()));
        assertRefused("from", () -> house.status.days(null, null, TODAY.minusDays(4000), TODAY, house.manager()));
    }

    private static void assertRefused(String field, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains(field));
    }

    @Test
    void many_writers_at_once_lose_no_count() throws Exception {
        List<FollowUp> copies = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> house.copyFor("C" + i, house.judy))
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<?>> all = copies.stream()
                .<Future<?>>map(copy -> pool.submit(() -> close(copy)))
                .toList();
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();

        assertThat(report().counts()).containsExactly(new StatusReport.Count("Oops", "judy", 40, 0, 40, 0, 40));
        requireSameAsCountedAnew();
    }

    private void requireSameAsCountedAnew() {
        var kept = tally();
        STORE.transactions().write(db -> TallyCount.count(db, STORE.company()));
        assertThat(tally()).isEqualTo(kept);
    }

    private List<String> tally() {
        return STORE.transactions()
                .read(db -> db.selectFrom(FOLLOW_UP_TALLY)
                        .where(FOLLOW_UP_TALLY.MADE.ne(0).or(FOLLOW_UP_TALLY.CLOSED.ne(0)))
                        .orderBy(FOLLOW_UP_TALLY.DEFINITION_ID, FOLLOW_UP_TALLY.ASSIGNEE_ID, FOLLOW_UP_TALLY.ON_DAY)
                        .fetch(row -> row.intoList().toString()));
    }

    /** Each number is that of the list which it opens. */
    private void requireListsToAgree() {
        LocalDate today = STORE.company().today();
        List<StatusReport.Count> counts = report().counts();
        assertThat(counts).isNotEmpty();
        for (StatusReport.Count count : counts) {
            String event = count.event() == null ? FollowUpFilter.BY_HAND : count.event();
            String user = count.user();
            List<Long> listed = List.of(
                    list(event, user, List.of("all"), null, null, null, null),
                    list(event, user, List.of(), null, null, null, null),
                    list(event, user, List.of("Closed"), null, null, null, null),
                    list(event, user, List.of(), today, today, null, null),
                    list(event, user, List.of("Closed"), null, null, today, today));
            assertThat(List.of(count.total(), count.open(), count.closed(), count.openToday(), count.closedToday()))
                    .as("%s", count)
                    .isEqualTo(listed);
        }
        assertThat(counts.stream().mapToLong(StatusReport.Count::total).sum())
                .isEqualTo(list(null, null, List.of("all"), null, null, null, null));
    }

    private long list(
            String event,
            String user,
            List<String> statuses,
            LocalDate madeFrom,
            LocalDate madeTo,
            LocalDate closedFrom,
            LocalDate closedTo) {
        FollowUpFilter filter = new FollowUpFilter(
                user == null ? List.of() : List.of(user),
                event == null ? List.of() : List.of(event),
                statuses,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                madeFrom,
                madeTo,
                closedFrom,
                closedTo,
                null);
        return house.followUps
                .list(filter, new PageRequest(0, 1), house.manager())
                .total();
    }

    private FollowUp close(FollowUp copy) {
        return house.followUps.accept(copy.id(), House.status("Closed"), house.manager());
    }

    private void override(OverrideRequest request) {
        house.overrides.override(request, house.manager());
    }

    private StatusReport report() {
        return house.status.report(house.manager());
    }
}
