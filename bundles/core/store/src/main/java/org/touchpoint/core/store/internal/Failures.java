package org.touchpoint.core.store.internal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** What an SQL failure means: try again, come back later, or a mistake of the program. */
final class Failures {
    /** How often the outermost call tries a transaction that keeps meeting conflicts. */
    static final int ATTEMPTS = 12;

    private static final long FIRST_PAUSE_NANOS = 1_000_000;
    private static final long LONGEST_PAUSE_NANOS = 100_000_000;
    /** Serialization failure (both databases, and HSQLDB's deadlock), deadlock (PostgreSQL), a waiter that HSQLDB forgot. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", ForgottenWaiters.ENDED);

    private static final Set<Integer> HSQLDB_FILES = Set.of(452, 466, 467);

    private Failures() {}

    static boolean isConflict(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && cause.getSQLState() != null && CONFLICTS.contains(cause.getSQLState());
    }

    /** Connection lost (08), or shut down by the operator (57P), or an error of the system (58). */
    static boolean isLost(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("58")));
    }

    /** Disk full, out of memory, too many connections. */
    static boolean isExhausted(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("53");
    }

    /** HSQLDB could not read or write its files (File input/output error 452, Data File 466, IO error 467). */
    static boolean isFileTrouble(SQLException failure) {
        return HSQLDB_FILES.contains(Math.abs(failure.getErrorCode()));
    }

    /** The failure as callers get it: unavailable where the database is to blame, else as it was. */
    static RuntimeException translate(RuntimeException failure, Database database) {
        SQLException cause = failure instanceof TouchpointException ? null : sqlCause(failure);
        if (cause == null) {
            return failure;
        }
        TouchpointException refusal = isConflict(failure) ? tooManyConflicts() : database.refusal(cause);
        if (refusal == null) {
            return failure;
        }
        refusal.initCause(failure);
        return refusal;
    }

    private static TouchpointException tooManyConflicts() {
        return TouchpointException.unavailable("Too many changes of the same data at once.", "Try again.");
    }

    /** Waits a little longer each time, by chance, so that two that met do not meet again. */
    static void pause(int attempt) {
        long ceiling = Math.min(LONGEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(ceiling));
    }

    static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
