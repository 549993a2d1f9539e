package org.touchpoint.core.orders.internal;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Sequences.ORDER_NUMBER_SEQ;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.spi.OrderIntake.IncomingLine;
import org.touchpoint.core.store.spi.OrderIntake.IncomingOrder;

/**
 * One batch of orders on its way in. The accounts are locked first, in ascending order; only then is it looked up which orders are
 * there already, so a second import of the same file that runs at the same time waits, and then passes them over.
 */
final class IntakeBatch {
    /** An order that is new, with the account as it was just before it. */
    private record Taken(Placement placement, Account before) {}

    private final DSLContext dsl;
    private final @Nullable GuardDesk guards;
    private final Announcements announcements;

    /** {@code guards} is null for orders that no guard looks at. */
    IntakeBatch(DSLContext dsl, @Nullable GuardDesk guards, Announcements announcements) {
        this.dsl = dsl;
        this.guards = guards;
        this.announcements = announcements;
    }

    /** For each order whether it was added; facts are journalled only if asked for. */
    List<Boolean> takeIn(List<IncomingOrder> orders, boolean journal) {
        IntakeAccounts.lock(dsl, customers(orders));
        Set<Integer> added = unknown(orders);
        if (!added.isEmpty()) {
            List<Taken> taken = place(orders, added);
            write(taken);
            if (journal) {
                taken.forEach(this::journal);
            }
        }
        return IntStream.range(0, orders.size()).mapToObj(added::contains).toList();
    }

    private static SortedSet<Long> customers(List<IncomingOrder> orders) {
        return orders.stream().map(IncomingOrder::customerId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The positions of the orders whose reference is neither stored nor further up in the batch. */
    private Set<Integer> unknown(List<IncomingOrder> orders) {
        List<String> references = orders.stream().map(IncomingOrder::reference).toList();
        Set<String> seen = new HashSet<>(OrderReader.knownReferences(dsl, references));
        Set<Integer> unknown = new HashSet<>();
        for (int i = 0; i < references.size(); i++) {
            if (seen.add(references.get(i))) {
                unknown.add(i);
            }
        }
        return unknown;
    }

    /**
     * The new orders by date, whatever their order in the file, so that the first order of a customer is the earliest and facts
     * reach the rules as they happened.
     */
    private List<Taken> place(List<IncomingOrder> orders, Set<Integer> added) {
        List<Integer> byDate = added.stream()
                .sorted(Comparator.<Integer, Instant>comparing(
                                i -> orders.get(i).orderedAt())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Long> ids = dsl.nextvals(ID_SEQ, byDate.size());
        List<Long> numbers = dsl.nextvals(ORDER_NUMBER_SEQ, byDate.size());
        Map<Long, Account> accounts = IntakeAccounts.read(
                dsl, customers(byDate.stream().map(orders::get).toList()));
        List<Taken> taken = new ArrayList<>(byDate.size());
        for (int i : byDate) {
            Account before = IntakeAccounts.require(accounts, orders.get(i).customerId());
            StoredOrder order = stored(
                    "orders[" + i + "]", orders.get(i), before, ids.get(taken.size()), numbers.get(taken.size()));
            taken.add(new Taken(checked(order, before), before));
            accounts.put(order.customerId(), before.plus(order.openAmount(), 1));
        }
        return taken;
    }

    private static StoredOrder stored(String field, IncomingOrder order, Account customer, long id, long number) {
        List<PricedLine> lines = lines(field, order.lines());
        BigDecimal total = lines.stream().map(PricedLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new StoredOrder(
                id,
                String.valueOf(number),
                order.customerId(),
                customer.number(),
                customer.name(),
                OrderStatus.ENTERED,
                order.channel(),
                order.orderedAt().truncatedTo(ChronoUnit.MICROS),
                null,
                order.purchaseOrder(),
                null,
                null,
                Amounts.total(field + ".lines", total),
                order.reference(),
                order.enteredBy(),
                Delivery.NONE,
                lines);
    }

    private static List<PricedLine> lines(String field, List<IncomingLine> incoming) {
        List<PricedLine> lines = new ArrayList<>(incoming.size());
        for (IncomingLine line : incoming) {
            String path = field + ".lines[" + lines.size() + "]";
            lines.add(PricedLine.of(
                    path + ".quantity",
                    lines.size() + 1,
                    line.product(),
                    line.orderedAs(),
                    line.description(),
                    Amounts.quantity(path + ".quantity", line.quantity()),
                    Amounts.price(path + ".price", line.price())));
        }
        return lines;
    }

    private Placement checked(StoredOrder order, Account before) {
        if (guards == null) {
            return new Placement(order, List.of());
        }
        List<GuardHold> wanted =
                guards.check(new OrderDraft(order.snapshot(), before.snapshot(), before.orders() == 0));
        if (wanted.isEmpty()) {
            return new Placement(order, List.of());
        }
        List<Long> ids = dsl.nextvals(ID_SEQ, wanted.size());
        List<NewHold> holds = Acceptance.holds(order.id(), wanted, ids, order.orderedAt());
        return new Placement(order.became(OrderStatus.ON_HOLD, order.orderedAt()), holds);
    }

    private void write(List<Taken> taken) {
        List<Placement> placements = taken.stream().map(Taken::placement).toList();
        IntakeAccounts.writing(() -> OrderWriter.insert(dsl, placements));
        IntakeAccounts.add(dsl, placements);
        announcements.recordAccepted(placements, null);
    }

    private void journal(Taken taken) {
        announcements.journalAccepted(
                taken.placement(), taken.before().snapshot(), taken.before().orders() == 0);
    }
}
