package org.touchpoint.core.deploy.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What the framework has of the files in {@code deploy/}. */
interface Installed {
    /** Whether the bundle in the file is installed, and from it. */
    boolean from(DeployedFile file);

    /** Whether the bundle in the file is installed, from wherever. */
    boolean anyhow(DeployedFile file);

    /** By the bundles of a framework. */
    static Installed in(BundleContext context) {
        return new Installed() {
            @Override
            public boolean from(DeployedFile file) {
                return Arrays.stream(context.getBundles())
                        .anyMatch(bundle -> is(bundle, file) && isLocation(bundle.getLocation(), file.path()));
            }

            @Override
            public boolean anyhow(DeployedFile file) {
                return Arrays.stream(context.getBundles())
                        .anyMatch(bundle ->
                                is(bundle, file) && bundle.getVersion().equals(file.version()));
            }
        };
    }

    private static boolean is(Bundle bundle, DeployedFile file) {
        return bundle.getState() != Bundle.UNINSTALLED && file.bundle().equals(bundle.getSymbolicName());
    }

    private static boolean isLocation(String location, Path file) {
        try {
            return location.startsWith("file:") && Path.of(URI.create(location)).equals(file);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
