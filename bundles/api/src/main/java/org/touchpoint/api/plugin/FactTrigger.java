package org.touchpoint.api.plugin;

import org.osgi.annotation.versioning.ConsumerType;
import org.touchpoint.api.fact.Fact;

/**
 * Makes follow-ups in answer to facts of one kind. An OSGi service with {@link CrmEvent}.
 *
 * @param <F> the kind of fact that it answers
 */
@ConsumerType
public interface FactTrigger<F extends Fact> {
    /** The trigger kind that this is: {@link TriggerKind#ORDER} or {@link TriggerKind#VISION}. */
    TriggerKind kind();

    /** The kind of fact that it answers. */
    Class<F> fact();

    /**
     * The rule of one event definition, made once for its parameters and kept.
     *
     * @throws InvalidParameterException for parameters that make no sense; shown to the manager who saves them
     */
    FactRule<F> rule(Parameters parameters);
}
