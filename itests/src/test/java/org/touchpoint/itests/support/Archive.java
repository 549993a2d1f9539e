package org.touchpoint.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The distribution's archive, unpacked once per test run and never written to by an instance. */
final class Archive {
    private static Path home;

    private Archive() {}

    /** The unpacked distribution. */
    static synchronized Path home() {
        if (home == null) {
            home = unpack(Path.of(required("touchpoint.archive")), work().resolve("distribution"));
        }
        return home;
    }

    /** Where instances keep their data while tests run. */
    static Path work() {
        return Path.of(required("touchpoint.work")).toAbsolutePath();
    }

    private static String required(String property) {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("run with Maven, or set -D" + property);
        }
        return value;
    }

    private static Path unpack(Path archive, Path target) {
        try {
            delete(target);
            Files.createDirectories(target);
            Process tar = new ProcessBuilder(
                            "tar", "-xzf", archive.toString(), "-C", target.toString(), "--strip-components=1")
                    .inheritIO()
                    .start();
            if (tar.waitFor() != 0) {
                throw new IllegalStateException("cannot unpack " + archive);
            }
            return target;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    /** Deletes a directory with all that is in it; nothing happens if there is none. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Copies a directory with all that is in it. */
    static void copy(Path source, Path target) throws IOException {
        try (var paths = Files.walk(source)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, target.resolve(source.relativize(path).toString()));
            }
        }
    }
}
