package org.touchpoint.web.rest.internal.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.touchpoint.api.TouchpointException;

/** The symbolic name of a bundle that was uploaded. */
public final class BundleName {
    private BundleName() {}

    /** The symbolic name that the jar's manifest gives; {@code INVALID} naming {@code file} if there is none. */
    public static String of(byte[] jar) {
        try (JarInputStream stream = new JarInputStream(new ByteArrayInputStream(jar), false)) {
            Manifest manifest = stream.getManifest();
            String header =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            if (header != null) {
                return header.replaceFirst(";.*", "").strip();
            }
        } catch (IOException | RuntimeException noJar) {
            throw fault(noJar);
        }
        throw fault(null);
    }

    private static TouchpointException fault(@org.jspecify.annotations.Nullable Exception cause) {
        TouchpointException fault = TouchpointException.invalid(
                "file", "The file is no OSGi bundle.", "Send a jar whose manifest has a Bundle-SymbolicName first.");
        if (cause != null) {
            fault.initCause(cause);
        }
        return fault;
    }
}
