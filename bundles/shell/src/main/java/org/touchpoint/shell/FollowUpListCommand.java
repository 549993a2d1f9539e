package org.touchpoint.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.user.Caller;

/** Lists follow-ups, those that are open unless asked otherwise. */
@Service
@Command(scope = "touchpoint", name = "follow-up-list", description = "Lists follow-ups")
public class FollowUpListCommand extends TouchpointAction {
    @Option(name = "--assignee", description = "Log-in of the user whose queue is wanted")
    @Completion(UserCompleter.class)
    private @Nullable String assignee;

    @Option(name = "--event", description = "Name of the event definition")
    @Completion(EventNameCompleter.class)
    private @Nullable String event;

    @Option(name = "--status", description = "A status, or all; open ones if left out")
    private @Nullable String status;

    @Option(name = "--size", description = "How many at the most")
    private int size = 50;

    @Reference
    private FollowUps followUps;

    @Override
    void run(PrintStream console) {
        FollowUpFilter filter = new FollowUpFilter(
                listOf(assignee), listOf(event), listOf(status), List.of(), List.of(), null, null, null, null, null);
        Page<FollowUp> page = followUps.list(filter, new PageRequest(0, size), Caller.SYSTEM);
        ShellTable table = table(
                        "Id", "Start", "Priority", "Event", "Customer", "Order", "Assignee", "Status", "Contact")
                .emptyTableText("No follow-ups.");
        page.items().forEach(each -> row(table, each));
        table.print(console);
        if (page.total() > page.items().size()) {
            console.println(page.items().size() + " of " + page.total() + ". Use --size for more.");
        }
    }

    private static List<String> listOf(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static void row(ShellTable table, FollowUp followUp) {
        table.addRow()
                .addContent(
                        followUp.id(),
                        followUp.startDate(),
                        followUp.priority(),
                        shown(followUp.event()),
                        followUp.customer() + " " + followUp.customerName(),
                        shown(followUp.order()),
                        followUp.assignee(),
                        followUp.status(),
                        shown(followUp.contact()));
    }
}
