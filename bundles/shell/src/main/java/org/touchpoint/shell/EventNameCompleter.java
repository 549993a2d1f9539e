package org.touchpoint.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.user.Caller;

/** Completes the names of event definitions. */
@Service
public class EventNameCompleter implements Completer {
    @Reference
    private EventDefinitions definitions;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        StringsCompleter names = new StringsCompleter();
        definitions
                .list(new PageRequest(0, PageRequest.LARGEST), Caller.SYSTEM)
                .items()
                .forEach(definition -> names.getStrings().add(definition.name()));
        return names.complete(session, commandLine, candidates);
    }
}
