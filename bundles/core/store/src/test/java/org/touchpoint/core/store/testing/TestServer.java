package org.touchpoint.core.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.touchpoint.core.store.internal.TestDatabase;

/** Makes databases with the schema in them: migrated once in each JVM, then copied. */
abstract class TestServer {
    /** Where a database is. */
    record Address(String url, String user, String password) {}

    private static TestServer instance;
    private static final AtomicInteger COUNT = new AtomicInteger();

    static synchronized TestServer get() throws Exception {
        if (instance == null) {
            String database = System.getProperty("touchpoint.test.database", "hsqldb");
            instance = database.equals("postgresql") ? new Postgresql() : new Hsqldb();
        }
        return instance;
    }

    /** A new database with the schema and no rows but those of the migrations. */
    abstract Address create() throws Exception;

    /** Ends a database. */
    abstract void drop(Address address) throws Exception;

    private static final class Hsqldb extends TestServer {
        private static final String PROPERTIES =
                ";hsqldb.tx=mvcc;hsqldb.default_table_type=cached;hsqldb.write_delay_millis=500;hsqldb.lock_file=false"
                        + ";hsqldb.reconfig_logging=false";
        private final Path home = Files.createTempDirectory("touchpoint-test");

        Hsqldb() throws Exception {
            Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
            Address template = address(home.resolve("template"));
            TestDatabase.migrate(template.url(), template.user(), template.password());
            drop(template);
        }

        private static Address address(Path folder) {
            return new Address("jdbc:hsqldb:file:" + folder.resolve("db") + PROPERTIES, "SA", "");
        }

        @Override
        Address create() throws Exception {
            Path folder = Files.createDirectories(home.resolve("database" + COUNT.incrementAndGet()));
            try (Stream<Path> files = Files.list(home.resolve("template"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            return address(folder);
        }

        @Override
        void drop(Address address) throws Exception {
            run(address, "shutdown");
        }

        private void delete() {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Postgresql extends TestServer {
        private final EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();

        Postgresql() throws Exception {
            run(address("postgres"), "create database template_touchpoint");
            Address template = address("template_touchpoint");
            TestDatabase.migrate(template.url(), template.user(), template.password());
        }

        private Address address(String name) {
            return new Address(server.getJdbcUrl("postgres", name), "postgres", "postgres");
        }

        @Override
        Address create() throws Exception {
            String name = "database" + COUNT.incrementAndGet();
            run(address("postgres"), "create database " + name + " template template_touchpoint");
            return address(name);
        }

        @Override
        void drop(Address address) throws Exception {
            String name = address.url().replaceAll(".*/(\\w+).*", "$1");
            run(address("postgres"), "drop database " + name + " with (force)");
        }
    }

    private static void run(Address address, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
