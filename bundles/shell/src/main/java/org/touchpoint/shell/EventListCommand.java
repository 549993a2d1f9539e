package org.touchpoint.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.user.Caller;

/** Lists the event definitions with the columns of Vision's Event screen. */
@Service
@Command(scope = "touchpoint", name = "event-list", description = "Lists the event definitions")
public class EventListCommand extends TouchpointAction {
    @Reference
    private EventDefinitions definitions;

    @Override
    void run(PrintStream console) {
        ShellTable table = table(
                        "Event",
                        "Type",
                        "State",
                        "Trigger",
                        "Update Cust",
                        "Priority",
                        "Source",
                        "Media",
                        "Start Date",
                        "Stop Date",
                        "Reason")
                .emptyTableText("No event definitions: deploy an event bundle.");
        definitions
                .list(new PageRequest(0, PageRequest.LARGEST), Caller.SYSTEM)
                .items()
                .forEach(each -> row(table, each));
        table.print(console);
    }

    private static void row(ShellTable table, EventDefinition definition) {
        EventSettings settings = definition.settings();
        table.addRow()
                .addContent(
                        definition.name(),
                        definition.type(),
                        definition.state(),
                        settings.trigger(),
                        yesNo(settings.updateCustomer()),
                        settings.priority(),
                        settings.source(),
                        settings.media(),
                        shown(settings.startDate()),
                        shown(settings.stopDate()),
                        shown(definition.stateReason()));
    }
}
