package org.touchpoint.core.plugins.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.touchpoint.api.plugin.CrmEvent;

/** Tells the plugins among the installed bundles: those that import the plugin API and are not Touchpoint's own. */
final class PluginBundles {
    static final String PLUGIN_API = "org.touchpoint.api.plugin";

    private static final List<String> OURS =
            List.of("org.touchpoint.api", "org.touchpoint.core.", "org.touchpoint.web.", "org.touchpoint.shell");

    private final BundleContext context;

    PluginBundles(BundleContext context) {
        this.context = context;
    }

    static boolean isOurs(String symbolicName) {
        return OURS.stream().anyMatch(symbolicName::startsWith);
    }

    static boolean importsPluginApi(@Nullable String importPackage) {
        // A version range contains commas; what matters is that the name stands at a boundary.
        return importPackage != null
                && Arrays.asList(importPackage.split("[,;]")).contains(PLUGIN_API);
    }

    /** Every plugin, whether the framework can resolve it or not. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(PluginBundles::isPlugin)
                .toList();
    }

    /** The plugin of this name, the highest version if there are several. */
    Optional<Bundle> find(String symbolicName) {
        return all().stream()
                .filter(bundle -> bundle.getSymbolicName().equals(symbolicName))
                .max((one, other) -> one.getVersion().compareTo(other.getVersion()));
    }

    static boolean isPlugin(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null
                && bundle.getState() != Bundle.UNINSTALLED
                && !isOurs(name)
                && importsPluginApi(bundle.getHeaders("").get(Constants.IMPORT_PACKAGE));
    }

    /** The event types of which the bundle offers services at this moment. */
    static List<String> offeredTypes(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        if (services == null) {
            return List.of();
        }
        return Arrays.stream(services)
                .map(service -> service.getProperty(CrmEvent.PROPERTY))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct()
                .sorted()
                .toList();
    }
}
