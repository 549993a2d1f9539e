package org.touchpoint.core.events.internal.journal;

import java.util.ArrayList;
import java.util.List;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.plugin.GuardRule;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.api.plugin.Verdict;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Snapshot;
import org.touchpoint.core.events.internal.definitions.VerdictCheck;

/** The holds that a definition would have set on past orders. */
final class Guarding {
    private final LiveDefinition definition;
    private final Snapshot all;
    private final List<GuardRule> guards;
    private long holds;

    Guarding(LiveDefinition definition, Snapshot all) {
        this.definition = definition;
        this.all = all;
        this.guards = definition.readyRules().guards();
    }

    /** Whether the fact is a hold of its own type's setting, which its own guards set or not. */
    boolean replaces(Fact fact) {
        return !guards.isEmpty()
                && fact instanceof OrderHeld held
                && all.find(held.hold().placedBy())
                        .filter(other -> other.definition()
                                .typeId()
                                .equals(definition.definition().typeId()))
                        .isPresent();
    }

    /** The holds that its guards would have set. Called under the plugin guard, one fact after the other. */
    List<OrderHeld> holds(Fact fact) {
        List<OrderHeld> held = new ArrayList<>();
        if (fact instanceof OrderAccepted accepted) {
            // The fact has the customer as the guards had it: without this order.
            OrderDraft draft = new OrderDraft(accepted.order(), accepted.customer(), accepted.firstOrder());
            for (GuardRule guard : guards) {
                if (VerdictCheck.check(guard.check(draft)) instanceof Verdict.Hold hold) {
                    held.add(held(accepted, hold));
                }
            }
        }
        return held;
    }

    private OrderHeld held(OrderAccepted accepted, Verdict.Hold hold) {
        HoldSnapshot snapshot = new HoldSnapshot(--holds, hold.kind(), hold.reason(), definition.name());
        return new OrderHeld(accepted.occurredAt(), accepted.order(), accepted.customer(), snapshot);
    }
}
