package org.touchpoint.core.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hsqldb.lib.EventLogInterface;
import org.hsqldb.lib.FileAccess;
import org.hsqldb.lib.FileUtil;
import org.jspecify.annotations.Nullable;

/**
 * HSQLDB's way to its files, so that a commit can be believed. HSQLDB itself swallows a failure to write its log and acknowledges
 * the commit; and it syncs inside the lock that every statement needs. Here a failure is kept, nothing is written behind it, and
 * the sync is done outside that lock by {@link #awaitDurable}, one for all commits that wait for it.
 */
final class CommitLog implements FileAccess {
    private static final long LONGEST_CHECKPOINT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final String LOG = ".log";
    private static final String NEW_SCRIPT = ".script.new";

    private final FileAccess files = FileUtil.getFileUtil();
    private final Disk disk;
    private final Marks marks = new Marks();
    private volatile @Nullable LogStream current;

    CommitLog(Disk disk) {
        this.disk = disk;
    }

    /** Whether HSQLDB writes its log through this. */
    boolean isUsed() {
        return current != null;
    }

    /** What went wrong with the log, or null; from then on nothing is written any more. */
    @Nullable
    IOException failure() {
        LogStream stream = current;
        return stream == null ? null : stream.failure();
    }

    /** Takes it that HSQLDB's files are not to be trusted: nothing is written or acknowledged until they are opened again. */
    void fail(IOException problem) {
        LogStream stream = current;
        if (stream != null) {
            stream.fail(problem);
        }
    }

    /** Before a transaction that writes. */
    void begin() {
        marks.clear();
    }

    /**
     * Returns when what this thread has committed since {@link #begin} is on the disk; throws when that cannot be. A transaction that
     * has written nothing waits for all others: it may have read, and be about to tell, what they have not got to the disk yet.
     */
    void awaitDurable() throws IOException {
        Marks.Mark mark = marks.take();
        if (mark != null) {
            mark.stream().awaitDurable(mark.end());
            return;
        }
        LogStream stream = current;
        if (stream == null || (stream.isClosed() && !hasSuccessor(stream))) {
            throw new IOException("HSQLDB's log is closed");
        }
        stream.awaitDurable(stream.written());
    }

    /** Whether HSQLDB goes on in a new log after a checkpoint; without one its commits would go nowhere. */
    private boolean hasSuccessor(LogStream closed) {
        long end = System.nanoTime() + LONGEST_CHECKPOINT_NANOS;
        while (current == closed && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return current != closed;
    }

    /** Cuts what is not known to be on the disk off the log; only when HSQLDB has closed it. */
    void cutToDurable() throws IOException {
        LogStream stream = current;
        if (stream != null) {
            stream.cutToDurable();
        }
    }

    @Override
    public OutputStream openOutputStreamElementAppend(String name) throws IOException {
        refuseCheckpoint(name);
        return name.endsWith(LOG) ? openLog(Path.of(name)) : files.openOutputStreamElementAppend(name);
    }

    private OutputStream openLog(Path path) throws IOException {
        LogStream before = current;
        if (before != null) {
            before.close(); // after a checkpoint that failed HSQLDB leaves it open
        }
        try {
            LogStream stream = new LogStream(path, disk, marks, failure());
            current = stream;
            return stream;
        } catch (IOException problem) {
            if (before != null) {
                before.fail(problem);
            }
            throw problem;
        }
    }

    @Override
    public OutputStream openOutputStreamElement(String name) throws IOException {
        refuseCheckpoint(name);
        return files.openOutputStreamElement(name);
    }

    /** A checkpoint would make permanent what has been refused. */
    private void refuseCheckpoint(String name) throws IOException {
        if (name.endsWith(NEW_SCRIPT) && failure() != null) {
            throw new IOException("No checkpoint: the log could not be written", failure());
        }
    }

    /** The log is synced by {@link #awaitDurable}, all other files at once. */
    @Override
    public FileSync getFileSync(OutputStream stream) throws IOException {
        return stream instanceof LogStream ? () -> {} : files.getFileSync(stream);
    }

    @Override
    public InputStream openInputStreamElement(String name) throws IOException {
        return files.openInputStreamElement(name);
    }

    @Override
    public boolean isStreamElement(String name) {
        return files.isStreamElement(name);
    }

    @Override
    public void createParentDirs(String name) {
        files.createParentDirs(name);
    }

    @Override
    public boolean removeElement(String name) {
        return files.removeElement(name);
    }

    @Override
    public boolean renameElement(String oldName, String newName) {
        return files.renameElement(oldName, newName);
    }

    @Override
    public boolean renameElementOrCopy(String oldName, String newName, EventLogInterface logger) {
        return files.renameElementOrCopy(oldName, newName, logger);
    }
}
