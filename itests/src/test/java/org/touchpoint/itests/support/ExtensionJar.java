package org.touchpoint.itests.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A partner's plugin that only adds to the console, packed while the test runs. */
public final class ExtensionJar {
    private ExtensionJar() {}

    /** Packs a bundle whose one module has this text. */
    public static Path make(Path folder, String symbolicName, String title, String module) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", symbolicName);
        headers.putValue("Bundle-Name", title);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Provide-Capability", "touchpoint.ui;module=\"ui/module.js\"");
        Path jar = folder.resolve(symbolicName + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("ui/module.js"));
            out.write(module.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
