package org.touchpoint.core.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.TouchpointException;

/** Keeps uploaded files until they have been read. A file without a job, left from before a crash, is removed at start. */
final class Spool {
    /** What stays free for the database while a file is uploaded, in bytes. */
    static final long KEPT_FREE = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final int BUFFER = 1 << 16;
    private static final int CHECK_EVERY = 64;

    private final Path directory;

    Spool(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, "import-*.spool")) {
                left.forEach(Spool::remove);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory for uploads " + directory + " cannot be made", e);
        }
    }

    /** Takes the whole stream in. {@code UNAVAILABLE} when there is no room, {@code INVALID} when the stream breaks off. */
    Path take(InputStream content) {
        Path file = null;
        try {
            file = Files.createTempFile(directory, "import-", ".spool");
            copy(content, file);
            return file;
        } catch (IOException e) {
            discard(file);
            LOG.warn("An upload cannot be kept", e);
            throw noRoom();
        } catch (RuntimeException e) {
            discard(file);
            throw e;
        }
    }

    /** Removes a file that is no longer needed. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The upload {} cannot be removed; it is tried again at the next start", file, e);
        }
    }

    private static void discard(@Nullable Path file) {
        if (file != null) {
            remove(file);
        }
    }

    private static void copy(InputStream content, Path file) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            int blocks = 0;
            for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
                if (blocks++ % CHECK_EVERY == 0 && Files.getFileStore(file).getUsableSpace() < KEPT_FREE) {
                    throw noRoom();
                }
                output.write(buffer, 0, read);
            }
        }
    }

    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw TouchpointException.invalid("file", "The upload broke off.", "Send the whole file again.");
        }
    }

    private static TouchpointException noRoom() {
        return TouchpointException.unavailable(
                "There is no room for the file in the data directory.",
                "Make room on the disk and send the file again.");
    }
}
