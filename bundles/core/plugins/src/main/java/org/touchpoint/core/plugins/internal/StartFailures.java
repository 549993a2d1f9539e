package org.touchpoint.core.plugins.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Why a bundle that ought to be active is not, in the framework's own words. The framework says it only to whoever starts the
 * bundle, so a start is tried; the answer is kept until a bundle comes, goes or changes, since that may cure it.
 */
final class StartFailures implements SynchronousBundleListener, AutoCloseable {
    private static final int CHANGES =
            BundleEvent.INSTALLED | BundleEvent.UPDATED | BundleEvent.UNINSTALLED | BundleEvent.STARTED;

    private final BundleContext context;
    private final Map<Long, String> reasons = new ConcurrentHashMap<>();

    StartFailures(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    /** Whether the bundle is meant to be active and is not. */
    static boolean isFailed(Bundle bundle) {
        int state = bundle.getState();
        return (state == Bundle.INSTALLED || state == Bundle.RESOLVED)
                && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    }

    /** Why it is not active; empty if it starts by now. */
    String reason(Bundle bundle) {
        String known = reasons.get(bundle.getBundleId());
        if (known != null) {
            return known;
        }
        String reason = tryToStart(bundle);
        if (!reason.isEmpty()) {
            reasons.put(bundle.getBundleId(), reason);
        }
        return reason;
    }

    private static String tryToStart(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "";
        } catch (BundleException | IllegalStateException e) {
            return sentence(e);
        }
    }

    /** The message of an exception and of what caused it, on one line. */
    static String sentence(Throwable failure) {
        StringBuilder sentence = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause);
            if (sentence.indexOf(String.valueOf(cause.getMessage())) < 0) {
                sentence.append(": ").append(message);
            }
        }
        return sentence.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if ((event.getType() & CHANGES) != 0) {
            reasons.clear();
        }
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }
}
