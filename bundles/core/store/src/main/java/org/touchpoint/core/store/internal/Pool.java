package org.touchpoint.core.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** The connections of one opened database. */
final class Pool implements AutoCloseable {
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final HikariDataSource connections;

    Pool(DataSource source, StoreSettings settings, long longestLifeMillis) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("touchpoint");
        config.setDataSource(source);
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(4, settings.poolSize()));
        config.setConnectionTimeout(settings.connectionTimeout());
        config.setValidationTimeout(Math.min(1000, settings.connectionTimeout()));
        config.setMaxLifetime(longestLifeMillis);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setInitializationFailTimeout(-1); // whoever opens the database has tried it
        connections = new HikariDataSource(config);
    }

    Connection connect() throws SQLException {
        return connections.getConnection();
    }

    /** Waits a moment for the connections that are in use, then closes all. */
    @Override
    public void close() {
        long end = System.nanoTime() + DRAIN_NANOS;
        while (connections.getHikariPoolMXBean().getActiveConnections() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        connections.close();
    }
}
