package org.touchpoint.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.Journal;
import org.touchpoint.api.user.Caller;

/** Has parked decisions tried again at once. */
@Service
@Command(
        scope = "touchpoint",
        name = "parked-retry",
        description = "Tries parked decisions again and lifts the quarantine of their types")
public class ParkedRetryCommand extends TouchpointAction {
    @Argument(name = "event", description = "Name of the event definition; all if left out")
    @Completion(EventNameCompleter.class)
    private @Nullable String event;

    @Reference
    private Journal journal;

    @Override
    void run(PrintStream console) {
        console.println(journal.retry(event, Caller.SYSTEM) + " parked decisions are tried again.");
    }
}
