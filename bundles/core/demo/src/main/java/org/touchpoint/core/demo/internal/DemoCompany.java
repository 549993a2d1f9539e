package org.touchpoint.core.demo.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.customer.Customers;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.home.HomePage;
import org.touchpoint.api.product.Products;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.Users;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.OrderIntake;
import org.touchpoint.core.store.spi.ProductBook;

/**
 * Makes the demo company in parts, each of which can be repeated: its people; its products; its customers and past, in one transaction; its
 * events; its last days and the work that has come of them, in one transaction. A run that was killed is gone on with at the next start.
 */
final class DemoCompany {
    private final Transactions transactions;
    private final Company company;
    private final Rooms rooms;
    private final DemoOrders orders;
    private final Staff staff;
    private final DemoEvents events;

    /** The services that it is made with. */
    record Rooms(
            Users users,
            Customers customers,
            Products products,
            ProductBook productBook,
            OrderIntake intake,
            EventDefinitions definitions,
            FollowUps followUps,
            HomePage homePage) {}

    DemoCompany(Transactions transactions, Company company, Rooms rooms) {
        this.transactions = transactions;
        this.company = company;
        this.rooms = rooms;
        this.orders = new DemoOrders(rooms.intake(), rooms.productBook());
        this.staff = new Staff(rooms.users());
        this.events = new DemoEvents(rooms.definitions());
    }

    /** Whether there is anything left to make: not where it is in place, nor where somebody else's customers are. */
    boolean isLeft() {
        return transactions.read(db -> !DemoOrders.isThere(db, DemoOrders.LAST)
                && (DemoOrders.isThere(db, DemoOrders.FIRST)
                        || !db.fetchExists(CUSTOMER, CUSTOMER.HOUSE_ACCOUNT.isFalse())));
    }

    /** Whether the event types have arrived and been given their definitions. */
    boolean hasDefinitions() {
        return events.areDefined();
    }

    /**
     * People, products, customers, and a year of orders. Hashing everybody's password takes longest, so products are made meanwhile.
     * People are written outside the common transaction: their room keeps a copy in memory that knows nothing of a rollback out here.
     */
    void makePast() {
        Goods goods = new Goods();
        CompletableFuture<Void> products = CompletableFuture.runAsync(() -> make(goods));
        try {
            staff.ensure();
        } finally {
            products.join();
        }
        DemoPlan plan = plan(goods);
        transactions.write(db -> {
            if (!DemoOrders.isThere(db, DemoOrders.FIRST)) {
                plan.clients().forEach(this::create);
                new Stockroom(db, company).agree();
                orders.take(db, plan, plan.history(), false);
            }
            return true;
        });
    }

    private void make(Goods goods) {
        transactions.write(db -> {
            if (!db.fetchExists(PRODUCT, PRODUCT.EXTERNAL_NUMBER.eq(Goods.OOPS))) {
                Stockroom stockroom = new Stockroom(db, company);
                stockroom.furnish();
                goods.all()
                        .forEach(product ->
                                rooms.products().create(product.number(), stockroom.settings(product), Caller.SYSTEM));
                stockroom.retire(rooms.products());
                stockroom.fill();
            }
            return true;
        });
    }

    /** Events that answer from now on. */
    void activateEvents() {
        events.activate();
    }

    /** The orders of the last days, with which events have something to answer, and people's own work. */
    void makePresent() {
        DemoPlan plan = plan(new Goods());
        DemoDesk desk = new DemoDesk(rooms.followUps(), company, staff.callers());
        transactions.write(db -> {
            if (!DemoOrders.isThere(db, DemoOrders.LAST)) {
                orders.take(db, plan, plan.recent(), true);
                desk.work(db);
                new DemoHome(rooms.homePage(), company.today())
                        .post(Objects.requireNonNull(staff.callers().get(Staff.MANAGER)));
            }
            return true;
        });
    }

    private DemoPlan plan(Goods goods) {
        return new Planner(goods, company.clock().instant(), company.zone()).plan();
    }

    private void create(DemoPlan.Client client) {
        rooms.customers()
                .create(
                        "",
                        new CustomerSettings(
                                client.name(),
                                client.contacts(),
                                Places.of(client.name()),
                                client.executive(),
                                client.rep(),
                                client.creditLimit(),
                                client.balance(),
                                Places.terms(client.tier()),
                                client.tier(),
                                Places.relationship(client.tier()),
                                Places.segment(client.name()),
                                false,
                                "USA"),
                        Caller.SYSTEM);
    }
}
