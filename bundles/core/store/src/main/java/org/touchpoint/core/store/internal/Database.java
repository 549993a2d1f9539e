package org.touchpoint.core.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;

/** The database as transactions see it: connections, and whether a commit can be believed. Thread-safe. */
interface Database {
    SQLDialect dialect();

    /** A connection out of the pool, auto-commit off; closing it gives it back. */
    Connection connect() throws SQLException;

    /** Throws {@code UNAVAILABLE} when nothing may be written now: the disk is full, or a commit went wrong. */
    void beforeWrite();

    /** Throws {@code UNAVAILABLE} when the commit that has just returned is not known to be on disk. */
    void afterCommit();

    /** Told of a failure of the database itself, so that it can look after itself. */
    void failed(SQLException failure);
}
