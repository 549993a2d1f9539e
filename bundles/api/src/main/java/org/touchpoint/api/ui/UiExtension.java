package org.touchpoint.api.ui;

import java.util.List;

/**
 * A module by which a plugin adds panels, actions and the like to the console.
 *
 * @param plugin symbolic name of the bundle
 * @param title the bundle's name, for people
 * @param version of the bundle
 * @param module where the console fetches the module: another address for every build of the plugin
 * @param points where in the console it adds something, such as {@code followup.details.panel}
 */
public record UiExtension(String plugin, String title, String version, String module, List<String> points) {
    public UiExtension {
        points = List.copyOf(points);
    }
}
