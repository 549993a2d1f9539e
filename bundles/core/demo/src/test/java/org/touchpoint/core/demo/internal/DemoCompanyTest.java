package org.touchpoint.core.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.JOURNAL;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.testing.TestStore;

/** The demo company as a visitor finds it, also when it was interrupted while it was made. */
class DemoCompanyTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Rooms rooms;

    @BeforeEach
    void open() {
        rooms = new Rooms(STORE);
        DemoEvents.TYPES.forEach(rooms.events::define);
    }

    /** One company for all of these, since making it takes longest. */
    @Test
    void companyIsAsAVisitorFindsIt() {
        make(rooms.demo(STORE));
        peopleProductsCustomersAndOrdersAreThere();
        latestOrdersAreJournalledAndThoseOverTheLimitHeld();
        queuesAreAlive();
        theHomePageHasSomethingToRead();
        eventsAreSwitchedOnAndCreditHoldsGoToTheCreditDepartmentToo();
    }

    private void peopleProductsCustomersAndOrdersAreThere() {
        assertThat(rooms.logIns.byPassword("suellyn", "touchpoint")).isPresent();
        assertThat(rooms.logIns.byPassword("admin", "touchpoint")).isPresent();
        assertThat(rooms.users.list(null, PageRequest.FIRST).total()).isEqualTo(10);
        assertThat(rooms.products.get("oops").listPrice()).isEqualByComparingTo("0.00");
        assertThat(rooms.products.get("sorry").number()).isEqualTo("OOPS");
        Product paper = rooms.products.get("PAP-1002");
        assertThat(paper.units()).isNotEmpty();
        assertThat(paper.vendors()).hasSize(2);
        assertThat(paper.contracts()).isNotEmpty();
        assertThat(paper.alternates()).containsExactly("PAP-1001");
        assertThat(count(CUSTOMER)).isEqualTo(121);
        assertThat(count(PRODUCT)).isBetween(140, 200);
        assertThat(count(SALES_ORDER)).isBetween(900, 1_600);
        assertThat(rooms.customers
                        .list(new CustomerFilter("Sunrise Bakery", null, null, null), PageRequest.FIRST)
                        .items())
                .singleElement()
                .satisfies(customer -> {
                    assertThat(customer.contacts()).isNotEmpty();
                    assertThat(customer.creditAvailable()).isPositive();
                    assertThat(customer.lastOrderAt()).isNotNull();
                });
    }

    private void theHomePageHasSomethingToRead() {
        assertThat(rooms.homePage.news(false, Caller.SYSTEM)).hasSize(3);
        assertThat(rooms.homePage.alerts(false, Caller.SYSTEM)).hasSize(1);
        assertThat(rooms.homePage.links(Caller.SYSTEM)).hasSize(3);
    }

    private void latestOrdersAreJournalledAndThoseOverTheLimitHeld() {
        assertThat(count(ORDER_HOLD)).isEqualTo(5);
        Map<String, Integer> facts = STORE.transactions()
                .read(db -> db.select(JOURNAL.FACT, DSL.count())
                        .from(JOURNAL)
                        .groupBy(JOURNAL.FACT)
                        .fetchMap(JOURNAL.FACT, DSL.count()));
        assertThat(facts).containsEntry("OrderHeld", 5).hasSize(2);
        List<String> payloads = STORE.transactions()
                .read(db -> db.select(JOURNAL.PAYLOAD)
                        .from(JOURNAL)
                        .where(JOURNAL.FACT.eq("OrderAccepted"))
                        .fetch(JOURNAL.PAYLOAD));
        assertThat(payloads.stream().filter(fact -> fact.contains("\"firstOrder\":true")))
                .hasSize(6);
        assertThat(payloads.stream().filter(fact -> fact.contains("\"product\":\"OOPS\"")))
                .hasSize(5);
    }

    private void queuesAreAlive() {
        List<FollowUp> open = rooms.followUps
                .list(FollowUpFilter.OPEN, new PageRequest(0, 500), Caller.SYSTEM)
                .items();
        assertThat(open).hasSizeGreaterThanOrEqualTo(12);
        assertThat(open.stream().map(FollowUp::assignee).collect(Collectors.toSet()))
                .contains("judy", "barry", "angel", "marie", "debbie", "kris", "carol");
        assertThat(open)
                .anyMatch(
                        followUp -> followUp.moves() == 1 && followUp.details().contains("Calling again"));
        assertThat(open).allMatch(followUp -> !followUp.details().isBlank());
        List<String> closed = STORE.transactions()
                .read(db -> db.select(FOLLOW_UP.CLOSED_BY)
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.CLOSED)
                        .fetch(FOLLOW_UP.CLOSED_BY));
        assertThat(closed).containsExactlyInAnyOrder("barry", "marie");
    }

    private void eventsAreSwitchedOnAndCreditHoldsGoToTheCreditDepartmentToo() {
        assertThat(rooms.events.done)
                .containsExactly("activate Oops", "activate FirstOrder", "activate CreditHold", "launch NoOrder60Days");
        assertThat(rooms.events.settings.get("CreditHold").routeTo()).containsExactly("Account CSR", "group:Credit");
        assertThat(rooms.events.settings.get("Oops").routeTo()).containsExactly("Account CSR");
    }

    @Test
    void nothingIsMadeTwice() {
        DemoCompany demo = rooms.demo(STORE);
        make(demo);
        List<Integer> before = counts();
        assertThat(demo.isLeft()).isFalse();
        demo.makePast();
        demo.makePresent();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void nothingIsMadeWhereSomebodysCustomersAre() {
        rooms.customers.create(
                "",
                new CustomerSettings("Own", List.of(), null, null, null, java.math.BigDecimal.ZERO, null, false, null),
                Caller.SYSTEM);
        assertThat(rooms.demo(STORE).isLeft()).isFalse();
    }

    @Test
    void interruptedAtAnyOrderItIsAllThereAfterTheNextStart() {
        for (String order : List.of(DemoOrders.FIRST, DemoOrders.LAST)) {
            DemoCompany broken = rooms.demo(STORE, intake -> (orders, journal, guards) -> {
                var added = intake.takeIn(orders, journal, guards);
                if (orders.stream().anyMatch(taken -> taken.reference().equals(order))) {
                    throw new IllegalStateException("killed");
                }
                return added;
            });
            assertThatThrownBy(() -> make(broken)).hasMessageContaining("killed");
            assertThat(broken.isLeft()).isTrue();
            assertThat(count(SALES_ORDER)).isEqualTo(order.equals(DemoOrders.FIRST) ? 0 : pastSales());
            assertThat(count(FOLLOW_UP)).isZero();
        }
        STORE.clock().advance(java.time.Duration.ofHours(30));
        Rooms after = new Rooms(STORE);
        DemoEvents.TYPES.forEach(after.events::define);
        make(after.demo(STORE));
        assertThat(after.demo(STORE).isLeft()).isFalse();
        assertThat(count(ORDER_HOLD)).isEqualTo(5);
        assertThat(count(CUSTOMER)).isEqualTo(121);
        assertThat(count(SALES_ORDER)).isEqualTo(pastSales() + recentSales());
    }

    private static int pastSales() {
        return plan().history().size();
    }

    private static int recentSales() {
        return plan().recent().size();
    }

    private static DemoPlan plan() {
        return new Planner(new Goods(), TestStore.START, STORE.company().zone()).plan();
    }

    private static void make(DemoCompany demo) {
        demo.makePast();
        demo.activateEvents();
        demo.makePresent();
    }

    private static List<Integer> counts() {
        return Stream.<Table<? extends Record>>of(CUSTOMER, PRODUCT, SALES_ORDER, FOLLOW_UP, JOURNAL)
                .map(DemoCompanyTest::count)
                .toList();
    }

    private static int count(Table<? extends Record> table) {
        return STORE.transactions().read(db -> db.fetchCount(table));
    }
}
