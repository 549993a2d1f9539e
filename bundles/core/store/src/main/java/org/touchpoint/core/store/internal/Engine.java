package org.touchpoint.core.store.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** A database with its life: opened, looked after, closed. The methods here are called by one thread at a time. */
interface Engine extends Database {
    /** What a look at the database found. */
    record Finding(State state, String sentence) {
        static final Finding UP = new Finding(State.UP, "The database takes reads and writes.");
    }

    /** Name and version of the database, empty while unknown. */
    String name();

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws StoreRefused when it must not be used, and trying again is of no use
     * @throws NoRoom when the disk is too full to open it
     */
    void open() throws SQLException;

    /** Looks after the open database: finds out how it is, and mends what can be mended. */
    Finding check();

    /** Closes it in order. */
    void close();

    /** Name and version as a database gives them. */
    static String name(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        return database.getDatabaseProductName().replace("HSQL Database Engine", "HSQLDB") + " "
                + database.getDatabaseProductVersion().split(" ", 2)[0];
    }
}
