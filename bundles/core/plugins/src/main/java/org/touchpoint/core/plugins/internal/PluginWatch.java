package org.touchpoint.core.plugins.internal;

import java.security.AccessController;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Sees what becomes of plugins by other ways than this service: the folder {@code deploy/} and the Karaf shell. Writes it into the audit,
 * and tells whoever has the list open, of files that are not taken too. Nothing is written on the framework's own threads, which must
 * not wait, and nothing of what the framework does by itself when it starts and stops.
 */
final class PluginWatch implements SynchronousBundleListener, AutoCloseable {
    static final String FOLDER = "deploy folder";
    private static final long LOOK_MILLIS = 2_000;

    private final BundleContext context;
    private final PluginAudit audit;
    private final Runnable tell;
    private final Set<String> ours = ConcurrentHashMap.newKeySet();
    private final Map<Long, String> versions = new ConcurrentHashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "touchpoint-plugin-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<?> files = List.of();

    /** A change that is under way. */
    interface Mine extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Watches from now on.
     *
     * @param refused the files that are not taken, looked at now and then
     * @param tell tells that something has changed
     */
    PluginWatch(BundleContext context, PluginAudit audit, Supplier<List<?>> refused, Runnable tell) {
        this.context = context;
        this.audit = audit;
        this.tell = tell;
        for (Bundle bundle : context.getBundles()) {
            if (PluginBundles.isPlugin(bundle)) {
                versions.put(bundle.getBundleId(), bundle.getVersion().toString());
            }
        }
        context.addBundleListener(this);
        worker.scheduleWithFixedDelay(() -> look(refused.get()), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Until this is closed, what becomes of the plugin is this service's doing, and written down by it. */
    Mine mine(String name) {
        ours.add(name);
        return () -> ours.remove(name);
    }

    private void look(List<?> now) {
        if (!now.equals(files)) {
            files = now;
            tell.run();
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        String what = what(event.getType());
        boolean gone = event.getType() == BundleEvent.UNINSTALLED;
        if (what == null || !(gone ? versions.containsKey(bundle.getBundleId()) : PluginBundles.isPlugin(bundle))) {
            return;
        }
        String after = bundle.getVersion().toString();
        String before = gone
                ? versions.remove(bundle.getBundleId())
                : event.getType() == BundleEvent.STARTED || event.getType() == BundleEvent.STOPPED
                        ? after
                        : versions.put(bundle.getBundleId(), after);
        String who = ours.contains(bundle.getSymbolicName()) ? null : who();
        later(() -> {
            tell.run();
            if (who != null) {
                audit.record(who, bundle.getSymbolicName(), what, version(before), version(gone ? null : after));
            }
        });
    }

    private static Map<String, String> version(@Nullable String version) {
        return version == null ? Map.of() : Map.of("version", version);
    }

    private void later(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException closed) {
            Thread.yield(); // this service goes too: the product stops
        }
    }

    private static @Nullable String what(int type) {
        return switch (type) {
            case BundleEvent.INSTALLED -> "installed";
            case BundleEvent.UPDATED -> "upgraded";
            case BundleEvent.UNINSTALLED -> "removed";
            case BundleEvent.STARTED -> "started";
            case BundleEvent.STOPPED -> "stopped";
            default -> null;
        };
    }

    /** Who does this, as far as the thread tells that is doing it; null if it is nobody but the framework. */
    private @Nullable String who() {
        Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        if (framework == null || framework.getState() != Bundle.ACTIVE) {
            return null;
        }
        String user = shellUser();
        if (user != null) {
            return "shell:" + user;
        }
        return Thread.currentThread().getName().startsWith("fileinstall") ? FOLDER : null;
    }

    @SuppressWarnings("removal") // The shell's user is known to Java 17 by no other way.
    private static @Nullable String shellUser() {
        Subject subject = Subject.getSubject(AccessController.getContext());
        return subject == null
                ? null
                : subject.getPrincipals().stream()
                        .filter(principal ->
                                principal.getClass().getSimpleName().equals("UserPrincipal"))
                        .map(Principal::getName)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
        worker.shutdown();
    }
}
