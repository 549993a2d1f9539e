package org.touchpoint.core.store.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of an HSQLDB database, all in one folder, and what is done to them while HSQLDB does not have them open. */
final class HsqldbFiles {
    private static final Logger LOG = LoggerFactory.getLogger(HsqldbFiles.class);

    private final Path database;
    private @Nullable FileChannel lock;

    /** @param database path of the files without their extensions */
    HsqldbFiles(Path database) {
        this.database = database.toAbsolutePath().normalize();
    }

    /** The path in an address such as {@code jdbc:hsqldb:file:/var/touchpoint/database/touchpoint;hsqldb.tx=mvcc}. */
    static HsqldbFiles ofUrl(String url) {
        String path = url.substring(StoreSettings.HSQLDB.length()).split(";", 2)[0];
        return new HsqldbFiles(
                Path.of(path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path));
    }

    Path folder() {
        return Objects.requireNonNull(database.getParent());
    }

    Path file(String extension) {
        return folder().resolve(database.getFileName() + extension);
    }

    /** Bytes that this process may still write to the disk. */
    long usableSpace() {
        return folder().toFile().getUsableSpace();
    }

    /** The changes of the schema in the files. Nothing is written. */
    Set<String> changes() throws IOException {
        Set<String> changes = new LinkedHashSet<>();
        LogScan.of(file(".script"), changes);
        LogScan.of(file(".log"), changes);
        return changes;
    }

    /** Makes the folder and takes it for this process; one that has died holds nothing, its lock went with it. */
    void lock() throws IOException {
        Files.createDirectories(folder());
        FileChannel channel = FileChannel.open(file(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock taken = null;
        try {
            taken = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            LOG.debug("The lock is held by this process", heldByThisProcess);
        }
        if (taken == null) {
            channel.close();
            throw new IOException(
                    "The database in " + folder() + " is in use by another Touchpoint; stop that one first.");
        }
        lock = channel;
    }

    void unlock() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException failure) {
            LOG.warn("The lock of the database could not be given back", failure);
        }
        lock = null;
    }

    /** HSQLDB waits ten seconds for whoever left its lock file behind; we hold the lock, so nobody did who lives. */
    void deleteStaleLock() throws IOException {
        Files.deleteIfExists(file(".lck"));
    }

    /**
     * Cuts the half line off the log's end that a crash or a full disk has left. HSQLDB would refuse to open the database for it;
     * no acknowledged commit can be in it, for those were synced to their end.
     */
    void cutTornTail() throws IOException {
        Path log = file(".log");
        LogScan scan = LogScan.of(log, new LinkedHashSet<>());
        if (scan.isDamaged()) {
            throw new StoreRefused(
                    "The log of the database, " + log + ", is damaged in the middle: restore a backup.", null);
        }
        if (Files.exists(log) && scan.wholeLength() < Files.size(log)) {
            LOG.warn("The last {} bytes of {} are torn and are cut off", Files.size(log) - scan.wholeLength(), log);
            try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                channel.truncate(scan.wholeLength());
                channel.force(true);
            }
        }
    }
}
