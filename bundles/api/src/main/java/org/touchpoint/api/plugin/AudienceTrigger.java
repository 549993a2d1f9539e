package org.touchpoint.api.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Chooses the customers for a launch ({@link TriggerKind#NOW}). An OSGi service with {@link CrmEvent}.
 *
 * <p>It states criteria; Touchpoint compiles them to one statement and makes the follow-ups set-wise. The house account is never
 * in an audience. A customer is in it again only after having left it, when no follow-up of that definition is open, and after
 * the definition's cool-down.
 */
@ConsumerType
public interface AudienceTrigger {
    /**
     * The audience of one launch. A pure function, called once a launch, under the time limit of {@link FactRule}.
     *
     * @throws InvalidParameterException for parameters that make no sense; shown to the manager who saves them
     */
    Audience audience(Parameters parameters, Launch launch);
}
