package org.touchpoint.core.deploy.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A file in {@code deploy/}, looked into as far as its manifest.
 *
 * @param bundle symbolic name of the bundle in it; empty if it holds none
 * @param fault why it holds none that can be taken, one sentence, or null
 * @param since when it came to lie there as it is
 */
record DeployedFile(
        Path path, String bundle, Version version, @Nullable String fault, Instant since) {
    private static final List<String> OURS =
            List.of("org.touchpoint.api", "org.touchpoint.core.", "org.touchpoint.web.", "org.touchpoint.shell");

    /** Looks into a file; never fails. */
    static DeployedFile read(Path path, Instant since) {
        if (!path.toString().endsWith(".jar")) {
            return faulty(path, since, "Its name does not end in .jar.");
        }
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            return manifest == null
                    ? faulty(path, since, "It has no manifest, so it is no OSGi bundle.")
                    : of(path, since, manifest.getMainAttributes());
        } catch (IOException | IllegalArgumentException e) {
            return faulty(path, since, "It is no jar that can be read: " + e.getMessage() + ".");
        }
    }

    private static DeployedFile of(Path path, Instant since, Attributes headers) {
        String header = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (header == null || !"2".equals(headers.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
            return faulty(path, since, "It is no OSGi bundle: its manifest has no Bundle-SymbolicName.");
        }
        String name = header.split(";", 2)[0].strip();
        if (OURS.stream().anyMatch(name::startsWith)) {
            return faulty(path, since, name + " belongs to Touchpoint itself.");
        }
        String version = headers.getValue(Constants.BUNDLE_VERSION);
        try {
            return new DeployedFile(path, name, Version.parseVersion(version), null, since);
        } catch (IllegalArgumentException e) {
            return faulty(path, since, "Bundle-Version " + version + " is no version.");
        }
    }

    private static DeployedFile faulty(Path path, Instant since, String fault) {
        return new DeployedFile(path, "", Version.emptyVersion, fault, since);
    }

    /** Name of the file. */
    String name() {
        return path.getFileName().toString();
    }
}
