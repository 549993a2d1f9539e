package org.touchpoint.itests.support;

import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;

/** Options to run a Pax Exam test inside the real distribution. */
public final class Exam {
    private static final String KARAF_VERSION = System.getProperty("karaf.version", "");

    private Exam() {}

    /** The distribution with free ports and nothing on its console. */
    public static Option[] options() throws IOException {
        List<Option> options = new ArrayList<>(javaOptions());
        options.add(karafDistributionConfiguration()
                .frameworkUrl(Path.of(System.getProperty("touchpoint.archive"))
                        .toUri()
                        .toString())
                .karafVersion(KARAF_VERSION)
                .name("Touchpoint")
                .unpackDirectory(Archive.work().resolve("exam").toFile()));
        options.add(configureConsole().ignoreLocalConsole());
        options.add(put("system.properties", "touchpoint.http.port", freePort()));
        options.add(put("system.properties", "touchpoint.ssh.port", freePort()));
        // Pax Exam's own bundles come from the build's local repository
        options.add(put(
                "org.ops4j.pax.url.mvn.cfg",
                "org.ops4j.pax.url.mvn.localRepository",
                System.getProperty("maven.repo.local")));
        return options.toArray(Option[]::new);
    }

    private static Option put(String file, String key, Object value) {
        return editConfigurationFilePut("etc/" + file, key, value.toString());
    }

    /** What {@code bin/karaf} gives the virtual machine. */
    private static List<Option> javaOptions() {
        List<Option> options = new ArrayList<>();
        for (String option : List.of(
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + KARAF_VERSION + ".jar",
                "--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + KARAF_VERSION + ".jar",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.net=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
                "-classpath",
                "lib/jdk9plus/*:lib/boot/*")) {
            options.add(vmOption(option));
        }
        return options;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
