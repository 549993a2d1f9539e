package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.HistoryEntry;
import org.touchpoint.api.followup.OverrideRequest;
import org.touchpoint.api.followup.OverrideResult;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;
import org.touchpoint.core.store.testing.TestStore;

/** Follow-up Override: a manager's changes of other people's follow-ups, one or many. */
class OverrideTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private House house;

    @BeforeEach
    void house() {
        house = new House(STORE);
    }

    @Test
    void every_field_of_one_is_overridden_and_the_history_says_by_whom() {
        FollowUp copy = house.copyFor("A", house.judy);
        house.seed.contact(customerId(), "Anna", "1", null);
        house.seed.contact(customerId(), "Bert", "2", null);
        Instant start = House.NOW.plus(Duration.ofDays(1));

        OverrideResult result = override(new OverrideRequest(
                List.of(copy.id()),
                null,
                "change",
                "Marie",
                "noContact",
                "urgent",
                start,
                start.plus(Duration.ofDays(1)),
                "Call her.",
                List.of("Order complete"),
                "bert"));

        assertThat(result.items()).containsExactly(new OverrideResult.Item(copy.id(), "done", null));
        FollowUp now = house.followUps.get(copy.id(), house.manager());
        assertThat(now.assignee()).isEqualTo("marie");
        assertThat(now.status()).isEqualTo("NoContact");
        assertThat(now.priority()).isEqualTo("Urgent");
        assertThat(now.startDate()).isEqualTo(start);
        assertThat(now.stopDate()).isEqualTo(start.plus(Duration.ofDays(1)));
        assertThat(now.details()).isEqualTo("Call her.");
        assertThat(now.checklist()).containsExactly("Order complete");
        assertThat(now.contact()).isEqualTo("Bert");
        List<HistoryEntry> history = house.overrides.history(copy.id(), house.manager());
        assertThat(history).extracting(HistoryEntry::by).containsExactly("carl", "CRM");
        assertThat(history.get(0).what())
                .contains("rerouted from Judy to Marie", "contact bert", "priority High → Urgent");
        assertThat(house.timeLine).hasSize(1);
    }

    @Test
    void rerouting_moves_a_copy_to_the_other_queue_and_both_are_told() {
        FollowUp copy = house.copyFor("A", house.judy);

        override(reroute("marie", copy.id()));

        assertThat(queue("judy")).isEmpty();
        assertThat(queue("marie")).containsExactly("A");
        assertThat(house.followUps.get(copy.id(), house.marieCalling()).routeReason())
                .isEqualTo("Rerouted by Carl.");
        for (String login : List.of("judy", "marie")) {
            assertThat(STORE.announced())
                    .anySatisfy(told -> assertThat(told)
                            .isEqualTo(Announcement.of(ChangeKind.FOLLOW_UP, String.valueOf(copy.id()), JobFunction.CRM)
                                    .andFor(List.of(login))));
        }
    }

    @Test
    void nobody_gets_the_same_follow_up_twice() {
        house.copyFor("A", house.judy, house.marie, house.carl);
        List<FollowUp> copies = house.all();
        house.followUps.accept(copies.get(2).id(), House.status("Closed"), house.manager());

        OverrideResult toMarie = override(reroute("marie", copies.get(0).id()));
        OverrideResult toCarl = override(reroute("carl", copies.get(0).id()));

        assertThat(toMarie.items().get(0).reason()).contains("Marie has a copy", "open");
        assertThat(toCarl.items().get(0).reason()).contains("Carl has a copy", "closed", "Reopen");
        assertThat(queue("judy")).containsExactly("A");
        assertThat(house.steps(copies.get(0).id())).isEmpty();
    }

    @Test
    void of_two_copies_rerouted_to_one_user_at_once_the_first_goes() {
        house.copyFor("A", house.judy, house.marie);
        List<Long> ids = house.all().stream().map(FollowUp::id).toList();

        OverrideResult result = override(reroute("carl", ids.get(0), ids.get(1)));

        assertThat(result.items())
                .extracting(OverrideResult.Item::outcome)
                .containsExactly(OverrideResult.DONE, OverrideResult.REFUSED);
        assertThat(queue("carl")).containsExactly("A");
    }

    @Test
    void what_cannot_be_done_to_one_does_not_stop_the_others() {
        house.responseStatus("Open\nNewOrder\nClosed", true);
        FollowUp open = house.copyFor("A", house.judy);
        FollowUp closed = house.copyFor("B", house.judy);
        house.followUps.accept(closed.id(), House.status("Closed"), house.manager());
        FollowUp already = house.copyFor("C", house.marie);

        OverrideResult result = override(reroute("marie", closed.id(), 4711L, open.id(), already.id()));

        assertThat(result.items())
                .extracting(OverrideResult.Item::id)
                .containsExactly(closed.id(), 4711L, open.id(), already.id());
        assertThat(result.items())
                .extracting(OverrideResult.Item::outcome)
                .containsExactly("refused", "refused", "done", "unchanged");
        assertThat(result.items().get(0).reason()).contains("closed").contains("Reopen");
        assertThat(result.items().get(1).reason()).contains("no follow-up 4711");
        assertThat(house.followUps.get(closed.id(), house.manager()).assignee()).isEqualTo("judy");
        assertThat(override(change("OnHold", open.id())).items().get(0).reason())
                .contains("Response Status list");
        assertThat(house.steps(closed.id())).containsExactly("status Open → Closed");
    }

    @Test
    void hundreds_are_closed_by_a_filter() {
        house.maker.make(house.oops(FakeRouting.user(house.judy)), occasions("J", 225));
        house.maker.make(house.oops(FakeRouting.user(house.marie)), occasions("M", 225));
        FollowUpFilter judys = filter(List.of("judy"), List.of());

        assertThat(house.overrides.find(judys, house.manager())).hasSize(225);
        OverrideResult result =
                override(new OverrideRequest(null, judys, null, null, "Closed", null, null, null, null, null, null));

        assertThat(result.done()).isEqualTo(225);
        assertThat(queue("judy")).isEmpty();
        assertThat(queue("marie")).hasSize(225);
        assertThat(house.timeLine).hasSize(225);
    }

    @Test
    void what_is_deleted_is_nowhere_and_is_not_made_again() {
        FollowUp copy = house.copyFor("A", house.judy);
        house.followUps.accept(copy.id(), House.details("Called."), house.manager());

        assertThat(override(operation("delete", copy.id())).done()).isEqualTo(1);

        assertThat(house.all()).isEmpty();
        assertThat(house.status.report(house.manager()).counts()).isEmpty();
        assertThatThrownBy(() -> house.overrides.history(copy.id(), house.manager()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        int made = house.maker.make(
                house.oops(FakeRouting.user(house.judy)), List.of(House.aboutCustomer("A", customerId())));
        assertThat(made).isZero();
        assertThat(house.all()).isEmpty();
    }

    @Test
    void a_deletion_is_taken_back_with_everything() {
        FollowUp copy = house.copyFor("A", house.judy);
        house.followUps.accept(copy.id(), House.details("Called."), house.manager());
        FollowUp before = house.followUps.get(copy.id(), house.manager());
        override(operation("delete", copy.id()));

        assertThat(override(operation("restore", copy.id())).done()).isEqualTo(1);

        assertThat(house.followUps.get(copy.id(), house.manager())).isEqualTo(before);
        assertThat(house.steps(copy.id())).containsExactly("details: Called.", "Deleted by Carl", "Put back by Carl");
        assertThat(override(operation("restore", copy.id())).refused()).isEqualTo(1);
    }

    @Test
    void what_somebody_was_given_again_is_not_put_back() {
        house.copyFor("A", house.judy, house.marie);
        List<FollowUp> copies = house.all();
        FollowUp judys = copies.get(0);
        override(operation("delete", judys.id()));
        override(reroute("judy", copies.get(1).id()));

        OverrideResult result = override(operation("restore", judys.id()));

        assertThat(result.items().get(0).reason()).contains("Judy has been given this follow-up again");
        assertThat(queue("judy")).containsExactly("A");
    }

    @Test
    void it_needs_crm() {
        FollowUp copy = house.copyFor("A", house.judy);
        for (Runnable call : List.<Runnable>of(
                () -> house.overrides.override(reroute("marie", copy.id()), house.judyCalling()),
                () -> house.overrides.find(FollowUpFilter.OPEN, house.judyCalling()),
                () -> house.status.report(House.caller(1, "root", JobFunction.ADMINISTRATION)))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        }
        assertThatThrownBy(() -> house.overrides.history(copy.id(), house.marieCalling()))
                .as("hidden, and so not there")
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(house.overrides.history(copy.id(), house.judyCalling())).hasSize(1);
    }

    @Test
    void a_request_that_can_be_done_to_nothing_is_refused_by_field() {
        FollowUp copy = house.copyFor("A", house.judy);
        assertRefused("assignee", reroute("nobody", copy.id()));
        assertRefused("operation", operation("burn", copy.id()));
        assertRefused("body", operation("change", copy.id()));
        assertRefused("ids", reroute("marie"));
        assertRefused("ids", operation("delete"));
        assertRefused(
                "ids",
                new OverrideRequest(
                        null, FollowUpFilter.OPEN, "restore", null, null, null, null, null, null, null, null));
        assertRefused(
                "filter",
                new OverrideRequest(
                        List.of(copy.id()),
                        FollowUpFilter.OPEN,
                        "delete",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertRefused(
                "ids",
                reroute("marie", LongStream.rangeClosed(1, 10_001).boxed().toArray(Long[]::new)));
        assertRefused(
                "status",
                new OverrideRequest(
                        null,
                        filter(List.of(), List.of("Nonsense")),
                        "delete",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private List<Occasion> occasions(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> House.aboutCustomer(prefix + i, house.seed.customer(prefix + i)))
                .toList();
    }

    private void assertRefused(String field, OverrideRequest request) {
        assertThatThrownBy(() -> override(request))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains(field));
    }

    private OverrideResult override(OverrideRequest request) {
        return house.overrides.override(request, house.manager());
    }

    private static OverrideRequest reroute(String login, Long... ids) {
        return new OverrideRequest(List.of(ids), null, null, login, null, null, null, null, null, null, null);
    }

    private static OverrideRequest change(String status, Long... ids) {
        return new OverrideRequest(List.of(ids), null, null, null, status, null, null, null, null, null, null);
    }

    private static OverrideRequest operation(String operation, Long... ids) {
        return new OverrideRequest(List.of(ids), null, operation, null, null, null, null, null, null, null, null);
    }

    private static FollowUpFilter filter(List<String> assignees, List<String> statuses) {
        return new FollowUpFilter(assignees, List.of(), statuses, List.of(), List.of(), null, null, null, null, null);
    }

    private List<String> queue(String login) {
        return new ArrayList<>(
                house
                        .followUps
                        .list(filter(List.of(login), List.of()), new PageRequest(0, 1000), house.manager())
                        .items()
                        .stream()
                        .map(FollowUp::customer)
                        .toList());
    }

    private long customerId() {
        return STORE.transactions()
                .read(db -> db.select(org.touchpoint.core.store.tables.Tables.CUSTOMER.ID)
                        .from(org.touchpoint.core.store.tables.Tables.CUSTOMER)
                        .where(org.touchpoint.core.store.tables.Tables.CUSTOMER.CUSTOMER_NUMBER.eq("A"))
                        .fetchSingle(org.touchpoint.core.store.tables.Tables.CUSTOMER.ID));
    }
}
