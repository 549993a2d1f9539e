package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.DayCount;
import org.touchpoint.api.followup.DisplayOptions;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpCopy;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.MyQueue;
import org.touchpoint.api.followup.NewFollowUp;
import org.touchpoint.api.followup.QueueEntry;
import org.touchpoint.api.followup.QueueView;
import org.touchpoint.api.followup.QueueViewSettings;
import org.touchpoint.core.store.testing.TestStore;

/** The queue as people look at it. Judy has B of Oops today, and A by hand in three days; Marie has B too. */
class MyQueueTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private House house;
    private MyQueueService queue;
    private FollowUp first;

    @BeforeEach
    void queue() {
        house = new House(STORE);
        queue = new MyQueueService(STORE.transactions(), STORE.company(), house.routing);
        long b = house.seed.customer("B");
        house.seed.contact(b, "Mr. Smith", "847-768-3153", null);
        house.seed.order("7", b, House.NOW, "12.50");
        house.maker.make(
                house.oops(FakeRouting.user(house.judy), FakeRouting.user(house.marie)),
                List.of(House.aboutOrder("7", b)));
        house.seed.customer("A");
        byHand("A", 3);
        first = house.all().get(0);
    }

    private FollowUp byHand(String customer, int days) {
        return house.followUps
                .create(
                        new NewFollowUp(
                                customer,
                                null,
                                List.of(),
                                "Low",
                                House.NOW.plus(Duration.ofDays(days)),
                                null,
                                "x".repeat(500),
                                null),
                        house.judyCalling())
                .get(0);
    }

    private static DisplayOptions options(List<String> events, String dates, String sort) {
        return new DisplayOptions(List.of(), events, List.of(), false, dates, null, null, sort);
    }

    private QueueView saved(String name, DisplayOptions options, boolean preferred) {
        return queue.saveView(new QueueViewSettings(name, options, preferred), house.judyCalling());
    }

    @Test
    void a_row_has_what_is_seen_and_the_same_order_as_the_follow_ups() {
        Page<QueueEntry> rows = queue.list(FollowUpFilter.OPEN, PageRequest.FIRST, house.judyCalling());

        assertThat(rows.total()).isEqualTo(2);
        assertThat(rows.items()).extracting(QueueEntry::customer).containsExactly("B", "A");
        QueueEntry row = rows.items().get(0);
        assertThat(row.event()).isEqualTo("Oops");
        assertThat(row.contact()).isEqualTo("Mr. Smith");
        assertThat(row.order()).isEqualTo("7");
        assertThat(row.priority()).isEqualTo("High");
        assertThat(rows.items().get(1).details()).hasSize(200);
        assertThat(rows.items().get(1).event()).isNull();
    }

    @Test
    void rows_are_filtered_and_refused_like_the_follow_ups() {
        FollowUpFilter others = new FollowUpFilter(
                List.of("marie"), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);

        assertThatThrownBy(() -> queue.list(others, PageRequest.FIRST, house.judyCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThat(queue.list(others, PageRequest.FIRST, house.manager()).total())
                .isEqualTo(1);
    }

    @Test
    void of_some_follow_ups_those_in_the_queue_are_found_and_no_others() {
        FollowUp later = byHand("A", 5);
        FollowUp closed = byHand("A", 4);
        house.followUps.accept(closed.id(), House.status("Closed"), house.judyCalling());
        Set<Long> ids = Set.of(later.id(), closed.id(), first.id(), 4711L);

        assertThat(queue.among(ids, FollowUpFilter.OPEN, house.judyCalling()))
                .extracting(QueueEntry::id)
                .containsExactly(first.id(), later.id());
        assertThat(queue.among(ids, FollowUpFilter.OPEN, house.marieCalling())).isEmpty();
    }

    @Test
    void more_follow_ups_than_there_may_be_are_refused() {
        Set<Long> many = LongStream.rangeClosed(0, MyQueue.MOST_AMONG).boxed().collect(Collectors.toSet());

        assertThatThrownBy(() -> queue.among(many, FollowUpFilter.OPEN, house.judyCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains("id"));
    }

    @Test
    void the_calendar_counts_ones_own_open_work_by_day() {
        byHand("A", 3);
        FollowUp closed = byHand("A", 4);
        house.followUps.accept(closed.id(), House.status("Closed"), house.judyCalling());

        assertThat(queue.calendar(TODAY, TODAY.plusDays(30), house.judyCalling()))
                .containsExactly(new DayCount(TODAY, 1), new DayCount(TODAY.plusDays(3), 2));
        assertThat(queue.calendar(TODAY, TODAY.plusDays(30), house.marieCalling()))
                .containsExactly(new DayCount(TODAY, 1));
        assertThat(queue.calendar(TODAY.plusDays(3), TODAY.plusDays(3), house.judyCalling()))
                .containsExactly(new DayCount(TODAY.plusDays(3), 2));
    }

    @ParameterizedTest
    @CsvSource({"-1", "401"})
    void the_calendar_refuses_what_is_no_stretch_of_days(int days) {
        assertThatThrownBy(() -> queue.calendar(TODAY, TODAY.plusDays(days), house.judyCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains("to"));
    }

    @Test
    void each_copy_is_told_with_its_state() {
        house.followUps.accept(first.id(), House.status("Closed"), house.judyCalling());

        assertThat(queue.copies(first.id(), house.judyCalling()))
                .extracting(FollowUpCopy::assignee, FollowUpCopy::status)
                .containsExactly(tuple("judy", "Closed"), tuple("marie", "Open"));
        long maries = queue.copies(first.id(), house.manager()).get(1).id();
        assertThatThrownBy(() -> queue.copies(maries, house.judyCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void options_are_remembered_for_each_user() {
        assertThat(queue.options(house.judyCalling())).isEqualTo(DisplayOptions.ALL);
        DisplayOptions chosen = new DisplayOptions(
                List.of("OE", "judy"),
                List.of("Oops"),
                List.of("urgent", "Urgent"),
                true,
                DisplayOptions.FROM_TO,
                TODAY,
                TODAY.plusDays(6),
                "-priority");

        queue.remember(DisplayOptions.ALL, house.judyCalling());
        queue.remember(chosen, house.judyCalling());

        DisplayOptions kept = queue.options(house.judyCalling());
        assertThat(kept.priorities()).containsExactly("Urgent");
        assertThat(kept.sources()).containsExactly("OE", "judy");
        assertThat(kept.to()).isEqualTo(TODAY.plusDays(6));
        assertThat(kept.sort()).isEqualTo("-priority");
        assertThat(queue.options(house.marieCalling())).isEqualTo(DisplayOptions.ALL);
        assertThat(queue.views(house.judyCalling())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "soon,    startDate, dates",
        "from-to, startDate, from",
        "all,     colour,    sort",
    })
    void options_that_mean_nothing_are_refused_by_name(String dates, String sort, String field) {
        assertThatThrownBy(() -> queue.remember(options(List.of(), dates, sort), house.judyCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains(field));
    }

    @Test
    void views_count_what_they_show_now() {
        saved("Oops alone", options(List.of("Oops"), "all", "startDate"), false);
        saved("Now", options(List.of(), DisplayOptions.THROUGH_TODAY, "startDate"), false);
        saved("Gone", options(List.of("NoSuchEvent"), "all", "startDate"), false);

        assertThat(queue.views(house.judyCalling()))
                .extracting(QueueView::name, QueueView::count)
                .containsExactly(tuple("Oops alone", 1L), tuple("Now", 1L), tuple("Gone", 0L));
        STORE.clock().advance(Duration.ofDays(3));
        assertThat(queue.views(house.judyCalling()).get(1).count()).isEqualTo(2);
    }

    @Test
    void a_name_is_taken_once_one_view_is_the_default_and_nobody_else_has_them() {
        QueueView one = saved("One", DisplayOptions.ALL, true);
        QueueView two = saved("Two", DisplayOptions.ALL, true);

        assertThat(queue.views(house.judyCalling()))
                .extracting(QueueView::preferred)
                .containsExactly(false, true);
        assertThatThrownBy(() -> saved("ONE", DisplayOptions.ALL, false))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
        queue.changeView(one.id(), new QueueViewSettings("one", DisplayOptions.ALL, false), house.judyCalling());
        assertThatThrownBy(() -> queue.removeView(two.id(), house.marieCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        queue.removeView(two.id(), house.judyCalling());
        assertThat(queue.views(house.judyCalling())).extracting(QueueView::name).containsExactly("one");
    }

    @Test
    void one_made_by_hand_may_name_whom_to_call() {
        long c = house.seed.customer("C");
        house.seed.contact(c, "Ann Main", "1", null);
        house.seed.contact(c, "Bob Second", "2", null);

        FollowUp made = house.followUps
                .create(
                        new NewFollowUp("C", null, List.of(), null, null, null, null, null, "bob second"),
                        house.judyCalling())
                .get(0);

        assertThat(made.contact()).isEqualTo("Bob Second");
        assertThatThrownBy(() -> house.followUps.create(
                        new NewFollowUp("C", null, List.of(), null, null, null, null, null, "Carl"),
                        house.judyCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains("contact"));
    }
}
