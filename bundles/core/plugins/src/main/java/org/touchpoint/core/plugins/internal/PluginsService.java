package org.touchpoint.core.plugins.internal;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.admin.DeployedFiles;
import org.touchpoint.api.admin.Plugin;
import org.touchpoint.api.admin.PluginDependent;
import org.touchpoint.api.admin.Plugins;
import org.touchpoint.api.admin.RefusedFile;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.spi.PluginHealth;
import org.touchpoint.core.store.spi.SettingsFiles;

/** Plugins over the framework's own bundles; what is uploaded becomes a file in {@code deploy/}. */
@Component(configurationPid = PluginsService.PID)
public final class PluginsService implements Plugins {
    static final String PID = "org.touchpoint.plugins";

    private final BundleContext context;
    private final PluginBundles bundles;
    private final PluginHealth health;
    private final DeployedFiles deployed;
    private final StartFailures startFailures;
    private final PluginDescriber describer;
    private final DeployFolder deploy;
    private final Dependents dependents;
    private final PluginAudit audit;
    private final PluginWatch watch;
    private final Duration limit;
    private final ReentrantLock oneChangeAtATime = new ReentrantLock();

    @Activate
    public PluginsService(
            BundleContext context,
            @Reference EventDefinitions definitions,
            @Reference PluginHealth health,
            @Reference DeployedFiles deployed,
            @Reference SettingsFiles files,
            @Reference Transactions transactions,
            @Reference Company company,
            Map<String, Object> values) {
        SettingsFiles.Settings settings = files.read(PID, values);
        this.context = context;
        this.bundles = new PluginBundles(context);
        this.health = health;
        this.deployed = deployed;
        this.startFailures = new StartFailures(context);
        this.describer = new PluginDescriber(definitions, health, startFailures);
        this.deploy = new DeployFolder(
                Path.of(String.valueOf(context.getProperty("karaf.base")), "deploy"),
                settings.number("largest.upload.mib", 32, 1, 1024) * 1024L * 1024);
        this.dependents = new Dependents(transactions);
        this.audit = new PluginAudit(transactions, company);
        this.watch = new PluginWatch(
                context,
                audit,
                deployed::refused,
                () -> transactions.announce(
                        Announcement.of(ChangeKind.PLUGIN, null, JobFunction.CRM, JobFunction.ADMINISTRATION)));
        this.limit = Duration.ofSeconds(settings.number("deploy.timeout.seconds", 15, 1, 600));
    }

    @Deactivate
    void close() {
        watch.close();
        startFailures.close();
    }

    @Override
    public List<Plugin> list(Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        List<RefusedFile> refused = deployed.refused();
        List<Plugin> plugins = new ArrayList<>(describer.describe(
                bundles.all().stream()
                        .sorted(Comparator.comparing(Bundle::getSymbolicName).thenComparing(Bundle::getVersion))
                        .toList(),
                refused));
        refused.stream().map(PluginDescriber::describe).forEach(plugins::add);
        return List.copyOf(plugins);
    }

    @Override
    public Plugin get(String name, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        return bundles.find(name).map(this::describe).orElseGet(() -> PluginDescriber.describe(refused(name)));
    }

    @Override
    public List<PluginDependent> dependents(String name, Caller caller) {
        return dependents.of(get(name, caller).types());
    }

    @Override
    public Plugin install(String fileName, InputStream content, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        Path spooled = deploy.spool(content);
        try {
            PluginFile file = PluginFile.read(spooled);
            return changed(
                    file.name(),
                    caller,
                    "installed",
                    () -> bundles.find(file.name())
                            .map(present -> upgrade(present, file))
                            .orElseGet(() -> add(file, deploy.fileFor(file))));
        } finally {
            delete(spooled);
        }
    }

    @Override
    public Plugin start(String name, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        return changed(name, caller, "started", () -> {
            Bundle bundle = existing(name);
            PluginBundles.offeredTypes(bundle).forEach(health::liftQuarantine);
            try {
                bundle.start();
            } catch (BundleException e) {
                // It stays meant to be active, so the description below gives the reason.
                return describe(bundle);
            }
            PluginBundles.offeredTypes(bundle).forEach(health::liftQuarantine);
            return describe(bundle);
        });
    }

    @Override
    public Plugin stop(String name, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        return changed(name, caller, "stopped", () -> {
            Bundle bundle = existing(name);
            stop(bundle);
            return describe(bundle);
        });
    }

    @Override
    public void remove(String name, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        changing(name, caller, "removed", () -> {
            bundles.find(name)
                    .ifPresentOrElse(
                            this::remove, () -> deploy.remove(refused(name).location()));
            return null;
        });
    }

    /** With every file that holds it, or the next one would take its place. */
    private void remove(Bundle bundle) {
        deployed.refused().stream()
                .filter(file -> bundle.getSymbolicName().equals(file.plugin()))
                .map(RefusedFile::location)
                .forEach(deploy::remove);
        deploy.fileOf(bundle).ifPresent(deploy::remove);
        uninstall(bundle);
    }

    private Plugin add(PluginFile file, Path target) {
        long before = System.currentTimeMillis();
        try (Settling settling = new Settling(context)) {
            deploy.deploy(file.path(), target);
            if (!settling.await(() -> isThere(file, before), limit)) {
                throw TouchpointException.unavailable(
                        file.name() + " lies in deploy/ but was not installed within " + limit.toSeconds() + " s.",
                        "Look into the log for the reason.");
            }
            // Started a moment after it is installed; one that cannot be is described with the reason.
            settling.await(() -> isSettled(file.name()), Duration.ofSeconds(2));
        }
        return describe(existing(file.name()));
    }

    private Plugin upgrade(Bundle present, PluginFile file) {
        return deploy.fileOf(present).map(target -> add(file, target)).orElseGet(() -> updateInPlace(present, file));
    }

    /** For a plugin that a feature or the shell installed. */
    private Plugin updateInPlace(Bundle present, PluginFile file) {
        try (InputStream content = Files.newInputStream(file.path())) {
            present.update(content);
        } catch (BundleException | java.io.IOException e) {
            throw TouchpointException.invalid(
                    "file",
                    "The plugin cannot be upgraded: " + StartFailures.sentence(e) + ".",
                    "Mend it and try again.");
        }
        return describe(present);
    }

    private boolean isThere(PluginFile file, long since) {
        return bundles.find(file.name())
                .filter(bundle -> bundle.getVersion().equals(file.version()) && bundle.getLastModified() >= since)
                .isPresent();
    }

    private boolean isSettled(String name) {
        return bundles.find(name)
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .isPresent();
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw cannot("stopped", e);
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
        } catch (IllegalStateException e) {
            // The watcher of deploy/ was faster.
        } catch (BundleException e) {
            throw cannot("removed", e);
        }
    }

    private static TouchpointException cannot(String what, BundleException e) {
        return TouchpointException.conflict(
                null, "The plugin cannot be " + what + ": " + StartFailures.sentence(e) + ".", "Look into the log.");
    }

    private Bundle existing(String name) {
        return bundles.find(name).orElseThrow(() -> TouchpointException.notFound("plugin", name));
    }

    private RefusedFile refused(String name) {
        return deployed.refused().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> TouchpointException.notFound("plugin", name));
    }

    private Plugin describe(Bundle bundle) {
        return describer.describe(List.of(bundle), deployed.refused()).get(0);
    }

    private static void delete(Path spooled) {
        try {
            Files.deleteIfExists(spooled);
        } catch (java.io.IOException e) {
            spooled.toFile().deleteOnExit();
        }
    }

    private Plugin changed(String name, Caller caller, String what, Supplier<@Nullable Plugin> change) {
        return Objects.requireNonNull(changing(name, caller, what, change));
    }

    /** One change at a time, each with its entry in the audit. */
    private @Nullable Plugin changing(String name, Caller caller, String what, Supplier<@Nullable Plugin> change) {
        oneChangeAtATime.lock();
        try (PluginWatch.Mine mine = watch.mine(name)) {
            Plugin before = bundles.find(name).map(this::describe).orElse(null);
            Plugin after = change.get();
            boolean upgraded = before != null && what.equals("installed");
            audit.record(caller.login(), name, upgraded ? "upgraded" : what, before, after);
            return after;
        } finally {
            oneChangeAtATime.unlock();
        }
    }
}
