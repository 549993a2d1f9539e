package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.NewFollowUp;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;
import org.touchpoint.core.store.testing.TestStore;

/**
 * Four follow-ups: of Oops for customer B (judy, High, today, order 7), of Quiet for A (judy, Low, tomorrow), of Quiet for C
 * (marie, Urgent, in two days, closed), and one that marie made by hand for A (marie, Medium, in three days).
 */
class QueueTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private House house;

    @BeforeEach
    void queue() {
        house = new House(STORE);
        long a = house.seed.customer("A");
        long b = house.seed.customer("B");
        long c = house.seed.customer("C");
        house.seed.order("7", b, House.NOW, "12.50");
        long quiet = house.seed.definition("Quiet", "NoOrder60Days");
        house.maker.make(house.oops(FakeRouting.user(house.judy)), List.of(House.aboutOrder("7", b)));
        house.maker.make(
                house.maker(quiet, ContactSource.CUSTOMER, "Hi", FakeRouting.user(house.judy)),
                List.of(occasion("A", a, Priority.LOW, 1)));
        house.maker.make(
                house.maker(quiet, ContactSource.CUSTOMER, "Hi", FakeRouting.user(house.marie)),
                List.of(occasion("C", c, Priority.URGENT, 2)));
        close("C");
        house.followUps.create(
                new NewFollowUp("A", null, List.of(), null, House.NOW.plus(Duration.ofDays(3)), null, null, null),
                house.marieCalling());
    }

    @Test
    void without_assignees_everybody_sees_their_own_and_a_manager_everybodys() {
        FollowUpFilter open = FollowUpFilter.OPEN;

        assertThat(customers(open, house.judyCalling())).containsExactly("B", "A");
        assertThat(customers(open, house.marieCalling())).containsExactly("A");
        assertThat(customers(open, house.manager())).containsExactly("B", "A", "A");
        assertThat(customers(open, House.caller(1, "root", JobFunction.ADMINISTRATION)))
                .containsExactly("B", "A", "A");
    }

    @Test
    void other_peoples_queues_need_crm_and_the_refusal_says_so() {
        assertThatThrownBy(() -> customers(filter("assignee", "judy,marie"), house.judyCalling()))
                .isInstanceOfSatisfying(TouchpointException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
                    assertThat(e).hasMessageContaining("CRM");
                });
        assertThat(customers(filter("assignee", "Judy"), house.judyCalling())).containsExactly("B", "A");
        assertThat(customers(filter("assignee", "judy"), house.manager())).containsExactly("B", "A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "assignee  | marie          | A",
                "assignee  | judy,marie     | BAA",
                "event     | quiet          | A",
                "event     | Oops,QUIET     | BA",
                "status    | all            | BACA",
                "status    | Closed         | C",
                "status    | open           | BAA",
                "status    | open,closed    | BACA",
                "status    | NewOrder       | -",
                "priority  | High           | B",
                "priority  | low,medium     | AA",
                "source    | CRM            | BA",
                "source    | marie          | A",
                "source    | OE             | -",
                "customer  | A              | AA",
                "customer  | Z              | -",
                "order     | 7              | B",
                "order     | 8              | -",
                "from      | 2026-03-03     | AA",
                "to        | 2026-03-03     | BA",
                "sort      | startDate      | BAA",
                "sort      | -startDate     | AAB",
                "sort      | customerName   | AAB",
                "sort      | -customerName  | BAA",
            })
    void filters_and_sorts(String option, String value, String expected) {
        assertThat(String.join("", customers(filter(option, value), house.manager())))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void sorts_by_priority_event_and_status() {
        assertThat(list(filter("sort", "priority")))
                .extracting(FollowUp::priority)
                .containsExactly("High", "Medium", "Low");
        assertThat(list(filter("sort", "-priority")))
                .extracting(FollowUp::priority)
                .containsExactly("Low", "Medium", "High");
        assertThat(list(filter("sort", "event"))).extracting(FollowUp::event).containsExactly(null, "Oops", "Quiet");
        assertThat(list(all("-event"))).extracting(FollowUp::event).containsExactly("Quiet", "Quiet", "Oops", null);
        assertThat(list(all("status"))).extracting(FollowUp::status).containsExactly("Closed", "Open", "Open", "Open");
    }

    @ParameterizedTest
    @CsvSource({
        "sort, name, sort",
        "priority, Soon, priority",
        "from, -999999999-01-01, from",
        "to, +999999999-12-31, to",
        "customer, A\u0000B, customer",
        "order, A\u0000B, order",
        "status, Open\u0000B, status",
        "assignee, judy\u0000B, assignee",
        "event, '\uD800', event"
    })
    void what_makes_no_sense_is_refused_by_name(String option, String value, String field) {
        assertThatThrownBy(() -> list(filter(option, value)))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains(field));
    }

    @ParameterizedTest
    @CsvSource({
        "assignee, nobody, judy",
        "event, Ooops, 'Oops, Quiet'",
        "status, Opne, 'Open'",
        "source, CMR, 'CRM, OE'",
        "priority, Soon, Urgent",
        "sort, start, startDate"
    })
    void what_there_is_not_is_refused_with_what_there_is(String option, String value, String known) {
        assertThatThrownBy(() -> list(filter(option, value))).isInstanceOfSatisfying(TouchpointException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID);
            assertThat(e.field()).contains(option);
            assertThat(e.remedy()).contains(known);
        });
    }

    @Test
    void a_status_of_any_list_or_of_any_follow_up_can_be_asked_for() {
        house.responseStatus("Open\nCalls back\nClosed", true);
        assertThat(list(filter("status", "CALLS BACK"))).isEmpty();
        long oops = list(filter("event", "Oops")).get(0).id();
        house.followUps.accept(oops, House.status("Calls back"), house.judyCalling());
        house.responseStatus("Open\nClosed", true);

        assertThat(list(filter("status", "calls back")))
                .extracting(FollowUp::id)
                .containsExactly(oops);
    }

    @Test
    void who_sees_no_events_is_told_those_of_their_own_follow_ups() {
        assertThatThrownBy(() -> customers(filter("event", "Ooops"), house.marieCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class,
                        e -> assertThat(e.remedy()).contains("Quiet").doesNotContain("Oops"));
    }

    @Test
    void the_last_day_may_not_lie_before_the_first() {
        FollowUpFilter filter = new FollowUpFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                LocalDate.of(2026, 3, 3),
                LocalDate.of(2026, 3, 2),
                null);

        assertThatThrownBy(() -> list(filter))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains("to"));
    }

    @ParameterizedTest
    @CsvSource({"startDate", "-priority", "event", "customerName", "status"})
    void pages_neither_overlap_nor_leave_anything_out(String sort) {
        makeMany(25);
        List<Long> ids = new ArrayList<>();
        for (int page = 0; page < 6; page++) {
            Page<FollowUp> found =
                    house.followUps.list(filter("sort", sort), new PageRequest(page, 5), house.manager());
            assertThat(found.total()).isEqualTo(28);
            found.items().forEach(copy -> ids.add(copy.id()));
        }

        assertThat(ids).hasSize(28).doesNotHaveDuplicates();
        assertThat(house.followUps
                        .list(filter("sort", sort), new PageRequest(6, 5), house.manager())
                        .items())
                .isEmpty();
    }

    private void makeMany(int count) {
        List<Occasion> occasions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            occasions.add(House.aboutCustomer("Z" + i, house.seed.customer("Z" + i)));
        }
        house.maker.make(house.oops(FakeRouting.user(house.judy)), occasions);
    }

    private static Occasion occasion(String customer, long id, Priority priority, int days) {
        return new Occasion(
                "customer:" + customer,
                0,
                id,
                null,
                null,
                priority,
                House.NOW.plus(Duration.ofDays(days)),
                "Quiet.",
                Map.of());
    }

    private void close(String customer) {
        long id = STORE.transactions()
                .read(db -> db.select(FOLLOW_UP.ID)
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.SUBJECT.eq("customer:" + customer))
                        .fetchSingle()
                        .value1());
        house.followUps.accept(id, House.status("Closed"), house.marieCalling());
    }

    private List<FollowUp> list(FollowUpFilter filter) {
        return house.followUps.list(filter, PageRequest.FIRST, house.manager()).items();
    }

    private List<String> customers(FollowUpFilter filter, Caller caller) {
        Page<FollowUp> page = house.followUps.list(filter, PageRequest.FIRST, caller);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(FollowUp::customer).toList();
    }

    private static FollowUpFilter all(String sort) {
        return new FollowUpFilter(
                List.of(), List.of(), List.of("all"), List.of(), List.of(), null, null, null, null, sort);
    }

    private static FollowUpFilter filter(String option, String value) {
        List<String> values = List.of(value.split(","));
        return new FollowUpFilter(
                option.equals("assignee") ? values : List.of(),
                option.equals("event") ? values : List.of(),
                option.equals("status") ? values : List.of(),
                option.equals("priority") ? values : List.of(),
                option.equals("source") ? values : List.of(),
                option.equals("customer") ? value : null,
                option.equals("order") ? value : null,
                option.equals("from") ? LocalDate.parse(value) : null,
                option.equals("to") ? LocalDate.parse(value) : null,
                option.equals("sort") ? value : null);
    }
}
