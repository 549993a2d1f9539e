package org.touchpoint.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.user.Caller;

/** Activates an event definition, or deactivates it. */
@Service
@Command(scope = "touchpoint", name = "event-activate", description = "Activates an event definition")
public class EventActivateCommand extends TouchpointAction {
    @Argument(name = "event", description = "Name of the event definition", required = true)
    @Completion(EventNameCompleter.class)
    private String event;

    @Option(name = "--off", description = "Deactivates it instead")
    private boolean off;

    @Reference
    private EventDefinitions definitions;

    @Override
    void run(PrintStream console) {
        EventDefinition definition =
                off ? definitions.deactivate(event, Caller.SYSTEM) : definitions.activate(event, Caller.SYSTEM);
        console.println(definition.name() + " is " + definition.state() + ".");
    }
}
