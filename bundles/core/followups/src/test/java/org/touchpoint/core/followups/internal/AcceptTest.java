package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.spi.TimeLine;
import org.touchpoint.core.store.testing.TestStore;

class AcceptTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Instant TOMORROW = House.NOW.plus(Duration.ofDays(1));

    private House house;
    private FollowUp copy;

    @BeforeEach
    void follow_up() {
        house = new House(STORE);
        house.responseStatus("Open\nNewOrder\nClosed", true);
        copy = house.copyFor("10023", house.judy);
    }

    @Test
    void details_ticks_priority_and_status_are_kept() {
        FollowUp accepted = accept(new FollowUpUpdate(
                "neworder",
                "urgent",
                null,
                null,
                " Called.\nAll is well. ",
                List.of("order CORRECT", "Order complete"),
                null));

        assertThat(accepted.status()).isEqualTo("NewOrder");
        assertThat(accepted.priority()).isEqualTo("Urgent");
        assertThat(accepted.details()).isEqualTo("Called.\nAll is well.");
        assertThat(accepted.checklist()).containsExactly("Order complete", "Order correct");
        assertThat(accepted).isEqualTo(house.followUps.get(copy.id(), house.judyCalling()));
        assertThat(house.steps(copy.id()))
                .containsExactly("status Open → NewOrder; priority High → Urgent; details: Called. All is well.; "
                        + "ticked: Order complete, Order correct");
    }

    @Test
    void whoever_has_the_follow_up_is_told_that_it_has_changed() {
        accept(new FollowUpUpdate(null, null, null, null, "Called.", List.of(), null));

        assertThat(STORE.announced())
                .contains(Announcement.of(ChangeKind.FOLLOW_UP, String.valueOf(copy.id()), JobFunction.CRM)
                        .andFor(List.of("judy")));
    }

    @Test
    void what_is_null_stays_and_what_is_empty_is_emptied() {
        accept(new FollowUpUpdate(null, null, null, null, "Called.", List.of("Courteous service"), null));

        FollowUp untouched = accept(new FollowUpUpdate(null, null, null, null, null, null, null));
        assertThat(untouched.details()).isEqualTo("Called.");
        assertThat(untouched.checklist()).containsExactly("Courteous service");
        assertThat(house.steps(copy.id()))
                .as("nothing changed, nothing to record")
                .hasSize(1);

        FollowUp emptied = accept(new FollowUpUpdate(null, null, null, null, " ", List.of(), null));
        assertThat(emptied.details()).isEmpty();
        assertThat(emptied.checklist()).isEmpty();
    }

    @Test
    void closing_is_noted_and_can_be_taken_back() {
        STORE.clock().advance(Duration.ofHours(2));
        FollowUp closed = accept(House.status("Closed"));
        assertThat(closed.closedBy()).isEqualTo("judy");
        assertThat(closed.closedAt()).isEqualTo(House.NOW.plus(Duration.ofHours(2)));

        FollowUp reopened = accept(House.status("Open"));
        assertThat(reopened.status()).isEqualTo("Open");
        assertThat(reopened.closedAt()).isNull();
        assertThat(reopened.closedBy()).isNull();
        assertThat(house.steps(copy.id())).containsExactly("status Open → Closed", "status Closed → Open");
    }

    @Test
    void a_closed_copy_takes_no_change_but_an_open_status() {
        accept(new FollowUpUpdate("Closed", null, null, null, "Done.", null, null));
        FollowUp closed = house.followUps.get(copy.id(), house.judyCalling());

        for (FollowUpUpdate change : List.of(
                House.details("Rewritten."),
                House.dates(TOMORROW, null),
                House.routed("marie"),
                new FollowUpUpdate("Closed", "Urgent", null, null, null, null, null))) {
            assertThatThrownBy(() -> accept(change)).isInstanceOfSatisfying(TouchpointException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
                assertThat(e.remedy()).contains("Reopen it by giving it an open status first");
            });
        }
        assertThat(house.all()).containsExactly(closed);
        assertThat(accept(new FollowUpUpdate("closed", null, null, null, "Done.", null, null)))
                .as("that changes nothing")
                .isEqualTo(closed);

        FollowUp reopened = accept(new FollowUpUpdate("Open", "Urgent", null, null, "Once more.", null, null));
        assertThat(reopened.priority()).isEqualTo("Urgent");
        assertThat(house.steps(copy.id())).last().asString().startsWith("status Closed → Open; priority");
        assertThat(house.timeLine)
                .last()
                .satisfies(entry -> assertThat(entry.summary())
                        .contains("status Closed → Open")
                        .contains("Once more."));
        assertThat(accept(House.details("Goes on.")).details()).isEqualTo("Goes on.");
    }

    @Test
    void a_copy_that_the_release_of_its_hold_closed_can_be_reopened_and_closed() {
        long customer = house.seed.customer("HELD");
        long hold = house.hold(house.seed.order("9", customer, House.NOW, "5.00"));
        house.maker.make(house.oops(FakeRouting.user(house.judy)), List.of(house.aboutHold(hold, "9", customer)));
        copy = house.all().stream()
                .filter(one -> one.customer().equals("HELD"))
                .findFirst()
                .orElseThrow();
        house.release(hold);
        house.maker.closeForHolds(List.of(hold), "carl", "the hold was released");

        assertThatThrownBy(() -> accept(House.details("Too late.")))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(accept(House.status("Open")).closedBy()).isNull();
        house.maker.closeForHolds(List.of(hold), "carl", "once more");
        accept(House.status("Open"));
        assertThat(accept(House.status("Closed")).closedBy()).isEqualTo("judy");
    }

    @Test
    void the_stop_date_can_be_cleared() {
        assertThat(accept(House.dates(null, TOMORROW)).stopDate()).isEqualTo(TOMORROW);

        assertThat(accept(House.dates(null, null).withoutStopDate()).stopDate()).isNull();
        assertThat(house.steps(copy.id())).last().isEqualTo("no stop date any more");
        accept(House.dates(null, null).withoutStopDate());
        assertThat(house.steps(copy.id())).as("there was none").hasSize(2);
    }

    @Test
    void closing_a_copy_leaves_the_others_in_place() {
        FollowUp one = house.copyFor("10024", house.judy, house.marie);

        house.followUps.accept(one.id(), House.status("Closed"), house.manager());

        assertThat(house.all())
                .filteredOn(other -> other.customer().equals("10024"))
                .extracting(FollowUp::status)
                .containsExactlyInAnyOrder("Open", "Closed");
    }

    @Test
    void rescheduling_moves_the_due_date_and_keeps_the_first_one() {
        FollowUp moved = accept(House.dates(TOMORROW, null));
        assertThat(moved.startDate()).isEqualTo(TOMORROW);
        assertThat(moved.firstStartDate()).isEqualTo(House.NOW);
        assertThat(moved.moves()).isEqualTo(1);

        assertThat(accept(House.dates(TOMORROW, null)).moves()).as("no move").isEqualTo(1);
        assertThat(accept(House.dates(TOMORROW.plusSeconds(60), null)).moves()).isEqualTo(2);
    }

    @Test
    void the_stop_date_may_not_lie_before_the_start_date() {
        assertRefused(House.dates(null, House.NOW.minusSeconds(1)), "stopDate");
        assertRefused(House.dates(TOMORROW, House.NOW), "stopDate");
        accept(House.dates(null, House.NOW));
        assertRefused(House.dates(TOMORROW, null), "stopDate");
        assertRefused(House.dates(Instant.MAX, null), "startDate");
    }

    @Test
    void what_cannot_be_taken_is_refused_by_name_and_nothing_is_written() {
        assertRefused(House.status("Invoiced"), "status");
        assertRefused(House.details("x".repeat(10_001)), "details");
        assertRefused(House.details("a\u0000b"), "details");
        assertRefused(new FollowUpUpdate("Closed", "Soon", null, null, null, null, null), "priority");
        assertRefused(
                new FollowUpUpdate("Closed", null, null, null, null, List.of("Order correct", "Hat"), null),
                "checklist[1]");
        assertRefused(
                new FollowUpUpdate("Closed", null, null, null, "Hm", null, List.of("marie", "nobody")), "routeTo[1]");

        assertThat(house.followUps.get(copy.id(), house.judyCalling())).isEqualTo(copy);
        assertThat(house.steps(copy.id())).isEmpty();
        assertThat(accept(House.details("x".repeat(10_000))).details()).hasSize(10_000);
    }

    @Test
    void routing_on_gives_further_people_copies_of_their_own() {
        accept(House.details("Billing problem."));

        FollowUp mine = accept(House.routed("marie", "judy"));

        assertThat(mine.copies()).isEqualTo(2);
        assertThat(house.all())
                .extracting(FollowUp::assignee, FollowUp::status, FollowUp::details, FollowUp::routeReason)
                .containsExactlyInAnyOrder(
                        tuple("judy", "Open", "Billing problem.", null),
                        tuple("marie", "Open", "Billing problem.", "Routed on by Judy."));
        assertThat(house.steps(copy.id())).last().isEqualTo("routed to Marie");
        assertThat(accept(House.routed("marie")).copies()).as("she has one").isEqualTo(2);
    }

    @Test
    void routing_on_a_closed_copy_gives_an_open_one_and_honours_stand_ins() {
        house.routing.substitutes.put(house.marie, new Routing.Assignment(house.carl, "Stands in for Marie."));

        accept(new FollowUpUpdate("Closed", null, null, null, null, null, List.of("marie")));

        assertThat(house.all())
                .extracting(FollowUp::assignee, FollowUp::status, FollowUp::routeReason)
                .containsExactlyInAnyOrder(
                        tuple("judy", "Closed", null),
                        tuple("carl", "Open", "Routed on by Judy. Stands in for Marie."));
    }

    @Test
    void routing_to_somebody_who_has_closed_their_copy_reopens_it() {
        accept(House.routed("marie"));
        FollowUp hers = house.all().stream()
                .filter(one -> one.assignee().equals("marie"))
                .findFirst()
                .orElseThrow();
        house.followUps.accept(hers.id(), House.status("Closed"), house.manager());
        assertThat(house.followUps.get(hers.id(), house.manager()).closedAt()).isNotNull();

        accept(House.routed("marie"));

        FollowUp again = house.followUps.get(hers.id(), house.manager());
        assertThat(again)
                .extracting(FollowUp::status, FollowUp::closedAt, FollowUp::closedBy, FollowUp::routeReason)
                .containsExactly("Open", null, null, "Routed on by Judy.");
        assertThat(house.steps(hers.id())).last().isEqualTo("Reopened: status Closed → Open; routed by Judy");
        assertThat(house.steps(copy.id())).last().isEqualTo("routed to Marie");
        int steps = house.steps(hers.id()).size();
        accept(House.routed("marie"));
        assertThat(house.steps(hers.id())).as("it is open").hasSize(steps);
    }

    @Test
    void who_stands_in_today_sees_and_works_the_queue_of_whoever_is_away() {
        FollowUpFilter judys = new FollowUpFilter(
                List.of("judy"), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);
        assertThatThrownBy(() -> house.followUps.list(judys, PageRequest.FIRST, house.marieCalling()))
                .hasMessageContaining("nor stands in for judy today");
        house.routing.substitutes.put(house.judy, new Routing.Assignment(house.marie, "Stands in for Judy."));

        assertThat(house.followUps
                        .list(judys, PageRequest.FIRST, house.marieCalling())
                        .items())
                .extracting(FollowUp::id)
                .containsExactly(copy.id());
        assertThat(house.followUps.get(copy.id(), house.marieCalling())).isEqualTo(copy);
        FollowUp closed = house.followUps.accept(copy.id(), House.status("Closed"), house.marieCalling());

        assertThat(closed).extracting(FollowUp::assignee, FollowUp::closedBy).containsExactly("judy", "marie");
        house.routing.substitutes.clear();
        assertThatThrownBy(() -> house.followUps.get(copy.id(), house.marieCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void recent_transactions_are_told_where_the_event_says_so() {
        accept(new FollowUpUpdate("Closed", null, null, null, "Called.", null, null));

        assertThat(house.timeLine)
                .extracting(
                        TimeLine.Entry::kind, TimeLine.Entry::by, TimeLine.Entry::followUpId, TimeLine.Entry::summary)
                .containsExactly(tuple(
                        "follow-up", "judy", copy.id(), "Follow-up Oops: status Open → Closed; details: Called."));

        house.responseStatus("Open\nClosed", false);
        accept(House.status("Open"));
        assertThat(house.timeLine).hasSize(1);
    }

    @Test
    void other_peoples_follow_ups_need_crm_or_administration() {
        assertThatThrownBy(() -> house.followUps.accept(copy.id(), House.status("Closed"), house.marieCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> house.followUps.get(copy.id(), house.marieCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        house.followUps.accept(copy.id(), House.details("By the manager."), house.manager());
        FollowUp accepted = house.followUps.accept(
                copy.id(), House.status("Closed"), House.caller(1, "root", JobFunction.ADMINISTRATION));

        assertThat(accepted.details()).isEqualTo("By the manager.");
        assertThat(accepted.closedBy()).isEqualTo("root");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThatThrownBy(() -> house.followUps.get(1, house.judyCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> house.followUps.accept(1, House.status("Closed"), house.judyCalling()))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void accepts_at_the_same_time_lose_nothing() throws Exception {
        List<FollowUpUpdate> updates = new ArrayList<>();
        for (int i = 1; i <= 16; i++) {
            updates.add(House.dates(House.NOW.plus(Duration.ofDays(i)), null));
        }
        updates.add(House.details("Kept."));
        updates.add(House.status("NewOrder"));
        together(updates);

        FollowUp worked = house.followUps.get(copy.id(), house.judyCalling());
        assertThat(worked.moves()).isEqualTo(16);
        assertThat(worked.details()).isEqualTo("Kept.");
        assertThat(worked.status()).isEqualTo("NewOrder");
        assertThat(house.steps(copy.id())).hasSize(18);
    }

    @Test
    void routing_on_at_the_same_time_gives_each_person_one_copy() throws Exception {
        List<FollowUpUpdate> updates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            updates.add(House.routed("marie", "carl"));
        }
        together(updates);

        assertThat(house.all()).extracting(FollowUp::assignee).containsExactlyInAnyOrder("judy", "marie", "carl");
    }

    private void together(List<FollowUpUpdate> updates) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Future<FollowUp>> answers = new ArrayList<>();
            for (FollowUpUpdate update : updates) {
                answers.add(people.submit(() -> house.followUps.accept(copy.id(), update, house.judyCalling())));
            }
            for (Future<FollowUp> answer : answers) {
                answer.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private FollowUp accept(FollowUpUpdate update) {
        return house.followUps.accept(copy.id(), update, house.judyCalling());
    }

    private void assertRefused(FollowUpUpdate update, String field) {
        assertThatThrownBy(() -> accept(update)).isInstanceOfSatisfying(TouchpointException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID);
            assertThat(e.field()).contains(field);
        });
    }
}
