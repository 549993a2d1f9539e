package org.touchpoint.core.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hsqldb.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes those whom HSQLDB forgets. HSQLDB 2.7.4 sees a conflict before it locks its list of who waits for whom; a transaction that
 * is rolled back in between leaves the other waiting for a session that has none, which nothing ends (TransactionManagerMVCC,
 * addDeleteAction and addInsertAction). The statement of such a session is ended with {@link #ENDED}; its transaction is then tried
 * again.
 *
 * <p>The look is at the sessions in memory: a query would itself wait behind a checkpoint that waits for the forgotten one.
 */
final class ForgottenWaiters implements AutoCloseable {
    /** The SQLSTATE of a statement that was ended from outside. */
    static final String ENDED = "40502";

    static final String THREAD = "touchpoint-forgotten-waiters";

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenWaiters.class);
    private static final long INTERVAL_MILLIS = 100;
    private static final long LONGEST_STOP_MILLIS = 2000;

    private final org.hsqldb.Database database;
    private final Connection connection;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, THREAD);
    private Set<Session> suspects = Set.of();

    /** @param connection an administrator's, of its own; closed with this */
    ForgottenWaiters(org.hsqldb.Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        try {
            while (!stopped.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("Interrupted, and so stopped", interrupted);
        }
    }

    /** Whoever is stuck on two looks in a row is; once may have been the moment between two steps. */
    private void look() {
        try {
            Set<Session> stuck = stuck();
            for (Session session : stuck) {
                if (suspects.contains(session)) {
                    end(session);
                }
            }
            suspects = stuck;
        } catch (SQLException | RuntimeException failure) {
            suspects = Set.of();
            LOG.debug("Could not look for forgotten waiters; tried again", failure);
        }
    }

    private Set<Session> stuck() {
        Set<Session> stuck = new HashSet<>();
        for (Session session : database.sessionManager.getAllSessions()) {
            if (session.isInMidTransaction() && session.latch.getCount() > 0 && waitsForNobody(session)) {
                stuck.add(session);
            }
        }
        return stuck;
    }

    private static boolean waitsForNobody(Session session) {
        try {
            for (int i = 0; i < session.waitedSessions.size(); i++) {
                if (session.waitedSessions.get(i).isInMidTransaction()) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException changedMeanwhile) { // the list is read without its lock
            return false;
        }
    }

    private void end(Session session) throws SQLException {
        LOG.debug("Session {} waits for a transaction that has ended; its statement is tried again", session.getId());
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER SESSION " + session.getId() + " END STATEMENT");
        }
    }

    /** Stops looking and gives the connection back; returns when the thread has ended, or takes too long to. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            connection.close();
        } catch (SQLException failure) {
            LOG.debug("The connection ends with the database", failure);
        }
    }
}
