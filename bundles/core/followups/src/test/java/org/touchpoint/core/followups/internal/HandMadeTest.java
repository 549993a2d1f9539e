package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.NewFollowUp;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.testing.TestStore;

class HandMadeTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private House house;
    private long customer;

    @BeforeEach
    void company() {
        house = new House(STORE);
        customer = house.seed.customer("10023", house.marie, null);
        house.seed.contact(customer, "Mike Neveau", "847-768-3153", "mike@miken.example");
    }

    @Test
    void a_follow_up_for_oneself() {
        FollowUp made = create(request("10023", null, List.of())).get(0);

        assertThat(made.assignee()).isEqualTo("judy");
        assertThat(made.source()).isEqualTo("judy");
        assertThat(made.event()).isNull();
        assertThat(made.priority()).isEqualTo("Medium");
        assertThat(made.status()).isEqualTo("Open");
        assertThat(made.responseStatus()).contains("Open", "NoContact", "Closed");
        assertThat(made.media()).isEqualTo("Follow-up Queue");
        assertThat(made.startDate()).isEqualTo(House.NOW);
        assertThat(made.contact()).isEqualTo("Mike Neveau");
        assertThat(made.reason()).isEqualTo("Made by hand by Judy.");
        assertThat(made.script()).isNull();
        assertThat(house.timeLine).as("nothing has been done about it yet").isEmpty();
    }

    @Test
    void copies_for_several_the_callers_own_first() {
        List<FollowUp> made = create(request("10023", null, List.of("Account Executive", "carl", "judy")));

        assertThat(made).extracting(FollowUp::assignee).containsExactly("judy", "marie", "carl");
        assertThat(made).allSatisfy(copy -> assertThat(copy.copies()).isEqualTo(3));
    }

    @Test
    void everything_that_can_be_said() {
        house.seed.order("7", customer, House.NOW, "1234.50");
        Instant start = House.NOW.plusSeconds(3600);

        FollowUp made = create(new NewFollowUp(
                        "10023",
                        "7",
                        List.of(),
                        "urgent",
                        start,
                        start,
                        "Ask for the\ninvoice.",
                        "Hello [CustomerContact], about [OrderNumber] ([OrderTotal])"))
                .get(0);

        assertThat(made.order()).isEqualTo("7");
        assertThat(made.priority()).isEqualTo("Urgent");
        assertThat(made.startDate()).isEqualTo(start);
        assertThat(made.stopDate()).isEqualTo(start);
        assertThat(made.details()).isEqualTo("Ask for the\ninvoice.");
        assertThat(made.script()).isEqualTo("Hello Mike Neveau, about 7 (1,234.50)");
    }

    @Test
    void working_it_is_told_to_the_customers_recent_transactions() {
        FollowUp made = create(request("10023", null, List.of())).get(0);

        house.followUps.accept(made.id(), House.status("NoContact"), house.judyCalling());

        assertThat(house.timeLine).hasSize(1);
        assertThat(house.timeLine.get(0).summary()).isEqualTo("Follow-up: status Open → NoContact");
    }

    @Test
    void two_of_the_same_kind_are_two() {
        create(request("10023", null, List.of()));
        create(request("10023", null, List.of()));

        assertThat(house.all()).hasSize(2);
        assertThat(house.groups()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_taken_is_refused_by_name() {
        house.seed.order("8", house.seed.customer("10024"), House.NOW, "1.00");
        house.houseAccount(house.seed.customer("CASH"));

        assertRefused(request("99", null, List.of()), "customer");
        assertRefused(request(null, null, List.of()), "customer");
        assertRefused(request("CASH", null, List.of()), "customer");
        assertRefused(request("10023", "8", List.of()), "order");
        assertRefused(request("10023", "9", List.of()), "order");
        assertRefused(request("10023", null, List.of("nobody")), "routeTo[0]");
        assertRefused(with("Soon", null, null, null, null), "priority");
        assertRefused(with(null, House.NOW, House.NOW.minusSeconds(1), null, null), "stopDate");
        assertRefused(with(null, Instant.MIN, null, null, null), "startDate");
        assertRefused(with(null, null, null, "x".repeat(10_001), null), "details");
        assertRefused(with(null, null, null, null, "Hello [Custmer]"), "script");
        assertThat(house.all()).isEmpty();
    }

    @Test
    void the_system_has_no_queue_of_its_own() {
        assertThatThrownBy(() -> house.followUps.create(request("10023", null, List.of()), Caller.SYSTEM))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains("routeTo"));
    }

    private List<FollowUp> create(NewFollowUp request) {
        return house.followUps.create(request, house.judyCalling());
    }

    private static NewFollowUp request(String customer, String order, List<String> routeTo) {
        return new NewFollowUp(customer, order, routeTo, null, null, null, null, null);
    }

    private static NewFollowUp with(String priority, Instant start, Instant stop, String details, String script) {
        return new NewFollowUp("10023", null, List.of(), priority, start, stop, details, script);
    }

    private void assertRefused(NewFollowUp request, String field) {
        assertThatThrownBy(() -> create(request)).isInstanceOfSatisfying(TouchpointException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID);
            assertThat(e.field()).contains(field);
        });
    }
}
