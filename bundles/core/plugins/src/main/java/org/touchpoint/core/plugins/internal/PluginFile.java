package org.touchpoint.core.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.touchpoint.api.TouchpointException;

/** What the manifest of an uploaded jar says, checked before the framework sees it. */
record PluginFile(Path path, String name, Version version) {
    private static final String REMEDY = "Upload a plugin's jar, as bnd-maven-plugin makes it.";

    /** Reads the jar; {@code INVALID} naming {@code file} if it is no plugin. */
    static PluginFile read(Path path) {
        Attributes headers = headers(path);
        String symbolicName = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (symbolicName == null || !"2".equals(headers.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
            throw refused("The file is no OSGi bundle: its manifest has no Bundle-SymbolicName.");
        }
        String name = symbolicName.split(";", 2)[0].strip();
        if (PluginBundles.isOurs(name)) {
            throw refused(name + " belongs to Touchpoint itself.");
        }
        if (!PluginBundles.isPluginBy(headers::getValue)) {
            throw refused(name + " has no CRM event, for it does not import " + PluginBundles.PLUGIN_API
                    + ", and adds nothing to the console.");
        }
        return new PluginFile(path, name, version(headers.getValue(Constants.BUNDLE_VERSION)));
    }

    private static Attributes headers(Path path) {
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw refused("The file has no manifest.");
            }
            return manifest.getMainAttributes();
        } catch (IOException e) {
            throw refused("The file is no jar: " + e.getMessage() + ".");
        }
    }

    private static Version version(@Nullable String version) {
        try {
            return Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            throw refused("Bundle-Version " + version + " is no version.");
        }
    }

    private static TouchpointException refused(String message) {
        return TouchpointException.invalid("file", message, REMEDY);
    }
}
