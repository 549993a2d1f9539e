package org.touchpoint.core.store.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that has to be in place before Touchpoint says that it is up; an OSGi service, registered from the start of its bundle
 * until that stops. {@link org.touchpoint.api.admin.SystemHealth} answers {@code starting} with the first sentence that a gate
 * gives. The demo company has the one gate of the product: where the framework property {@value #DEMO} is {@code true},
 * Touchpoint is also {@code starting} as long as there is no gate at all, so that it never seems to be up before the
 * demo has been looked at.
 */
@ConsumerType
public interface ReadinessGate {
    /** Framework property: whether there is a demo company, and so at least one gate. */
    String DEMO = "touchpoint.demo";

    /** What is being made, a sentence for people; empty as soon as it is in place. Answers at once, from any thread. */
    Optional<String> waitingFor();
}
