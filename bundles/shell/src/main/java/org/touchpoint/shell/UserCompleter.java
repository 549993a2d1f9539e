package org.touchpoint.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Users;

/** Completes log-ins. */
@Service
public class UserCompleter implements Completer {
    @Reference
    private Users users;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        StringsCompleter logIns = new StringsCompleter();
        users.list(null, new PageRequest(0, PageRequest.LARGEST))
                .items()
                .forEach(user -> logIns.getStrings().add(user.login()));
        return logIns.complete(session, commandLine, candidates);
    }
}
