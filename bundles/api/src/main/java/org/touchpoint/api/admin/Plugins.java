package org.touchpoint.api.admin;

import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.user.Caller;

/**
 * Plugins, hot: installed, upgraded, stopped, started and removed while orders come in. Everything needs the job function
 * Administration. What a plugin's events have made stays. Thread-safe; one change at a time.
 */
@ProviderType
public interface Plugins {
    /** Installed plugins, by name; behind them the files in {@code deploy/} that are not taken. */
    List<Plugin> list(Caller caller);

    /** The plugin, or the file in {@code deploy/} that is not taken, or {@code NOT_FOUND}. */
    Plugin get(String name, Caller caller);

    /** What depends on the plugin, by name: to be looked at before it is stopped or removed. */
    List<PluginDependent> dependents(String name, Caller caller);

    /**
     * Installs a plugin, or upgrades the one of the same symbolic name, and starts it. {@code INVALID} naming {@code file} if it is
     * no bundle or no plugin (it has no CRM event), or is one of Touchpoint's own core bundles. A plugin that cannot be resolved or
     * started is installed all the same and listed as failed with the reason.
     */
    Plugin install(String fileName, InputStream content, Caller caller);

    /** Starts a plugin, out of quarantine if need be. */
    Plugin start(String name, Caller caller);

    /** Stops a plugin; it stays stopped over a restart. */
    Plugin stop(String name, Caller caller);

    /** Removes a plugin with all its files, or a file that is not taken; the plugin's definitions become dormant. */
    void remove(String name, Caller caller);
}
