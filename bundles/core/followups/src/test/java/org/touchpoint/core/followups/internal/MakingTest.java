package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.followups.internal.FakeRouting.CSR;
import static org.touchpoint.core.followups.internal.FakeRouting.EXECUTIVE;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.testing.TestStore;

class MakingTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private House house;
    private long customer;

    @BeforeEach
    void company() {
        house = new House(STORE);
        customer = house.seed.customer("10023", house.judy, house.marie);
    }

    @Test
    void a_follow_up_waits_in_the_queue_of_the_person_routed_to() {
        house.seed.order("100123", customer, House.NOW, "250.00");

        int made = house.maker.make(house.oops(EXECUTIVE), List.of(House.aboutOrder("100123", customer)));

        assertThat(made).isEqualTo(1);
        FollowUp copy = house.all().get(0);
        assertThat(copy.assignee()).isEqualTo("judy");
        assertThat(copy.event()).isEqualTo("Oops");
        assertThat(copy.order()).isEqualTo("100123");
        assertThat(copy.orderTotal()).isEqualByComparingTo("250.00");
        assertThat(copy.status()).isEqualTo("Open");
        assertThat(copy.priority()).isEqualTo("High");
        assertThat(copy.source()).isEqualTo("CRM");
        assertThat(copy.reason()).isEqualTo("Order 100123.");
        assertThat(copy.routeReason()).isNull();
        assertThat(copy.startDate()).isEqualTo(copy.firstStartDate()).isEqualTo(House.NOW);
        assertThat(copy.moves()).isZero();
        assertThat(copy.copies()).isEqualTo(1);
    }

    @Test
    void whoever_has_a_new_follow_up_and_the_managers_are_told() {
        house.maker.make(house.oops(EXECUTIVE), List.of(House.aboutCustomer("10023", customer)));

        String id = String.valueOf(house.all().get(0).id());
        assertThat(STORE.announced())
                .contains(Announcement.of(ChangeKind.FOLLOW_UP, id, JobFunction.CRM)
                        .andFor(List.of("judy")));
    }

    @Test
    void the_same_occasion_again_makes_nothing() {
        List<Occasion> occasions = List.of(House.aboutCustomer("10023", customer));
        house.maker.make(house.oops(EXECUTIVE, CSR), occasions);

        assertThat(house.maker.make(house.oops(EXECUTIVE, CSR), occasions)).isZero();
        assertThat(house.maker.make(house.oops(EXECUTIVE, CSR), List.of(occasions.get(0), occasions.get(0))))
                .isZero();
        assertThat(house.all())
                .hasSize(2)
                .allSatisfy(copy -> assertThat(copy.copies()).isEqualTo(2));
    }

    @Test
    void a_copy_that_comes_later_joins_those_that_are_there() {
        List<Occasion> occasions = List.of(House.aboutCustomer("10023", customer));
        house.maker.make(house.oops(EXECUTIVE), occasions);

        assertThat(house.maker.make(house.oops(EXECUTIVE, CSR), occasions)).isEqualTo(1);
        assertThat(house.groups()).isEqualTo(1);
    }

    @Test
    void another_episode_is_another_follow_up() {
        house.maker.make(house.oops(EXECUTIVE), List.of(House.aboutCustomer("10023", customer)));
        Occasion again = new Occasion("customer:10023", 1, customer, null, null, null, House.NOW, "Again.", Map.of());

        assertThat(house.maker.make(house.oops(EXECUTIVE), List.of(again))).isEqualTo(1);
        assertThat(house.groups()).isEqualTo(2);
    }

    @Test
    void a_missing_person_and_a_stand_in_are_explained() {
        long orphan = house.seed.customer("10024");
        house.routing.substitutes.put(house.judy, new Routing.Assignment(house.marie, "Stands in for Judy."));

        house.maker.make(
                house.oops(EXECUTIVE),
                List.of(House.aboutCustomer("10023", customer), House.aboutCustomer("10024", orphan)));

        assertThat(house.all())
                .extracting(FollowUp::customer, FollowUp::assignee, FollowUp::routeReason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("10023", "marie", "Stands in for Judy."),
                        org.assertj.core.groups.Tuple.tuple(
                                "10024",
                                "carl",
                                "The customer has no account executive; this falls to the CRM manager."));
    }

    @Test
    void the_house_account_gets_none() {
        house.houseAccount(customer);

        assertThat(house.maker.make(house.oops(EXECUTIVE), List.of(House.aboutCustomer("10023", customer))))
                .isZero();
        assertThat(house.all()).isEmpty();
    }

    @Test
    void the_occasion_may_say_priority_start_and_placeholders() {
        Occasion occasion = new Occasion(
                "customer:10023",
                0,
                customer,
                null,
                null,
                Priority.URGENT,
                House.NOW.plusSeconds(86_400),
                "Soon.",
                Map.of("Days", "60", "YourCo", "Us"));
        house.maker.make(
                house.maker(
                        house.definition, ContactSource.CUSTOMER, "[Days] days without [YourCo] [Unknown]", EXECUTIVE),
                List.of(occasion));

        FollowUp copy = house.all().get(0);
        assertThat(copy.priority()).isEqualTo("Urgent");
        assertThat(copy.startDate()).isEqualTo(House.NOW.plusSeconds(86_400));
        assertThat(copy.script()).isEqualTo("60 days without Us [Unknown]");
    }

    @Test
    void the_order_or_the_customer_says_who_is_called() {
        house.seed.contact(customer, "Mike Neveau", "847-768-3153", "mike@miken.example");
        long gail = house.seed.contact(customer, "Gail", "1", "gail@miken.example");
        long order = house.seed.order("100123", customer, House.NOW, "10.00");
        STORE.transactions()
                .write(db -> db.update(SALES_ORDER)
                        .set(SALES_ORDER.CONTACT_ID, gail)
                        .where(SALES_ORDER.ID.eq(order))
                        .execute());
        long other = house.seed.definition("Other", "Oops");
        List<Occasion> occasions = List.of(House.aboutOrder("100123", customer));

        house.maker.make(house.maker(house.definition, ContactSource.ORDER, "Hello", EXECUTIVE), occasions);
        house.maker.make(house.maker(other, ContactSource.CUSTOMER, "Hello", EXECUTIVE), occasions);

        assertThat(house.all())
                .extracting(FollowUp::event, FollowUp::contact, FollowUp::phone)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Oops", "Gail", "1"),
                        org.assertj.core.groups.Tuple.tuple("Other", "Mike Neveau", "847-768-3153"));
    }

    @Test
    void hundreds_of_occasions_are_made_at_once() {
        List<Occasion> occasions = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            occasions.add(House.aboutOrder("X" + i, customer));
        }

        assertThat(house.maker.make(house.oops(EXECUTIVE, CSR), occasions)).isEqualTo(1400);
        assertThat(house.maker.make(house.oops(EXECUTIVE, CSR), occasions)).isZero();
        assertThat(house.groups()).isEqualTo(700);
    }

    @Test
    void releasing_a_hold_closes_every_copy_and_no_other() {
        long order = house.seed.order("100123", customer, House.NOW, "10.00");
        long hold = house.hold(order);
        long otherHold = house.hold(order);
        house.maker.make(
                house.oops(EXECUTIVE, CSR),
                List.of(house.aboutHold(hold, "100123", customer), house.aboutHold(otherHold, "100123", customer)));

        house.maker.closeForHolds(List.of(hold), "carl", "the hold was released");

        assertThat(house.all()).hasSize(4).allSatisfy(copy -> {
            boolean closed = copy.hold() == hold;
            assertThat(copy.status()).isEqualTo(closed ? "Closed" : "Open");
            assertThat(copy.closedBy()).isEqualTo(closed ? "carl" : null);
            assertThat(house.steps(copy.id())).isEqualTo(closed ? List.of("Closed: the hold was released") : List.of());
        });
    }

    @Test
    void a_hold_that_was_released_before_its_fact_was_read_asks_nobody_any_more() {
        long hold = house.hold(house.seed.order("100123", customer, House.NOW, "10.00"));
        house.release(hold);

        assertThat(house.maker.make(house.oops(EXECUTIVE), List.of(house.aboutHold(hold, "100123", customer))))
                .isZero();
    }

    @Test
    void a_script_is_kept_once() {
        long id = house.maker.keepScript("Hello [CustomerContact]");

        assertThat(house.maker.keepScript("Hello [CustomerContact]")).isEqualTo(id);
        assertThat(house.maker.keepScript("Hello [YourName]")).isNotEqualTo(id);
        assertThat(house.seed.script("Hello [CustomerContact]")).isEqualTo(id);
    }
}
