package org.touchpoint.core.demo.internal;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.touchpoint.core.store.spi.ReadinessGate;

/**
 * Whether a demo company is wanted, and whether it is in place. A component of its own, without references, so that it is there before
 * anything that the demo company is made with.
 */
@Component(service = {ReadinessGate.class, DemoGate.class})
public final class DemoGate implements ReadinessGate {
    private final boolean wanted;
    private volatile Optional<String> waitingFor;

    @Activate
    public DemoGate(BundleContext context) {
        this(Boolean.parseBoolean(
                Optional.ofNullable(context.getProperty(DEMO)).orElseGet(() -> System.getProperty(DEMO, "false"))));
    }

    DemoGate(boolean wanted) {
        this.wanted = wanted;
        this.waitingFor = wanted ? Optional.of("The demo company is being made.") : Optional.empty();
    }

    /** Whether this installation is to have a demo company. */
    boolean wanted() {
        return wanted;
    }

    /** It is in place, or none is to be made. */
    void open() {
        waitingFor = Optional.empty();
    }

    /** It could not be made. */
    void fail(String reason) {
        waitingFor = Optional.of("The demo company could not be made: " + reason
                + " Start again to go on with it, or with --empty to do without.");
    }

    @Override
    public Optional<String> waitingFor() {
        return waitingFor;
    }
}
