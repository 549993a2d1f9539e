package org.touchpoint.core.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.TouchpointException;

/** A PostgreSQL server, which may go away and come back. */
final class PostgresqlDatabase implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresqlDatabase.class);
    private static final int LOGIN_SECONDS = 2;
    private static final int PROBE_SECONDS = 2;
    /** Longer than any statement of ours; a server that vanished without a word is given up then. */
    private static final int SOCKET_SECONDS = 300;

    private static final long LONGEST_LIFE_MILLIS = 30 * 60_000L;
    /** Key of the advisory lock under which one Touchpoint at a time changes the schema. */
    private static final long SCHEMA_LOCK = 8_372_019_465L;

    private final StoreSettings settings;
    private final Schema schema;
    private volatile @Nullable Pool pool;
    private volatile String name = "";
    private @Nullable Connection probe;
    private volatile boolean lost;
    private volatile boolean full;

    PostgresqlDatabase(StoreSettings settings, Schema schema) {
        this.settings = settings;
        this.schema = schema;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public void open() throws SQLException {
        PGSimpleDataSource source = source();
        try (Connection connection = source.getConnection()) {
            name = Engine.name(connection);
            schema.changes().check(Schema.applied(connection));
            update(connection);
        }
        pool = new Pool(source, settings, LONGEST_LIFE_MILLIS);
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(LOGIN_SECONDS);
        source.setLoginTimeout(LOGIN_SECONDS);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        source.setApplicationName("touchpoint");
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        return source;
    }

    private void update(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + SCHEMA_LOCK + ")");
            schema.update(connection);
            connection.setAutoCommit(true);
            statement.execute("select pg_advisory_unlock(" + SCHEMA_LOCK + ")");
        }
    }

    @Override
    public Connection connect() throws SQLException {
        Pool open = pool;
        if (open == null || lost) {
            throw new SQLNonTransientConnectionException("The database cannot be reached", "08001");
        }
        return open.connect();
    }

    @Override
    public void beforeWrite() {
        // The server says for itself what it cannot do.
    }

    @Override
    public void afterCommit() {
        full = false;
    }

    @Override
    public @Nullable TouchpointException refusal(SQLException failure) {
        if (Failures.isExhausted(failure)) {
            full = true;
            return TouchpointException.unavailable(
                    "The database server has no room left: " + firstLine(failure) + ".",
                    "Free some space on the server; Touchpoint then goes on by itself.");
        }
        if (Failures.isLost(failure)) {
            return TouchpointException.unavailable(
                    "The database cannot be reached.",
                    "Try again shortly; the administrator finds the reason on the health page.");
        }
        return null;
    }

    @Override
    public Finding check() {
        try {
            probe();
            lost = false;
        } catch (SQLException failure) {
            lost = true;
            return new Finding(
                    State.LOST,
                    "The database cannot be reached: " + firstLine(failure)
                            + ". Start the server; Touchpoint then goes on by itself.");
        }
        return full
                ? new Finding(State.FULL, "The database server has no room left. Free some space on it.")
                : Finding.UP;
    }

    /** Asks over a connection of its own, for the others may all be in use; where that has gone, over a new one. */
    private void probe() throws SQLException {
        Connection open = probe;
        if (open != null && open.isValid(PROBE_SECONDS)) {
            return;
        }
        closeProbe();
        probe = source().getConnection();
    }

    private void closeProbe() {
        Connection open = probe;
        probe = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException failure) {
            LOG.debug("The connection was lost anyway", failure);
        }
    }

    private static String firstLine(SQLException failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    @Override
    public void close() {
        closeProbe();
        Pool open = pool;
        pool = null;
        if (open != null) {
            open.close();
        }
    }
}
