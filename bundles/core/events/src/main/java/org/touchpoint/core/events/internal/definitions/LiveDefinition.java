package org.touchpoint.core.events.internal.definitions;

import org.jspecify.annotations.Nullable;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.core.events.internal.guard.Standing;
import org.touchpoint.core.events.internal.types.PresentType;

/**
 * A definition with the rules that its plugin made for it, as long as that plugin is there. Immutable, save for the standing of its
 * type.
 *
 * @param type null while its plugin is away
 * @param rules null while there are none
 * @param obstacle why there are none, or null
 * @param mayPass whether the obstacle may be gone when the rules are made another time: the plugin failed over them
 * @param guardsOrders whether its type looks at orders, known also while the plugin is away
 */
public record LiveDefinition(
        Definition definition,
        @Nullable PresentType type,
        @Nullable Rules rules,
        @Nullable String obstacle,
        boolean mayPass,
        boolean guardsOrders) {
    public long id() {
        return definition.id();
    }

    public String name() {
        return definition.name();
    }

    /** Why it cannot do its work at this moment, or null if it can. */
    public @Nullable String dormantBecause() {
        String refusal = type == null ? null : type.standing().refusal();
        return refusal == null ? obstacle : refusal;
    }

    /** Whether it can do its work at this moment. */
    public boolean isReady() {
        return dormantBecause() == null;
    }

    /** Whether it answers facts whenever it can: it is active, and not one that is launched. */
    public boolean readsFacts() {
        return definition.active() && !definition.setup().launched();
    }

    /** Whether it answers this kind of fact. */
    public boolean answers(Class<? extends Fact> fact) {
        return rules != null && rules.answers(fact);
    }

    /** Its rules; only of one that is ready. */
    public Rules readyRules() {
        if (rules == null) {
            throw new IllegalStateException(name() + " has no rules: " + obstacle);
        }
        return rules;
    }

    /** Its type's standing; only of one that is ready. */
    public Standing standing() {
        if (type == null) {
            throw new IllegalStateException(name() + " has no type: " + obstacle);
        }
        return type.standing();
    }

    /** Whether another making would come to the same end. */
    boolean isStillGood(Definition now, @Nullable PresentType there) {
        return there != null && rules != null && there.equals(type) && definition.equals(now);
    }

    /** Each making is its own: it is a key of maps on the reader's path, where comparing whole definitions would cost. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(definition.id());
    }
}
