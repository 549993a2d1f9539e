package org.touchpoint.core.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hsqldb.DatabaseManager;
import org.hsqldb.DatabaseType;
import org.jooq.SQLDialect;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** The store's own classes over a plain pool, for the fixture of the other rooms' tests. */
public final class TestDatabase implements AutoCloseable, Database {
    private final HikariDataSource pool;
    private final SQLDialect dialect;
    private final JooqTransactions transactions;
    private final ForgottenWaiters waiters;
    private final List<Announcement> announced = new CopyOnWriteArrayList<>();
    private final FactCodec codec = new JacksonFactCodec();

    public TestDatabase(String url, String user, String password) {
        dialect = url.startsWith("jdbc:hsqldb") ? SQLDialect.HSQLDB : SQLDialect.POSTGRES;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        pool = new HikariDataSource(config);
        transactions = new JooqTransactions(this, announced::addAll);
        waiters = dialect == SQLDialect.HSQLDB ? watch(url, user, password) : null;
    }

    /** As the product does, so that a test does not hang where the product would not. */
    private static ForgottenWaiters watch(String url, String user, String password) {
        try {
            Connection connection = DriverManager.getConnection(url, user, password);
            String path = HsqldbFiles.ofUrl(url).file("").toString();
            var watch =
                    new ForgottenWaiters(DatabaseManager.lookupDatabaseObject(DatabaseType.DB_FILE, path), connection);
            watch.start();
            return watch;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes the schema in an empty database. */
    public static void migrate(String url, String user, String password) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            LiquibaseMigration.run(connection);
        }
    }

    public Transactions transactions() {
        return transactions;
    }

    /** What was announced by transactions that were committed, earliest first. */
    public List<Announcement> announced() {
        return announced;
    }

    public FactCodec codec() {
        return codec;
    }

    public FactLog factLog(Company company) {
        return new JournalWriter(transactions, codec, company);
    }

    @Override
    public SQLDialect dialect() {
        return dialect;
    }

    @Override
    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void beforeWrite() {}

    @Override
    public void afterCommit() {}

    @Override
    public TouchpointException refusal(SQLException failure) {
        return null;
    }

    @Override
    public void close() {
        pool.close();
        if (waiters != null) {
            waiters.close();
        }
    }
}
