package org.touchpoint.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database that either side can be pointed at. */
record Database(Kind kind, String url, String user, String password) {
    /** What the product sets for itself: a sync per commit, MVCC, tables on disk. */
    static final String HSQLDB_OPTIONS =
            ";hsqldb.tx=mvcc;hsqldb.default_table_type=cached;hsqldb.write_delay=false;hsqldb.full_log_replay=true";

    /** The kinds of database. */
    enum Kind {
        HSQLDB("HSQLDB", 0.6),
        POSTGRESQL("PostgreSQL", 0.7);

        final String title;
        final double share;

        Kind(String title, double share) {
            this.title = title;
            this.share = share;
        }
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    /** The product's settings for it. */
    String settings() {
        String address = kind == Kind.HSQLDB ? url.substring(0, url.indexOf(';')) : url;
        return "url=" + address + "\nuser=" + user + "\npassword=" + password + "\n";
    }

    /** Ends an embedded database in this process. */
    void shutDown() throws SQLException {
        if (kind == Kind.HSQLDB) {
            try (Connection connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        }
    }
}
