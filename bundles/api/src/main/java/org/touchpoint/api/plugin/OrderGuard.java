package org.touchpoint.api.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks at every order before it is accepted and may put it on hold. An OSGi service with {@link CrmEvent}.
 */
@ConsumerType
public interface OrderGuard {
    /**
     * The rule of one event definition, made once for its parameters and kept.
     *
     * @throws InvalidParameterException for parameters that make no sense; shown to the manager who saves them
     */
    GuardRule rule(Parameters parameters);
}
