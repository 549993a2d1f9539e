package org.touchpoint.event.oops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** What the build wrote into the bundle from the annotations. */
class OopsBundleTest {
    private static final String BUNDLE = "org.touchpoint.event.oops.";

    @Test
    void each_part_is_a_service_of_the_type() throws IOException {
        assertService("OopsEvent", "EventType");
        assertService("OopsTrigger", "FactTrigger");
        assertService("OopsScript", "MessageScript");
    }

    @Test
    void the_parameter_is_described_with_its_default() throws IOException {
        String metatype = read("/OSGI-INF/metatype/" + BUNDLE + "OopsParameters.xml");

        assertThat(metatype)
                .contains("id=\"product\"")
                .contains("type=\"String\"")
                .contains("default=\"OOPS\"");
        assertThat(metatype).contains("<Designate pid=\"" + BUNDLE + "OopsEvent\">");
    }

    @Test
    void the_bundle_needs_the_api_alone_and_exports_nothing() throws IOException {
        Manifest manifest;
        try (InputStream stream = resource("/META-INF/MANIFEST.MF")) {
            manifest = new Manifest(stream);
        }

        assertThat(manifest.getMainAttributes().getValue("Export-Package")).isNull();
        assertThat(manifest.getMainAttributes().getValue("Import-Package"))
                .contains("org.touchpoint.api.plugin;version=\"[1.0,2)\"")
                .doesNotContain("org.touchpoint.core");
    }

    private static void assertService(String component, String service) throws IOException {
        assertThat(read("/OSGI-INF/" + BUNDLE + component + ".xml"))
                .contains("interface=\"org.touchpoint.api.plugin." + service + "\"")
                .contains("name=\"touchpoint.crm.event\"")
                .contains("value=\"Oops\"");
    }

    private static String read(String path) throws IOException {
        try (InputStream stream = resource(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String path) throws IOException {
        // From this bundle's own directory: the class path holds other manifests too.
        String place = OopsEvent.class.getProtectionDomain().getCodeSource().getLocation() + path.substring(1);
        return new java.net.URL(place).openStream();
    }
}
