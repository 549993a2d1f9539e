package org.touchpoint.core.store.internal;

import java.sql.SQLException;
import org.touchpoint.core.store.StoreHealth.State;

/** A database with its life: opened, looked after, closed. The methods here are called by one thread at a time. */
interface Engine extends Database {
    /** What a look at the database found. */
    record Finding(State state, String sentence) {
        static final Finding UP = new Finding(State.UP, "The database takes reads and writes.");
    }

    /** Which database it is, for people. */
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
}
