package org.touchpoint.itests.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A partner's plugin, compiled and packed while the test runs: a fact trigger whose rule is given as Java source. */
public final class PluginJar {
    private static final String SOURCE = """
            package com.partner.plugin;
            import java.util.Set;
            import org.touchpoint.api.fact.OrderAccepted;
            import org.touchpoint.api.followup.Priority;
            import org.touchpoint.api.plugin.*;
            public class Plugin implements EventType, FactTrigger<OrderAccepted>, MessageScript {
                public EventDefaults defaults() {
                    return EventDefaults.of("A partner's event.", Set.of(TriggerKind.ORDER), TriggerKind.ORDER,
                        Priority.LOW, EventDefaults.ACCOUNT_CSR, ContactSource.ORDER);
                }
                public TriggerKind kind() { return TriggerKind.ORDER; }
                public Class<OrderAccepted> fact() { return OrderAccepted.class; }
                public String text() { return "Hello [CustomerContact]"; }
                public FactRule<OrderAccepted> rule(Parameters parameters) {
                    return fact -> { %s };
                }
            }
            """;

    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="com.partner.%1$s">
              <property name="touchpoint.crm.event" value="%1$s"/>
              <service>
                <provide interface="org.touchpoint.api.plugin.EventType"/>
                <provide interface="org.touchpoint.api.plugin.FactTrigger"/>
                <provide interface="org.touchpoint.api.plugin.MessageScript"/>
              </service>
              <implementation class="com.partner.plugin.Plugin"/>
            </scr:component>
            """;

    private PluginJar() {}

    /**
     * Packs a plugin.
     *
     * @param type id of its event type; its symbolic name is {@code com.partner.} and the id in lower case
     * @param rule body of the rule: statements over {@code fact} that return a {@code Decision}
     * @param furtherImports further entries of Import-Package, each with a leading comma
     */
    public static Path make(Path folder, String type, String version, String rule, String furtherImports) {
        String imports = "org.touchpoint.api.fact,org.touchpoint.api.followup,"
                + "org.touchpoint.api.plugin;version=\"[1.0,2)\"" + furtherImports;
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "com.partner." + type.toLowerCase(java.util.Locale.ROOT));
        headers.putValue("Bundle-Version", version);
        headers.putValue("Import-Package", imports);
        headers.putValue("Service-Component", "OSGI-INF/plugin.xml");
        Path jar = folder.resolve(type + "-" + version + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            entry(out, "OSGI-INF/plugin.xml", COMPONENT.formatted(type).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> each :
                    compile(SOURCE.formatted(rule)).entrySet()) {
                entry(out, each.getKey().replace('.', '/') + ".class", each.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return jar;
    }

    private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static Map<String, byte[]> compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
        JavaFileManager files = new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
                    @Override
                    public ByteArrayOutputStream openOutputStream() {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        classes.put(name, bytes);
                        return bytes;
                    }
                };
            }
        };
        JavaFileObject unit =
                new SimpleJavaFileObject(
                        URI.create("memory:///com/partner/plugin/Plugin.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("--release", "17", "-proc:none", "-classpath", System.getProperty("java.class.path"));
        if (!compiler.getTask(null, files, null, options, null, List.of(unit)).call()) {
            throw new IllegalStateException("the plugin does not compile");
        }
        Map<String, byte[]> compiled = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> compiled.put(name, bytes.toByteArray()));
        return compiled;
    }
}
