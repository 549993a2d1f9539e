package org.touchpoint.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where the benchmarks work: a directory, and one PostgreSQL with a sync per commit for both sides. */
final class Lab implements AutoCloseable {
    private final Path work = Path.of("benchmarks/target/lab").toAbsolutePath();
    private @Nullable EmbeddedPostgres postgres;
    private int databases;

    Lab() throws IOException {
        delete(work);
        Files.createDirectories(work);
    }

    /** A fresh, empty directory. */
    Path directory(String name) throws IOException {
        Path directory = work.resolve(name);
        delete(directory);
        return Files.createDirectories(directory);
    }

    /** A fresh, empty database of this kind; two of the same kind are alike in all but their names. */
    Database database(Database.Kind kind, String name) throws IOException, SQLException {
        if (kind == Database.Kind.HSQLDB) {
            return new Database(
                    kind,
                    "jdbc:hsqldb:file:" + directory(name + "-db").resolve("db") + Database.HSQLDB_OPTIONS,
                    "SA",
                    "");
        }
        String fresh = "lab" + databases++;
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + fresh);
        }
        return new Database(
                kind, "jdbc:postgresql://127.0.0.1:" + server().getPort() + "/" + fresh, "postgres", "postgres");
    }

    private EmbeddedPostgres server() throws IOException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
        }
        return postgres;
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var tree = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
