package org.touchpoint.core.deploy.internal;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.fileinstall.ArtifactUrlTransformer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.admin.DeployedFiles;
import org.touchpoint.api.admin.RefusedFile;

/**
 * Stands before the watcher of {@code deploy/}. It turns away what is no bundle, and the second file of a plugin: the watcher would
 * let both files stand for one bundle, and take it away with either. When the first file goes, the second is let in.
 */
@Component(
        immediate = true,
        service = {ArtifactUrlTransformer.class, DeployedFiles.class},
        property = "service.ranking:Integer=100")
public final class FileGate implements ArtifactUrlTransformer, DeployedFiles, BundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(FileGate.class);
    private static final int MAY_FREE_A_NAME = BundleEvent.UNINSTALLED | BundleEvent.UPDATED;

    private final DeployFolder folder;
    private final Installed installed;
    private final Reasons reasons;
    private final Set<Path> waiting = ConcurrentHashMap.newKeySet();

    @Activate
    public FileGate(BundleContext context) {
        this(
                new DeployFolder(Path.of(String.valueOf(context.getProperty("karaf.base")), "deploy")),
                Installed.in(context),
                Clock.systemUTC());
        context.addBundleListener(this);
    }

    FileGate(DeployFolder folder, Installed installed, Clock clock) {
        this.folder = folder;
        this.installed = installed;
        this.reasons = new Reasons(installed, clock);
        // An earlier gate may have turned these away.
        refused().stream()
                .filter(file -> file.plugin() != null)
                .map(RefusedFile::location)
                .forEach(waiting::add);
    }

    @Deactivate
    void close(BundleContext context) {
        context.removeBundleListener(this);
    }

    @Override
    public List<RefusedFile> refused() {
        return reasons.refused(folder.files());
    }

    @Override
    public boolean canHandle(File file) {
        return folder.holds(file.toPath()) && reason(file.toPath()) != null;
    }

    /** Makes no bundle of what {@link #canHandle} took; the watcher then forgets it until it changes. */
    @Override
    public @Nullable URL transform(URL file) {
        Path path = Path.of(URI.create(file.toString()));
        LOG.warn("{} in deploy/ is not taken. {}", path.getFileName(), reason(path));
        waiting.add(path);
        return null;
    }

    private @Nullable String reason(Path path) {
        List<DeployedFile> files = folder.files();
        Choice choice = Choice.among(files, installed);
        for (DeployedFile file : files) {
            if (file.path().equals(path)) {
                return Reasons.reason(file, choice.insteadOf(file));
            }
        }
        return null;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if ((event.getType() & MAY_FREE_A_NAME) != 0 && !waiting.isEmpty()) {
            letIn();
        }
    }

    /** Those that need not wait any longer are put before the watcher again. */
    private void letIn() {
        List<DeployedFile> files = folder.files();
        Choice choice = Choice.among(files, installed);
        waiting.retainAll(files.stream().map(DeployedFile::path).toList());
        for (DeployedFile file : files) {
            if (choice.insteadOf(file) == null && waiting.remove(file.path()) && file.fault() == null) {
                touch(file);
            }
        }
    }

    private void touch(DeployedFile file) {
        try {
            folder.touch(file.path());
            LOG.info("{} in deploy/ is taken now", file.name());
        } catch (IOException e) {
            LOG.warn("{} in deploy/ could not be taken: {}", file.name(), e.getMessage());
        }
    }
}
