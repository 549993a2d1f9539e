package org.touchpoint.core.events.internal.types;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.touchpoint.core.events.internal.text.Plain;

/**
 * The bundle that offers a service.
 *
 * @param lastModified when it was installed or last updated, milliseconds since 1970
 * @param bundle null where there is no framework (tests)
 */
public record PluginBundle(
        String name,
        String version,
        long lastModified,
        @Nullable Bundle bundle) {
    private static final int LONGEST = 200;

    /** Of a bundle of the framework. */
    public static PluginBundle of(Bundle bundle) {
        return new PluginBundle(
                String.valueOf(bundle.getSymbolicName()),
                bundle.getVersion().toString(),
                bundle.getLastModified(),
                bundle);
    }

    /** Whether it is being stopped, or is: its services go one after the other, and what is left of them means nothing. */
    boolean isGoing() {
        return bundle != null && (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) == 0;
    }

    /** Symbolic name and version, as people see them. */
    public String label() {
        return Plain.line(name + " " + version, LONGEST);
    }

    /** Tells apart what an administrator installed at one time from what was installed at another. */
    public String identity() {
        return Plain.line(lastModified + " " + name + " " + version, LONGEST);
    }
}
