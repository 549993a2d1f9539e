package org.touchpoint.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** What the commands share: an error is its sentence and its remedy, and never a stack trace. */
abstract class TouchpointAction implements Action {
    @Reference
    private Session session;

    @Override
    public final @Nullable Object execute() throws CommandException {
        try {
            run(session.getConsole());
        } catch (TouchpointException e) {
            throw new CommandException(e.getMessage() + " " + e.remedy(), e);
        }
        return null;
    }

    abstract void run(PrintStream console);

    /** A table with these columns. */
    static ShellTable table(String... columns) {
        ShellTable table = new ShellTable();
        for (String column : columns) {
            table.column(column);
        }
        return table;
    }

    /** A value as it stands in a table: nothing for null. */
    static Object shown(@Nullable Object value) {
        return value == null ? "" : value;
    }

    static String yesNo(boolean value) {
        return value ? "Yes" : "No";
    }
}
