package org.touchpoint.core.store.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import org.hsqldb.DatabaseManager;
import org.hsqldb.DatabaseType;
import org.hsqldb.jdbc.JDBCDataSource;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.TouchpointException;

/** HSQLDB in this process, with the settings and the guard under which it keeps its word. */
final class HsqldbDatabase implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(HsqldbDatabase.class);
    private static final long MEGABYTE = 1024L * 1024;
    /** Opening folds the log into the data, which takes room; the database is not opened where that may fail half-way. */
    private static final long OPENING_TAKES = 8 * MEGABYTE;

    private final StoreSettings settings;
    private final Schema schema;
    private final Disk disk;
    private final HsqldbFiles files;
    private volatile CommitLog log;
    private volatile @Nullable Pool pool;
    private @Nullable ForgottenWaiters waiters;
    private volatile String name = "";

    HsqldbDatabase(StoreSettings settings, Schema schema, Disk disk) {
        this.settings = settings;
        this.schema = schema;
        this.disk = disk;
        this.files = HsqldbFiles.ofUrl(settings.url());
        this.log = new CommitLog(disk);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.HSQLDB;
    }

    @Override
    public void open() throws SQLException {
        try {
            schema.changes().check(files.changes());
            files.lock();
            openLocked();
        } catch (IOException failure) {
            throw new SQLNonTransientConnectionException(failure.getMessage(), "08001", failure);
        } finally {
            if (pool == null) {
                files.unlock();
            }
        }
    }

    private void openLocked() throws IOException, SQLException {
        if (files.usableSpace() < Math.min(settings.minimumFreeSpace(), OPENING_TAKES)) {
            throw new NoRoom(fullSentence() + " It is opened when there is room.");
        }
        files.cutTornTail();
        files.deleteStaleLock();
        log = new CommitLog(disk);
        JDBCDataSource source = source();
        try (Connection connection = source.getConnection()) {
            name = Engine.name(connection);
            prepare(connection);
            ForgottenWaiters watch = new ForgottenWaiters(opened(), source.getConnection());
            pool = new Pool(source, settings, 0);
            watch.start();
            waiters = watch;
        } finally {
            if (pool == null) {
                shutDown(log.isUsed() && log.failure() == null ? "SHUTDOWN" : "SHUTDOWN IMMEDIATELY");
            }
        }
    }

    private JDBCDataSource source() {
        System.setProperty("hsqldb.reconfig_logging", "false"); // leave the process's logging alone
        JDBCDataSource source = new JDBCDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return CompiledStatements.keeping(super.getConnection());
            }
        };
        source.setUrl(settings.url() + ";hsqldb.tx=mvcc;hsqldb.default_table_type=cached;hsqldb.full_log_replay=true"
                + ";hsqldb.write_delay=false;hsqldb.nio_data_file=false;hsqldb.extlog=2;hsqldb.log_size="
                + settings.logSize()
                + ";hsqldb.cache_rows=" + settings.cacheSize() * 4000L
                + ";hsqldb.cache_size=" + settings.cacheSize() * 1024L);
        source.setUser(settings.user());
        source.setPassword(settings.password());
        return source;
    }

    /** Settings of the address hold for new databases only, so they are made again; then the log goes through our hands. */
    private void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET DATABASE TRANSACTION CONTROL MVCC");
            statement.execute("SET DATABASE DEFAULT ISOLATION LEVEL READ COMMITTED");
            statement.execute("SET DATABASE DEFAULT TABLE TYPE CACHED");
            statement.execute("SET DATABASE EXTERNAL EVENT LOG LEVEL 2");
            statement.execute("SET FILES NIO FALSE"); // a full disk under a mapped file kills the process
            statement.execute("SET FILES WRITE DELAY FALSE");
            statement.execute("SET FILES LOG SIZE " + settings.logSize());
            takeLog();
            statement.execute("CHECKPOINT"); // begins a new log, by way of ours
            if (!log.isUsed()) {
                throw new StoreRefused(
                        "This version of HSQLDB does not let its log be watched; use the one delivered.", null);
            }
            if (schema.update(connection)) {
                // In the script, as text, so that it can be read without opening the database.
                statement.execute("SET TABLE databasechangelog TYPE MEMORY");
                statement.execute("CHECKPOINT");
            }
        }
        awaitDurable();
    }

    private void takeLog() {
        opened().logger.fileAccess = log;
    }

    private org.hsqldb.Database opened() {
        var database = DatabaseManager.lookupDatabaseObject(
                DatabaseType.DB_FILE, files.file("").toString());
        if (database == null) {
            throw new IllegalStateException("HSQLDB does not know the database it has just opened");
        }
        return database;
    }

    @Override
    public Connection connect() throws SQLException {
        Pool open = pool;
        if (open == null) {
            throw new SQLNonTransientConnectionException("The database is not open", "08001");
        }
        return open.connect();
    }

    @Override
    public void beforeWrite() {
        if (log.failure() != null || !hasRoom()) {
            throw full();
        }
        log.begin();
    }

    @Override
    public void afterCommit() {
        awaitDurable();
    }

    private void awaitDurable() {
        try {
            log.awaitDurable();
        } catch (IOException failure) {
            TouchpointException refusal = full();
            refusal.initCause(failure);
            throw refusal;
        }
    }

    private boolean hasRoom() {
        return files.usableSpace() >= settings.minimumFreeSpace();
    }

    private String fullSentence() {
        return "The disk is full: less than " + settings.minimumFreeSpace() / MEGABYTE
                + " MB are free for the database in " + files.folder() + ".";
    }

    private TouchpointException full() {
        return TouchpointException.unavailable(
                hasRoom() ? "The disk was full or failed: the database is being opened again." : fullSentence(),
                "Free some space on that disk; Touchpoint then goes on by itself.");
    }

    @Override
    public @Nullable TouchpointException refusal(SQLException failure) {
        if (Failures.isFileTrouble(failure)) {
            log.fail(new IOException("HSQLDB could not read or write its files", failure)); // opened again from the log
        }
        if (log.failure() != null) {
            return full();
        }
        return Failures.isLost(failure)
                ? TouchpointException.unavailable("The database is not open.", "Try again in a moment.")
                : null;
    }

    @Override
    public Finding check() {
        if (!hasRoom()) {
            return new Finding(State.FULL, fullSentence() + " Orders are refused until there is room.");
        }
        if (log.failure() != null || pool == null) {
            LOG.warn("The log could not be written; opening the database again", log.failure());
            return reopen();
        }
        return Finding.UP;
    }

    /** Leaves behind what could not be written, and starts again from what is on the disk. */
    private Finding reopen() {
        try {
            closeImmediately();
            open();
            LOG.info("The database is open again");
            return Finding.UP;
        } catch (NoRoom full) {
            return new Finding(State.FULL, full.sentence());
        } catch (SQLException | IOException failure) {
            return new Finding(State.LOST, "The database could not be opened again: " + failure.getMessage());
        }
    }

    private void closeImmediately() throws IOException {
        closePool();
        if (log.isUsed()) {
            shutDown("SHUTDOWN IMMEDIATELY");
            log.cutToDurable();
        }
        files.unlock();
    }

    @Override
    public void close() {
        try {
            if (log.failure() != null) {
                closeImmediately();
            } else if (pool != null) {
                closePool();
                shutDown("SHUTDOWN");
            }
        } catch (IOException failure) {
            LOG.error("The end of the log could not be cut; it is cut at the next start", failure);
        }
        files.unlock();
    }

    private void closePool() {
        Pool open = pool;
        pool = null;
        if (open != null) {
            open.close();
        }
        ForgottenWaiters watch = waiters; // after the pool, so that nobody forgotten holds it up
        waiters = null;
        if (watch != null) {
            watch.close();
        }
    }

    private void shutDown(String how) {
        if (DatabaseManager.lookupDatabaseObject(
                        DatabaseType.DB_FILE, files.file("").toString())
                == null) {
            return;
        }
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(how);
        } catch (SQLException failure) {
            LOG.warn("{} failed; the log is read again at the next start", how, failure);
        }
    }
}
