package org.touchpoint.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.touchpoint.api.event.Changed;
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
        if (off) {
            deactivate(console);
        } else {
            say(console, definitions.activate(event, Caller.SYSTEM));
        }
    }

    private void deactivate(PrintStream console) {
        Changed deactivation = definitions.deactivate(event, Caller.SYSTEM);
        say(console, deactivation.definition());
        long givenUp = deactivation.givenUp();
        if (givenUp > 0) {
            console.println(
                    givenUp + (givenUp == 1 ? " fact" : " facts") + " that it had not read yet will not be answered.");
        }
    }

    private static void say(PrintStream console, EventDefinition definition) {
        console.println(definition.name() + " is " + definition.state() + ".");
    }
}
