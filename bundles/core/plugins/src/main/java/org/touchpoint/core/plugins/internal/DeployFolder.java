package org.touchpoint.core.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.touchpoint.api.TouchpointException;

/**
 * The folder {@code deploy/}: what is in it is installed, what is taken out is removed. Files come and go by one rename, so that
 * the folder's watcher never sees half a file.
 */
final class DeployFolder {
    private final Path folder;
    private final long largestBytes;

    DeployFolder(Path folder, long largestBytes) {
        this.folder = folder.toAbsolutePath().normalize();
        this.largestBytes = largestBytes;
    }

    /** Writes an upload to a file beside the folder; {@code INVALID} naming {@code file} if it is too large. */
    Path spool(InputStream content) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder.resolveSibling("."), "plugin-upload", ".part");
            boolean complete = false;
            try (var out = Files.newOutputStream(file)) {
                copyLimited(content, out);
                complete = true;
            } finally {
                if (!complete) {
                    Files.deleteIfExists(file);
                }
            }
            return file;
        } catch (IOException e) {
            throw TouchpointException.unavailable(
                    "The plugin could not be stored: " + e.getMessage() + ".",
                    "Make room, or mend the permissions of " + folder + ", and upload it again.");
        }
    }

    private void copyLimited(InputStream content, java.io.OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            total += read;
            if (total > largestBytes) {
                throw TouchpointException.invalid(
                        "file",
                        "The file is larger than " + largestBytes / (1024 * 1024) + " MiB.",
                        "A plugin holds classes and scripts; leave everything else out.");
            }
            out.write(buffer, 0, read);
        }
    }

    /** The file from which the bundle was installed, if it lies in this folder. */
    Optional<Path> fileOf(Bundle bundle) {
        String location = bundle.getLocation();
        if (!location.startsWith("file:")) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(URI.create(location)).toAbsolutePath().normalize();
            return folder.equals(file.getParent()) ? Optional.of(file) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The file under which a new plugin is deployed. */
    Path fileFor(PluginFile plugin) {
        return folder.resolve(plugin.name() + ".jar");
    }

    void deploy(Path spooled, Path target) {
        try {
            Files.move(spooled, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw TouchpointException.unavailable(
                    "The plugin could not be deployed: " + e.getMessage() + ".",
                    "Mend the permissions of " + folder + ", and upload it again.");
        }
    }

    void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw TouchpointException.unavailable(
                    file.getFileName() + " could not be deleted: " + e.getMessage() + ".",
                    "Mend the permissions of " + folder + ", and remove the plugin again.");
        }
    }
}
