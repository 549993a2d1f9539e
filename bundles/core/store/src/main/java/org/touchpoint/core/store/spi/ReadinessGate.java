package org.touchpoint.core.store.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that has to be in place before Touchpoint says that it is up; an OSGi service, registered from the start of its bundle
 * until that stops. {@link org.touchpoint.api.admin.SystemHealth} answers {@code starting} with the first sentence that a gate
 * gives. The events have one (the types of the plugins that are there have been looked at), and so has the demo company, where the
 * framework property {@value #DEMO} is {@code true}; Touchpoint is also {@code starting} as long as one of them is not there, so that it
 * never seems to be up before they have been asked.
 */
@ConsumerType
public interface ReadinessGate {
    /** Framework property: whether there is a demo company, and so a gate of its own. */
    String DEMO = "touchpoint.demo";

    /** What is being made, a sentence for people; empty as soon as it is in place. Answers at once, from any thread. */
    Optional<String> waitingFor();
}
