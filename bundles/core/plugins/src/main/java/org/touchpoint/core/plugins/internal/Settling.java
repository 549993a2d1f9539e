package org.touchpoint.core.plugins.internal;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Waits for the framework to come to a state that the watcher of {@code deploy/} brings about. */
final class Settling implements SynchronousBundleListener, AutoCloseable {
    private final BundleContext context;
    private final Object changed = new Object();

    Settling(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    /** Whether {@code state} came true in time; it is looked at after each change of a bundle. */
    boolean await(BooleanSupplier state, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (changed) {
            while (!state.getAsBoolean()) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    changed.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }
}
