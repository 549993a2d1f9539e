package org.touchpoint.core.events.internal.orders;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.plugin.GuardRule;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.api.plugin.Verdict;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Snapshot;
import org.touchpoint.core.events.internal.definitions.VerdictCheck;
import org.touchpoint.core.events.internal.guard.Asking;
import org.touchpoint.core.events.internal.guard.Outcome;
import org.touchpoint.core.events.internal.guard.PluginCall;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.events.internal.guard.Standing;
import org.touchpoint.core.events.internal.text.Plain;
import org.touchpoint.core.store.spi.OrderGuards;

/**
 * Asks the guards of active definitions about an order. Runs under the customer's lock: works in memory alone, and waits for no
 * plugin longer than its time limit.
 */
public final class DefinitionGuards implements OrderGuards {
    private final Supplier<Snapshot> definitions;
    private final PluginGuard guard;
    private final ZoneId zone;

    public DefinitionGuards(Supplier<Snapshot> definitions, PluginGuard guard, ZoneId zone) {
        this.definitions = definitions;
        this.guard = guard;
        this.zone = zone;
    }

    @Override
    public List<GuardHold> check(OrderDraft draft) {
        return check(draft, (standing, work) -> PluginCall.of(Asking.GUARD, standing, work));
    }

    /** What {@link #check} would answer; what plugins fail at does not count towards their quarantine. */
    public List<GuardHold> rehearse(OrderDraft draft) {
        return check(draft, (standing, work) -> PluginCall.again(Asking.PREVIEW, standing, work));
    }

    /** How a guard is called. */
    private interface Calling {
        PluginCall<Verdict> of(Standing standing, Callable<Verdict> work);
    }

    private List<GuardHold> check(OrderDraft draft, Calling calling) {
        List<LiveDefinition> guards = definitions.get().guards();
        if (guards.isEmpty()) {
            return List.of();
        }
        LocalDate day = LocalDate.ofInstant(draft.order().orderedAt(), zone);
        return ask(
                guards.stream()
                        .filter(live -> live.definition().setup().covers(day))
                        .toList(),
                draft,
                calling);
    }

    private List<GuardHold> ask(List<LiveDefinition> guards, OrderDraft draft, Calling calling) {
        List<GuardHold> holds = new ArrayList<>();
        List<LiveDefinition> asked = new ArrayList<>();
        List<PluginCall<Verdict>> calls = new ArrayList<>();
        for (LiveDefinition live : guards) {
            String dormant = live.dormantBecause();
            if (dormant != null) {
                holds.add(unchecked(live, dormant));
                continue;
            }
            for (GuardRule rule : live.readyRules().guards()) {
                asked.add(live);
                calls.add(calling.of(live.standing(), () -> VerdictCheck.check(rule.check(draft))));
            }
        }
        List<Outcome<Verdict>> verdicts = guard.callAll(calls);
        for (int index = 0; index < asked.size(); index++) {
            GuardHold hold = hold(asked.get(index), verdicts.get(index));
            if (hold != null) {
                holds.add(hold);
            }
        }
        return holds;
    }

    private static @Nullable GuardHold hold(LiveDefinition live, Outcome<Verdict> outcome) {
        if (outcome instanceof Outcome.Answered<Verdict> answered) {
            return answered.answer() instanceof Verdict.Hold hold
                    ? new GuardHold(hold.kind(), Plain.reason(hold.reason()), live.name())
                    : null;
        }
        return unchecked(live, outcome.map(Verdict::reason, reason -> reason, reason -> reason));
    }

    /** An active guard never lets an order pass that it has not looked at. */
    private static GuardHold unchecked(LiveDefinition live, String reason) {
        return new GuardHold(
                HoldKind.OPERATIONAL,
                Plain.reason("The order could not be checked by " + live.name() + ": " + reason),
                live.name());
    }
}
