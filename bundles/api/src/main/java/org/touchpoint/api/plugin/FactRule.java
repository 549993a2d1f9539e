package org.touchpoint.api.plugin;

import org.osgi.annotation.versioning.ConsumerType;
import org.touchpoint.api.fact.Fact;

/**
 * A pure function from a fact to a decision: no I/O, no state, no clock but the fact's own. Touchpoint owns every effect.
 *
 * <p>Called from one thread at a time, under a time limit (250 ms unless configured). A throw, a time-out or a null answer is a
 * failure: the fact is parked for this definition with the reason and tried again later, with back-off, and the facts behind it
 * go on. After five failures in a row the type is quarantined until an administrator restarts or upgrades the plugin; its facts
 * wait meanwhile. A fact may be handed over more than once (a crash, an upgrade); its follow-ups are made once all the same.
 */
@ConsumerType
@FunctionalInterface
public interface FactRule<F extends Fact> {
    /** What is to be done about this fact. Never null: {@link Decision#nothing} where nothing is. */
    Decision decide(F fact);
}
