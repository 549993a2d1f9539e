package org.touchpoint.core.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.touchpoint.api.TouchpointException;

class PluginFileTest {
    @TempDir
    Path folder;

    @Test
    void readsNameAndVersionOfAPlugin() throws IOException {
        PluginFile file = PluginFile.read(jar(Map.of(
                "Bundle-ManifestVersion", "2",
                "Bundle-SymbolicName", "com.partner.birthday;singleton:=true",
                "Bundle-Version", "1.2.3.q",
                "Import-Package", "java.util,org.touchpoint.api.plugin;version=\"[1.0,2)\"")));

        assertThat(file.name()).isEqualTo("com.partner.birthday");
        assertThat(file.version()).isEqualTo(new Version("1.2.3.q"));
    }

    @Test
    void refusesWhatIsNoJar() throws IOException {
        Path file = Files.writeString(folder.resolve("x.jar"), "not a jar");
        assertRefused(file, "is no jar");
    }

    @Test
    void refusesAJarThatIsNoBundle() throws IOException {
        assertRefused(jar(Map.of()), "no OSGi bundle");
    }

    @Test
    void refusesABundleWithoutACrmEvent() throws IOException {
        Map<String, String> headers = Map.of(
                "Bundle-ManifestVersion", "2",
                "Bundle-SymbolicName", "com.partner.tools",
                "Import-Package", "org.touchpoint.api.pluginx");
        assertRefused(jar(headers), "has no CRM event");
    }

    @Test
    void refusesOurOwnBundles() throws IOException {
        Map<String, String> headers = Map.of(
                "Bundle-ManifestVersion", "2",
                "Bundle-SymbolicName", "org.touchpoint.core.orders",
                "Import-Package", "org.touchpoint.api.plugin");
        assertRefused(jar(headers), "belongs to Touchpoint itself");
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> PluginFile.read(file))
                .isInstanceOfSatisfying(
                        TouchpointException.class, e -> assertThat(e.field()).contains("file"))
                .hasMessageContaining(message);
    }

    private Path jar(Map<String, String> headers) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        Path file = folder.resolve("plugin.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            out.finish();
        }
        return file;
    }
}
