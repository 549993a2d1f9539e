package org.touchpoint.core.orders.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderFilter;
import org.touchpoint.api.order.OrderFollowUp;
import org.touchpoint.api.order.OrderPreview;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.api.order.OrderSummary;
import org.touchpoint.api.order.Orders;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.ProductBook;
import org.touchpoint.core.store.spi.TimeLine;

/** Quotes and orders: rights and texts are checked here, the rest is done in one transaction each. */
@Component
public final class OrdersService implements Orders {
    private static final int LONGEST_REASON = 500;

    private final Transactions transactions;
    private final Company company;
    private final Pricing pricing;
    private final Acceptance acceptance;
    private final Rehearsal rehearsal;
    private final Changes changes;
    private final IdempotentRequests requests;
    private final OrderNews news;
    private final CustomerTurns turns = new CustomerTurns();

    @Activate
    public OrdersService(
            @Reference Transactions transactions,
            @Reference FactLog facts,
            @Reference Company company,
            @Reference ProductBook products,
            @Reference TimeLine timeLine,
            @Reference FollowUpMaker followUps,
            @Reference GuardDesk guards) {
        this.transactions = transactions;
        this.company = company;
        this.pricing = new Pricing(products, company);
        Announcements announcements = new Announcements(facts, timeLine);
        this.acceptance = new Acceptance(company, guards, announcements);
        this.rehearsal = new Rehearsal(transactions, company, pricing, guards);
        this.changes = new Changes(company, followUps, announcements);
        this.requests = new IdempotentRequests(transactions, company);
        this.news = new OrderNews(transactions);
    }

    @Override
    public Order accept(OrderRequest request, @Nullable String idempotencyKey, Caller caller) {
        caller.require(JobFunction.ORDER_ENTRY);
        return turns.take(
                turn(request),
                () -> requests.answer(
                        idempotencyKey,
                        caller.login(),
                        request,
                        dsl -> news.tell(acceptance.place(dsl, pricing.price(request), caller.login()))));
    }

    // Nothing is checked yet: a request without a customer is refused in its turn.
    private static String turn(OrderRequest request) {
        String customer = request.customer();
        return customer == null ? "" : customer.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public OrderPreview preview(OrderRequest request, Caller caller) {
        caller.require(JobFunction.ORDER_ENTRY);
        return rehearsal.of(request, caller.login());
    }

    @Override
    public List<OrderFollowUp> followUps(String number, Caller caller) {
        return transactions.read(dsl -> OrderFollowUps.of(dsl, number, caller));
    }

    @Override
    public Order get(String number) {
        return transactions.read(dsl -> OrderReader.view(dsl, number));
    }

    @Override
    public Page<OrderSummary> list(OrderFilter filter, PageRequest page) {
        return transactions.read(dsl -> OrderList.page(dsl, filter, page, company.zone()));
    }

    @Override
    public Order acceptQuote(String number, Caller caller) {
        caller.require(JobFunction.ORDER_ENTRY);
        return change(number, dsl -> acceptance.acceptQuote(dsl, number, caller.login()));
    }

    @Override
    public Order hold(String number, @Nullable HoldKind kind, String reason, Caller caller) {
        caller.require(JobFunction.ORDER_ENTRY);
        if (kind == null) {
            throw TouchpointException.invalid(
                    "kind", "The kind of hold is missing.", "Give credit, price or operational.");
        }
        String why = Fields.required("reason", reason, LONGEST_REASON);
        return change(number, dsl -> changes.hold(dsl, number, kind, why, caller));
    }

    @Override
    public Order release(String number, long holdId, @Nullable String note, Caller caller) {
        String kept = Fields.optional("note", note, LONGEST_REASON);
        return change(number, dsl -> changes.release(dsl, number, holdId, kept, caller));
    }

    @Override
    public Order cancel(String number, String reason, Caller caller) {
        caller.require(JobFunction.ORDER_ENTRY);
        String why = Fields.required("reason", reason, LONGEST_REASON);
        return change(number, dsl -> changes.cancel(dsl, number, why, caller));
    }

    /** Changes an order when it is its customer's turn. */
    private Order change(String number, Function<DSLContext, Order> work) {
        String customer = transactions.read(dsl -> OrderReader.customerOf(dsl, number));
        return turns.take(customer, () -> transactions.write(work.andThen(news::tell)));
    }
}
