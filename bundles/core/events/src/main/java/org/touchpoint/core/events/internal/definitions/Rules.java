package org.touchpoint.core.events.internal.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.FactRule;
import org.touchpoint.api.plugin.GuardRule;
import org.touchpoint.api.plugin.Parameters;

/**
 * The rules that a plugin made for one definition. They are plugin code: call them under the guard only.
 *
 * @param facts what it answers, by kind of fact; kinds that it does not answer are absent
 * @param guards what it asks of an order before it is accepted
 */
public record Rules(Parameters parameters, Map<Class<?>, List<Answering<?>>> facts, List<GuardRule> guards) {
    /** A rule with the kind of fact that it answers. */
    public record Answering<F extends Fact>(Class<F> fact, FactRule<F> rule) {
        Decision decide(Fact happened) {
            return rule.decide(fact.cast(happened));
        }
    }

    /** Whether it answers this kind of fact. */
    public boolean answers(Class<? extends Fact> fact) {
        return facts.containsKey(fact);
    }

    /**
     * The follow-ups that the rules want in answer to a fact, each looked at.
     *
     * @throws org.touchpoint.core.events.internal.guard.RubbishException if an answer makes no sense
     */
    public List<Decision.FollowUp> decide(Fact fact) {
        List<Answering<?>> rules = facts.getOrDefault(fact.getClass(), List.of());
        if (rules.size() == 1) { // the usual case, without a list for each fact
            return wanted(rules.get(0), fact);
        }
        List<Decision.FollowUp> wanted = new ArrayList<>();
        rules.forEach(rule -> wanted.addAll(wanted(rule, fact)));
        return wanted;
    }

    private static List<Decision.FollowUp> wanted(Answering<?> rule, Fact fact) {
        Decision decision = DecisionCheck.check(rule.decide(fact), fact);
        return decision instanceof Decision.FollowUp followUp ? List.of(followUp) : List.of();
    }
}
