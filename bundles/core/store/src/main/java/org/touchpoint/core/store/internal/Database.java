package org.touchpoint.core.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** The database as transactions see it: connections, and whether a commit can be believed. Thread-safe. */
interface Database {
    SQLDialect dialect();

    /**
     * A connection out of the pool, auto-commit off; closing it gives it back. Throws {@code UNAVAILABLE} at once while the
     * database is known to be lost.
     */
    Connection connect() throws SQLException;

    /** Throws {@code UNAVAILABLE} when nothing may be written now: the disk is full, or a commit went wrong. */
    void beforeWrite();

    /** Throws {@code UNAVAILABLE} when the commit that has just returned is not known to be on disk. */
    void afterCommit();

    /** What callers are told where the database itself is to blame for a failure; null where it is not. */
    @Nullable
    TouchpointException refusal(SQLException failure);
}
