package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.touchpoint.core.followups.internal.FakeRouting.CSR;
import static org.touchpoint.core.followups.internal.FakeRouting.EXECUTIVE;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Record2;
import org.jooq.Select;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.core.store.spi.FollowUpMaker.Share;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.testing.TestStore;

class AudienceMakingTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private House house;

    @BeforeEach
    void company() {
        house = new House(STORE);
        house.seed.customer("A", house.judy, house.marie);
        house.seed.customer("B", house.marie, house.marie);
        house.seed.customer("C");
    }

    @Test
    void everybody_chosen_gets_one_copy_for_the_person_routed_to() {
        assertThat(launch(1, EXECUTIVE)).isEqualTo(3);

        assertThat(house.all())
                .extracting(FollowUp::customer, FollowUp::assignee, FollowUp::routeReason)
                .containsExactlyInAnyOrder(
                        tuple("A", "judy", null),
                        tuple("B", "marie", null),
                        tuple("C", "carl", "The customer has no account executive; this falls to the CRM manager."));
        FollowUp copy = house.all().get(0);
        assertThat(copy.source()).isEqualTo("CRM");
        assertThat(copy.priority()).isEqualTo("High");
        assertThat(copy.status()).isEqualTo("Open");
        assertThat(copy.reason()).isEqualTo("No order for 'long'.");
        assertThat(copy.startDate()).isEqualTo(House.NOW).isEqualTo(copy.firstStartDate());
        assertThat(copy.copies()).isEqualTo(1);
    }

    @Test
    void two_routes_that_end_at_the_same_person_give_one_copy() {
        assertThat(launch(1, EXECUTIVE, CSR, FakeRouting.user(house.marie))).isEqualTo(5);

        assertThat(house.all())
                .extracting(FollowUp::customer, FollowUp::assignee, FollowUp::copies)
                .containsExactlyInAnyOrder(
                        tuple("A", "judy", 2),
                        tuple("A", "marie", 2),
                        tuple("B", "marie", 1),
                        tuple("C", "carl", 2),
                        tuple("C", "marie", 2));
    }

    @Test
    void groups_are_expanded_and_stand_ins_step_in() {
        house.routing.groups.put("Credit", List.of(house.judy, house.carl));
        house.routing.substitutes.put(house.judy, new Routing.Assignment(house.marie, "Stands in for Judy."));

        assertThat(launch(1, EXECUTIVE, house.routing.group("Credit"))).isEqualTo(6);

        assertThat(house.all())
                .extracting(FollowUp::customer, FollowUp::assignee, FollowUp::routeReason)
                .contains(
                        tuple("A", "marie", "Stands in for Judy."), tuple("A", "carl", null), tuple("B", "carl", null));
        assertThat(house.groups()).isEqualTo(3);
    }

    @Test
    void a_group_alone_is_enough() {
        house.routing.groups.put("Credit", List.of(house.judy, house.carl));

        assertThat(launch(1, house.routing.group("Credit"))).isEqualTo(6);
        assertThat(house.groups()).isEqualTo(3);
    }

    @Test
    void the_same_episode_again_makes_nothing_and_the_next_one_does() {
        launch(1, EXECUTIVE, CSR);

        assertThat(launch(1, EXECUTIVE, CSR)).isZero();
        assertThat(launch(2, EXECUTIVE, CSR)).isEqualTo(4);
    }

    @Test
    void a_choice_that_looks_at_open_follow_ups_is_made_before_there_are_any() {
        Select<Record2<Long, Integer>> quiet = select(CUSTOMER.ID, inline(1))
                .from(CUSTOMER)
                .where(notExists(selectOne()
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .and(FOLLOW_UP.CLOSED.isFalse())));

        assertThat(launch(quiet, EXECUTIVE, CSR)).isEqualTo(4);
        assertThat(launch(quiet, EXECUTIVE, CSR)).isZero();
    }

    @Test
    void the_house_account_is_never_in_it() {
        house.houseAccount(house.seed.customer("D"));

        assertThat(launch(1, EXECUTIVE)).isEqualTo(3);
    }

    @Test
    void what_would_be_made_is_counted_without_making_it() {
        house.routing.groups.put("Credit", List.of(house.judy, house.carl));
        house.routing.substitutes.put(house.judy, new Routing.Assignment(house.marie, "Stands in for Judy."));
        house.houseAccount(house.seed.customer("D"));

        for (Route[] routes : new Route[][] {
            {EXECUTIVE}, {EXECUTIVE, CSR, FakeRouting.user(house.marie)}, {house.routing.group("Credit"), CSR}
        }) {
            Map<Long, Share> counted = house.maker.countForAudience(house.oops(routes), everybody(routes.length));
            assertThat(house.all()).hasSize(0);

            launch(routes.length, routes);

            Map<Long, Long> made = house.all().stream()
                    .collect(Collectors.groupingBy(
                            copy -> house.routing.users.get(copy.assignee()), Collectors.counting()));
            assertThat(made).isEqualTo(copies(counted));
            assertThat(house.maker.countForAudience(house.oops(routes), everybody(routes.length)))
                    .isEmpty();
            STORE.transactions().write(db -> db.deleteFrom(FOLLOW_UP).execute());
        }
    }

    @Test
    void what_would_fall_to_somebody_instead_is_counted_apart() {
        house.routing.substitutes.put(house.judy, new Routing.Assignment(house.carl, "Stands in for Judy."));

        assertThat(house.maker.countForAudience(house.oops(EXECUTIVE), everybody(1)))
                .containsOnly(Map.entry(house.carl, new Share(2, 2)), Map.entry(house.marie, new Share(1, 0)));
    }

    private static Map<Long, Long> copies(Map<Long, Share> shares) {
        return shares.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, share -> share.getValue().copies()));
    }

    @Test
    void who_would_get_a_follow_up_is_known_without_making_it() {
        long a = house.seed.customer("E", house.judy, house.marie);
        house.routing.substitutes.put(house.judy, new Routing.Assignment(house.carl, "Stands in for Judy."));

        List<List<Routing.Assignment>> people =
                house.maker.wouldGet(house.oops(EXECUTIVE, CSR), List.of(House.aboutCustomer("E", a)));

        assertThat(people)
                .containsExactly(List.of(
                        new Routing.Assignment(house.carl, "Stands in for Judy."),
                        new Routing.Assignment(house.marie, null)));
        assertThat(house.all()).isEmpty();
    }

    @Test
    void parts_are_made_one_after_the_other() {
        List<Integer> made = new ArrayList<>();
        var a = select(CUSTOMER.ID, inline(1)).from(CUSTOMER).where(CUSTOMER.CUSTOMER_NUMBER.eq("A"));
        var others = select(CUSTOMER.ID, inline(1)).from(CUSTOMER).where(CUSTOMER.CUSTOMER_NUMBER.ne("A"));

        long all = house.maker.makeForAudience(
                house.oops(EXECUTIVE, CSR), List.of(a, others), House.NOW, "Quiet.", () -> made.add(1));

        assertThat(all).isEqualTo(4);
        assertThat(made).hasSize(2);
    }

    private static Select<Record2<Long, Integer>> everybody(int episode) {
        return select(CUSTOMER.ID, inline(episode)).from(CUSTOMER);
    }

    private long launch(int episode, Route... routes) {
        return launch(select(CUSTOMER.ID, inline(episode)).from(CUSTOMER), routes);
    }

    private long launch(Select<Record2<Long, Integer>> chosen, Route... routes) {
        return house.maker.makeForAudience(house.oops(routes), chosen, House.NOW, "No order for 'long'.");
    }
}
