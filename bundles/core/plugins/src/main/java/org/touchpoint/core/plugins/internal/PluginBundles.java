package org.touchpoint.core.plugins.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.ui.UiExtensions;

/** Tells the plugins among the installed bundles: those that import the plugin API or extend the console, and are not Touchpoint's own. */
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

    /** By the headers of these names; version ranges contain commas, so what matters is that the name stands at a boundary. */
    static boolean isPluginBy(UnaryOperator<@Nullable String> header) {
        return names(header.apply(Constants.IMPORT_PACKAGE), PLUGIN_API)
                || names(header.apply(Constants.PROVIDE_CAPABILITY), UiExtensions.NAMESPACE);
    }

    private static boolean names(@Nullable String header, String name) {
        return header != null
                && Arrays.stream(header.split("[,;]")).map(String::strip).anyMatch(name::equals);
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
                && isPluginBy(bundle.getHeaders("")::get);
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
