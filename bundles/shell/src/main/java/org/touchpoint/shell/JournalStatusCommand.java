package org.touchpoint.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.touchpoint.api.event.Journal;
import org.touchpoint.api.event.JournalStatus;
import org.touchpoint.api.user.Caller;

/** Shows how far the journal has been written and read. */
@Service
@Command(scope = "touchpoint", name = "journal-status", description = "Shows positions, lag and parked decisions")
public class JournalStatusCommand extends TouchpointAction {
    @Reference
    private Journal journal;

    @Override
    void run(PrintStream console) {
        JournalStatus status = journal.status(Caller.SYSTEM);
        console.println(status.facts() + " facts, lag " + status.lag());
        ShellTable partitions = table("Partition", "Head", "Read", "Lag");
        status.partitions()
                .forEach(each -> partitions
                        .addRow()
                        .addContent(each.partition(), each.head(), each.read(), each.head() - each.read()));
        partitions.print(console);
        ShellTable definitions = table("Event", "State", "Lag", "Parked", "Next attempt", "Last failure")
                .emptyTableText("No active event definitions.");
        status.definitions()
                .forEach(each -> definitions
                        .addRow()
                        .addContent(
                                each.event(),
                                each.state(),
                                each.lag(),
                                each.parked(),
                                shown(each.nextAttempt()),
                                shown(each.lastFailure())));
        definitions.print(console);
    }
}
