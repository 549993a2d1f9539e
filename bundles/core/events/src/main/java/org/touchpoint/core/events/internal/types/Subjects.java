package org.touchpoint.core.events.internal.types;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.HoldReleased;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.plugin.TriggerKind;

/** What the follow-ups of a type are about besides the customer, which is what its scripts can be filled with. */
final class Subjects {
    private static final List<Class<? extends Fact>> ABOUT_HOLDS = List.of(OrderHeld.class, HoldReleased.class);

    private Subjects() {}

    /** By trigger: every fact is about an order, some are about a hold as well; a launch is about neither. */
    static Map<String, List<String>> of(Set<TriggerKind> kinds, Collection<PresentType.Trigger<?>> triggers) {
        Map<String, List<String>> subjects = new TreeMap<>();
        for (TriggerKind kind : kinds) {
            Set<String> about = new TreeSet<>(Set.of(Placeholder.EVENT));
            triggers.stream()
                    .filter(trigger -> trigger.kind() == kind)
                    .flatMap(trigger -> about(trigger.fact()))
                    .forEach(about::add);
            subjects.put(kind.title(), List.copyOf(about));
        }
        return subjects;
    }

    private static Stream<String> about(Class<? extends Fact> fact) {
        boolean hold = ABOUT_HOLDS.stream().anyMatch(fact::isAssignableFrom);
        return hold ? Stream.of(Placeholder.ORDER, Placeholder.HOLD) : Stream.of(Placeholder.ORDER);
    }
}
