package org.touchpoint.core.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the schema of an open database and brings it up to date. */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private final Changes changes;

    Schema(Changes changes) {
        this.changes = changes;
    }

    Changes changes() {
        return changes;
    }

    /** Applies what is missing; nothing is written where nothing is. Answers whether there was anything to do. */
    boolean update(Connection connection) throws SQLException {
        List<String> applied = applied(connection);
        changes.check(applied);
        String database = kind(connection);
        if (changes.areAllIn(applied, database)) {
            return false;
        }
        LOG.info(
                "Bringing the schema up to date: {} of {} changes are there",
                applied.size(),
                changes.known(database).size());
        unlock(connection);
        migrate(connection);
        return true;
    }

    /** What Liquibase calls the database. */
    static String kind(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().startsWith("HSQL") ? "hsqldb" : "postgresql";
    }

    /** The ids of the changes in the database, oldest first. */
    static List<String> applied(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from databasechangelog order by orderexecuted")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            if (!isUnknownTable(failure)) {
                throw failure;
            }
        }
        return ids;
    }

    private static boolean isUnknownTable(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("42");
    }

    /** Nobody else migrates now, so a lock that Liquibase finds is one that a killed process left behind. */
    private static void unlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update databasechangeloglock set locked = false, lockgranted = null, lockedby = null");
        } catch (SQLException failure) {
            if (!isUnknownTable(failure)) {
                throw failure;
            }
        }
    }

    private static void migrate(Connection connection) throws SQLException {
        try {
            LiquibaseMigration.run(connection);
        } catch (Exception | LinkageError failure) {
            SQLException cause = Failures.sqlCause(failure);
            if (cause != null && Failures.isLost(cause)) {
                throw cause;
            }
            throw new StoreRefused(
                    "The schema of the database could not be brought up to date: " + rootMessage(failure)
                            + " Restore a backup or ask for help; nothing else has been changed.",
                    failure);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).strip();
        return message.endsWith(".") ? message : message + ".";
    }
}
