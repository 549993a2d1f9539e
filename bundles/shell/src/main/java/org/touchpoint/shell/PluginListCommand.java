package org.touchpoint.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.touchpoint.api.admin.Plugin;
import org.touchpoint.api.admin.Plugins;
import org.touchpoint.api.user.Caller;

/** Lists the plugins, and the files that are not taken, with the reason of those that are at fault. */
@Service
@Command(scope = "touchpoint", name = "plugin-list", description = "Lists the plugins")
public class PluginListCommand extends TouchpointAction {
    @Reference
    private Plugins plugins;

    @Override
    void run(PrintStream console) {
        ShellTable table = table("Plugin", "Version", "State", "Since", "Types", "Events", "Failures", "Reason")
                .emptyTableText("No plugins: drop an event bundle into deploy/.");
        plugins.list(Caller.SYSTEM)
                .forEach(each -> table.addRow()
                        .addContent(
                                each.name(),
                                each.version(),
                                each.state(),
                                each.since(),
                                String.join(", ", each.types()),
                                String.join(", ", each.definitions()),
                                each.failures(),
                                reason(each)));
        table.print(console);
    }

    private static Object reason(Plugin plugin) {
        return plugin.reason() != null || plugin.lastFailure() == null
                ? shown(plugin.reason())
                : "last failure at " + plugin.lastFailureAt() + ": " + plugin.lastFailure();
    }
}
