package org.touchpoint.core.deploy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.touchpoint.api.admin.RefusedFile;

class FileGateTest {
    @TempDir
    Path temporary;

    private Path folder;
    private final Set<String> installed = new HashSet<>();
    private FileGate gate;

    @BeforeEach
    void open() throws IOException {
        folder = temporary.toRealPath();
        gate = gate();
    }

    private FileGate gate() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        return new FileGate(
                new DeployFolder(folder),
                new Installed() {
                    @Override
                    public boolean from(DeployedFile file) {
                        return installed.contains(file.name());
                    }

                    @Override
                    public boolean anyhow(DeployedFile file) {
                        return from(file);
                    }
                },
                later);
    }

    @Test
    void letsAPluginIn() throws IOException {
        Path jar = bundle("late.jar", "com.partner.late", "1.0.0");

        assertThat(gate.canHandle(jar.toFile())).isFalse();
        installed.add("late.jar");
        assertThat(gate.refused()).isEmpty();
    }

    @Test
    void hasNoSayInOtherFolders() throws IOException {
        Path elsewhere =
                Files.writeString(Files.createDirectory(folder.resolve("etc")).resolve("x.jar"), "x");

        assertThat(gate.canHandle(elsewhere.toFile())).isFalse();
        assertThat(gate.refused()).isEmpty();
    }

    @Test
    void turnsAwayWhatIsNoBundleAndSaysWhy() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "Dear customer");
        byte[] whole = Files.readAllBytes(bundle("cut.jar", "com.partner.cut", "1.0.0"));
        Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2));
        Path bare = jar("bare.jar", Map.of("Created-By", "somebody"));
        Path ours = bundle("ours.jar", "org.touchpoint.core.orders", "1.0.0");
        Path kar = Files.writeString(folder.resolve("some.kar"), "PK");

        for (Path file : new Path[] {text, cut, bare, ours, kar}) {
            assertThat(gate.canHandle(file.toFile())).as(file.toString()).isTrue();
            assertThat(gate.transform(file.toUri().toURL())).isNull();
        }
        assertThat(gate.refused())
                .extracting(RefusedFile::name)
                .containsExactly("bare.jar", "cut.jar", "ours.jar", "some.kar", "text.jar");
        assertThat(gate.refused()).extracting(RefusedFile::plugin).containsOnlyNulls();
        assertThat(gate.refused())
                .extracting(RefusedFile::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("no OSGi bundle").contains("Delete it"),
                        reason -> assertThat(reason).contains("no jar that can be read"),
                        reason -> assertThat(reason).contains("belongs to Touchpoint itself"),
                        reason -> assertThat(reason).contains("does not end in .jar"),
                        reason -> assertThat(reason).contains("no jar that can be read"));
    }

    @Test
    void takesAFileThatWasMended() throws IOException {
        Path jar = Files.writeString(folder.resolve("late.jar"), "half");
        assertThat(gate.canHandle(jar.toFile())).isTrue();

        bundle("late.jar", "com.partner.late", "1.0.0");

        assertThat(gate.canHandle(jar.toFile())).isFalse();
    }

    @Test
    void turnsAwayTheSecondFileOfAPluginAndNamesBoth() throws IOException {
        Path first = bundle("late.jar", "com.partner.late", "1.0.0");
        installed.add("late.jar");
        Path second = bundle("late-2.jar", "com.partner.late", "2.0.0");

        assertThat(gate.canHandle(first.toFile())).isFalse();
        assertThat(gate.canHandle(second.toFile())).isTrue();
        assertThat(gate.refused()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("late-2.jar");
            assertThat(file.plugin()).isEqualTo("com.partner.late");
            assertThat(file.version()).isEqualTo("2.0.0");
            assertThat(file.reason())
                    .isEqualTo(
                            "late-2.jar (version 2.0.0) and late.jar (version 1.0.0) in deploy/ hold the same plugin,"
                                    + " com.partner.late. late.jar is in use; delete one of the two.");
        });
    }

    @Test
    void ofTwoThatComeAtOnceTheHigherVersionIsTaken() throws IOException {
        Path first = bundle("a.jar", "com.partner.late", "1.9.0");
        Path second = bundle("b.jar", "com.partner.late", "1.10.0");

        assertThat(gate.canHandle(first.toFile())).isTrue();
        assertThat(gate.canHandle(second.toFile())).isFalse();
    }

    @Test
    void letsTheSecondFileInWhenTheFirstGoes() throws IOException {
        Path second = twoFiles();
        FileTime before = Files.getLastModifiedTime(second);

        uninstall("late.jar");

        assertThat(gate.canHandle(second.toFile())).isFalse();
        assertThat(Files.getLastModifiedTime(second))
                .as("the watcher sees a change")
                .isGreaterThan(before);
    }

    @Test
    void remembersOverAnUpgradeOfItselfWhomItTurnedAway() throws IOException {
        Path second = twoFiles();
        gate = gate();
        FileTime before = Files.getLastModifiedTime(second);

        uninstall("late.jar");

        assertThat(Files.getLastModifiedTime(second)).isGreaterThan(before);
    }

    @Test
    void doesNotTouchTheSecondFileWhileTheFirstIsThere() throws IOException {
        Path second = twoFiles();
        FileTime before = Files.getLastModifiedTime(second);

        gate.bundleChanged(event());

        assertThat(Files.getLastModifiedTime(second)).isEqualTo(before);
    }

    @Test
    void namesAPluginThatTheFrameworkDidNotInstall() throws IOException {
        bundle("late.jar", "com.partner.late", "1.0.0");

        assertThat(gate.refused())
                .singleElement()
                .satisfies(file -> assertThat(file.reason()).contains("The framework did not install it"));
    }

    /** Answers the second, which has been turned away. */
    private Path twoFiles() throws MalformedURLException, IOException {
        bundle("late.jar", "com.partner.late", "1.0.0");
        installed.add("late.jar");
        Path second = bundle("late-copy.jar", "com.partner.late", "1.0.0");
        assertThat(gate.canHandle(second.toFile())).isTrue();
        assertThat(gate.transform(second.toUri().toURL())).isNull();
        return second;
    }

    private void uninstall(String name) throws IOException {
        Files.delete(folder.resolve(name));
        installed.remove(name);
        gate.bundleChanged(event());
    }

    private static BundleEvent event() {
        Bundle any = (Bundle) java.lang.reflect.Proxy.newProxyInstance(
                FileGateTest.class.getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> null);
        return new BundleEvent(BundleEvent.UNINSTALLED, any);
    }

    private Path bundle(String name, String symbolicName, String version) throws IOException {
        return jar(
                name,
                Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", symbolicName, "Bundle-Version", version));
    }

    private Path jar(String name, Map<String, String> headers) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((key, value) -> manifest.getMainAttributes().putValue(key, value));
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.finish();
        }
        return jar;
    }
}
