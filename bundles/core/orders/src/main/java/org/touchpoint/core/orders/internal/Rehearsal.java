package org.touchpoint.core.orders.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.order.OrderPreview;
import org.touchpoint.api.order.OrderPreview.Outcome;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;

/**
 * Accepts a request in thought: what {@link Acceptance} would do, by the same checks, prices, guards and facts, but without the account's
 * lock, and with nothing written. Plugins are asked outside of any transaction.
 */
final class Rehearsal {
    private final Transactions transactions;
    private final Company company;
    private final Pricing pricing;
    private final GuardDesk guards;

    Rehearsal(Transactions transactions, Company company, Pricing pricing, GuardDesk guards) {
        this.transactions = transactions;
        this.company = company;
        this.pricing = pricing;
        this.guards = guards;
    }

    /** A request as far as it can be accepted; the head is null while its customer is not known. */
    private record Trial(PricedRequest request, @Nullable OrderHead head, Faults faults) {}

    /** What would come of it. */
    OrderPreview of(OrderRequest request, String by) {
        Trial trial = transactions.read(dsl -> trial(dsl, request));
        OrderHead head = trial.head();
        if (head == null || trial.request().lines().isEmpty()) {
            return preview(trial, List.of(), List.of());
        }
        Instant now = company.clock().instant().truncatedTo(ChronoUnit.MICROS);
        boolean quote = trial.request().quote();
        StoredOrder order =
                Acceptance.stored(head, trial.request(), quote ? OrderStatus.QUOTE : OrderStatus.ENTERED, now, by);
        Placement placement = quote ? new Placement(order, List.of()) : checked(order, head.account(), now);
        return preview(trial, placement.holds(), outcomes(placement, head.account()));
    }

    private Trial trial(DSLContext dsl, OrderRequest request) {
        Faults faults = Faults.kept();
        PricedRequest priced = pricing.price(request, faults);
        Optional<OrderHead> head =
                priced.customer().isEmpty() ? Optional.empty() : faults.look(() -> OrderHead.peek(dsl, priced));
        head.ifPresent(known -> faults.look(() -> roomFor(priced, known.account())));
        return new Trial(priced, head.orElse(null), faults);
    }

    /** Refuses what the customer's account could not hold. */
    private static PricedRequest roomFor(PricedRequest request, Account account) {
        boolean fits =
                request.quote() || account.openOrders().add(request.total()).compareTo(Amounts.LARGEST_TOTAL) <= 0;
        if (!fits) {
            throw Accounts.tooMuch(account.number());
        }
        return request;
    }

    private Placement checked(StoredOrder order, Account account, Instant now) {
        OrderDraft draft = new OrderDraft(order.snapshot(), account.snapshot(), account.orders() == 0);
        List<GuardHold> wanted = guards.outlook().holds(draft);
        if (wanted.isEmpty()) {
            return new Placement(order, List.of());
        }
        // Ids that no hold has: they only tell these holds apart.
        List<Long> ids =
                LongStream.rangeClosed(1, wanted.size()).map(id -> -id).boxed().toList();
        return new Placement(order.became(OrderStatus.ON_HOLD, now), Acceptance.holds(order.id(), wanted, ids, now));
    }

    private List<Outcome> outcomes(Placement placement, Account account) {
        StoredOrder order = placement.order();
        List<Fact> facts = order.status() == OrderStatus.QUOTE
                ? List.of(Announcements.factOfQuote(order, account.snapshot()))
                : Announcements.facts(placement, account.snapshot(), account.orders() == 0);
        return guards.outlook().outcomes(order.customerId(), facts);
    }

    private static OrderPreview preview(Trial trial, List<NewHold> holds, List<Outcome> outcomes) {
        PricedRequest request = trial.request();
        OrderStatus status = holds.isEmpty() ? OrderStatus.ENTERED : OrderStatus.ON_HOLD;
        OrderHead head = trial.head();
        return new OrderPreview(
                (request.quote() ? OrderStatus.QUOTE : status).title(),
                request.lines().stream().map(PricedLine::view).toList(),
                request.total(),
                trial.faults().all().stream().map(Rehearsal::fault).toList(),
                head == null ? null : credit(head.account(), request.total()),
                holds.stream()
                        .map(hold -> new OrderPreview.PlacedHold(
                                hold.kind().title(),
                                hold.reason(),
                                hold.kind().releasedBy().title(),
                                hold.placedBy()))
                        .toList(),
                outcomes);
    }

    private static OrderPreview.Fault fault(TouchpointException fault) {
        return new OrderPreview.Fault(fault.field().orElse(null), String.valueOf(fault.getMessage()), fault.remedy());
    }

    private static OrderPreview.Credit credit(Account account, BigDecimal total) {
        BigDecimal limit = account.creditLimit();
        BigDecimal used = account.balance().add(account.openOrders()).add(total);
        return new OrderPreview.Credit(
                limit, account.balance(), account.openOrders(), limit == null ? null : limit.subtract(used));
    }
}
