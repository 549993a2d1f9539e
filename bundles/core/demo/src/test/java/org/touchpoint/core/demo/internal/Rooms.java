package org.touchpoint.core.demo.internal;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;
import org.osgi.framework.BundleContext;
import org.touchpoint.api.customer.Customers;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.home.HomePage;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.product.Products;
import org.touchpoint.api.user.LogIns;
import org.touchpoint.api.user.Users;
import org.touchpoint.core.customers.internal.CustomerBookService;
import org.touchpoint.core.customers.internal.CustomerService;
import org.touchpoint.core.customers.internal.TimeLineService;
import org.touchpoint.core.followups.internal.FollowUpService;
import org.touchpoint.core.followups.internal.home.HomePageService;
import org.touchpoint.core.identity.internal.FirstStart;
import org.touchpoint.core.identity.internal.LogInService;
import org.touchpoint.core.identity.internal.People;
import org.touchpoint.core.identity.internal.RoutingService;
import org.touchpoint.core.identity.internal.SessionLimits;
import org.touchpoint.core.identity.internal.UserService;
import org.touchpoint.core.orders.internal.GuardedDesk;
import org.touchpoint.core.orders.internal.OrderIntakeService;
import org.touchpoint.core.products.internal.ProductBookService;
import org.touchpoint.core.products.internal.ProductService;
import org.touchpoint.core.store.spi.OrderGuards;
import org.touchpoint.core.store.spi.OrderIntake;
import org.touchpoint.core.store.testing.TestStore;

/** The real rooms over a test's database, but for the events. */
final class Rooms {
    final Users users;
    final LogIns logIns;
    final Customers customers;
    final Products products;
    final ProductBookService productBook;
    final OrderIntake intake;
    final FollowUps followUps;
    final HomePage homePage;
    final FakeEvents events = new FakeEvents();

    Rooms(TestStore store) {
        var transactions = store.transactions();
        var company = store.company();
        People people = new People(transactions, company);
        FirstStart firstStart = new FirstStart(context(), people, company);
        users = new UserService(company, people, firstStart);
        logIns = new LogInService(transactions, company, people, firstStart, new SessionLimits());
        new CustomerBookService(transactions, company);
        customers = new CustomerService(transactions, company);
        products = new ProductService(transactions, company);
        productBook = new ProductBookService(transactions, company);
        TimeLineService timeLine = new TimeLineService(transactions);
        intake = new OrderIntakeService(transactions, store.factLog(), timeLine, GuardedDesk.with(creditLimit()));
        followUps = new FollowUpService(transactions, company, new RoutingService(people, firstStart), timeLine);
        homePage = new HomePageService(transactions, company);
    }

    DemoCompany demo(TestStore store) {
        return demo(store, UnaryOperator.identity());
    }

    DemoCompany demo(TestStore store, UnaryOperator<OrderIntake> around) {
        return new DemoCompany(
                store.transactions(),
                store.company(),
                new DemoCompany.Rooms(
                        users, customers, products, productBook, around.apply(intake), events, followUps, homePage));
    }

    /** Holds what passes the credit limit, as CreditHold does. */
    private static OrderGuards creditLimit() {
        return draft -> {
            var customer = draft.customer();
            var owed = customer.balance()
                    .add(customer.openOrders())
                    .add(draft.order().total());
            return customer.creditLimit() == null || owed.compareTo(customer.creditLimit()) <= 0
                    ? List.of()
                    : List.of(new OrderGuards.GuardHold(HoldKind.CREDIT, "over the limit", "CreditHold"));
        };
    }

    private static BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                Rooms.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) ->
                        arguments != null && "touchpoint.demo".equals(arguments[0]) ? "true" : null);
    }
}
