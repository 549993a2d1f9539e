package org.touchpoint.core.orders.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.fact.CustomerSnapshot;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.HoldReleased;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderCancelled;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.fact.QuoteOpened;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.spi.TimeLine;
import org.touchpoint.core.store.spi.TimeLine.Entry;

/**
 * Says what happened to an order: facts for the journal, and lines for the customer's Recent Transactions. Every snapshot of the
 * customer is without the order that the fact is about.
 */
final class Announcements {
    private static final String ORDER = "order";
    private static final String HOLD = "hold";

    private final FactLog facts;
    private final TimeLine timeLine;

    Announcements(FactLog facts, TimeLine timeLine) {
        this.facts = facts;
        this.timeLine = timeLine;
    }

    void quoted(StoredOrder quote, CustomerSnapshot customer, String by) {
        facts.append(quote.customerId(), quote.subject(), factOfQuote(quote, customer));
        record(quote, quote.orderedAt(), ORDER, "Quote " + described(quote), by);
    }

    void accepted(Placement placement, CustomerSnapshot customer, boolean first, String by) {
        journalAccepted(placement, customer, first);
        recordAccepted(List.of(placement), by);
    }

    /** The facts of an accepted order: that it was accepted, then each hold. */
    void journalAccepted(Placement placement, CustomerSnapshot customer, boolean first) {
        StoredOrder order = placement.order();
        facts(placement, customer, first).forEach(fact -> facts.append(order.customerId(), order.subject(), fact));
    }

    /** What is journalled of a quote. */
    static Fact factOfQuote(StoredOrder quote, CustomerSnapshot customer) {
        return new QuoteOpened(quote.orderedAt(), quote.snapshot(), customer);
    }

    /** What is journalled of an accepted order: that it was accepted, then each hold. */
    static List<Fact> facts(Placement placement, CustomerSnapshot customer, boolean first) {
        StoredOrder order = placement.order();
        List<Fact> facts = new ArrayList<>();
        facts.add(new OrderAccepted(order.orderedAt(), order.snapshot(), customer, first));
        placement.holds().forEach(hold -> facts.add(held(order, hold, customer)));
        return facts;
    }

    private static Fact held(StoredOrder order, NewHold hold, CustomerSnapshot customer) {
        return new OrderHeld(hold.placedAt(), order.snapshot(), customer, hold.snapshot());
    }

    /** The time-line entries of accepted orders; {@code by} is whoever accepted them, or null for whoever entered each. */
    void recordAccepted(List<Placement> placements, @Nullable String by) {
        List<Entry> entries = new ArrayList<>();
        for (Placement placement : placements) {
            StoredOrder order = placement.order();
            String who = by == null ? order.enteredBy() : by;
            entries.add(entry(order, order.orderedAt(), ORDER, "Order " + described(order), who));
            placement.holds().forEach(hold -> entries.add(entry(order, hold)));
        }
        timeLine.record(entries);
    }

    void held(StoredOrder order, CustomerSnapshot customer, NewHold hold) {
        journalHeld(order, customer, hold);
        timeLine.record(List.of(entry(order, hold)));
    }

    void released(StoredOrder order, CustomerSnapshot customer, HoldSnapshot hold, Instant at, String by) {
        facts.append(order.customerId(), order.subject(), new HoldReleased(at, order.snapshot(), customer, hold, by));
        String summary = "Order " + order.number() + ": " + hold.kind().title() + " hold released";
        record(order, at, HOLD, summary, by);
    }

    void cancelled(StoredOrder order, CustomerSnapshot customer, String reason, Instant at, String by) {
        facts.append(order.customerId(), order.subject(), new OrderCancelled(at, order.snapshot(), customer, reason));
        record(order, at, ORDER, "Order " + order.number() + " cancelled: " + reason, by);
    }

    private void journalHeld(StoredOrder order, CustomerSnapshot customer, NewHold hold) {
        facts.append(order.customerId(), order.subject(), held(order, hold, customer));
    }

    private void record(StoredOrder order, Instant at, String kind, String summary, String by) {
        timeLine.record(List.of(entry(order, at, kind, summary, by)));
    }

    private static Entry entry(StoredOrder order, NewHold hold) {
        String summary = "Order " + order.number() + " on " + hold.kind().title() + " hold: " + hold.reason();
        return entry(order, hold.placedAt(), HOLD, summary, hold.placedBy());
    }

    private static Entry entry(StoredOrder order, Instant at, String kind, String summary, String by) {
        return new Entry(order.customerId(), at, kind, summary, by, order.number(), null);
    }

    private static String described(StoredOrder order) {
        int lines = order.lines().size();
        return order.number() + " by " + order.channel() + ": " + lines + (lines == 1 ? " line, " : " lines, ")
                + order.total();
    }
}
