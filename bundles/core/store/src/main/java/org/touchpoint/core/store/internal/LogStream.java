package org.touchpoint.core.store.internal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * HSQLDB's log. HSQLDB writes from one thread at a time, and all of a commit in the committing thread before the commit returns.
 * Commits then wait here: the first of them syncs for all that have been written until then, the others find it done.
 */
final class LogStream extends OutputStream {
    private final Path path;
    private final Disk disk;
    private final Marks marks;
    private final FileOutputStream out;
    /** Held while syncing, and while the end of what is durable is moved. */
    private final ReentrantLock forcing = new ReentrantLock();

    private final long start;
    private volatile long written;
    private volatile long durable;
    private volatile boolean closed;
    private volatile @Nullable IOException failure;

    LogStream(Path path, Disk disk, Marks marks, @Nullable IOException earlierFailure) throws IOException {
        this.path = path;
        this.disk = disk;
        this.marks = marks;
        this.out = new FileOutputStream(path.toFile(), true);
        this.start = Files.size(path);
        this.written = start;
        this.durable = start;
        this.failure = earlierFailure;
    }

    @Nullable
    IOException failure() {
        return failure;
    }

    boolean isClosed() {
        return closed;
    }

    long written() {
        return written;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    /** Writes, unless something has gone wrong before: what comes after a gap must not get into the log. */
    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // HSQLDB holds its own lock around all writing
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            marks.missed(this);
            return;
        }
        try {
            disk.write(out, bytes, offset, length);
            written += length;
            marks.written(this, written);
        } catch (IOException problem) {
            marks.missed(this);
            fail(problem);
            throw problem;
        }
    }

    /** Ends all writing. What has been written whole until now is synced once more, what is behind it taken back. */
    void fail(IOException problem) {
        forcing.lock();
        try {
            if (failure == null) {
                force();
            }
            stop(problem);
        } finally {
            forcing.unlock();
        }
    }

    private void stop(IOException problem) {
        if (failure != null) {
            return;
        }
        failure = problem;
        try {
            cut();
        } catch (IOException alsoFailed) {
            problem.addSuppressed(alsoFailed); // cut again before the log is read
        }
    }

    /** Returns when the log is on the disk up to {@code end}. */
    void awaitDurable(long end) throws IOException {
        if (durable >= end) {
            return;
        }
        forcing.lock();
        try {
            if (durable < end) {
                force();
            }
            if (durable < end) {
                throw new IOException("The database's log could not be written", failure);
            }
        } finally {
            forcing.unlock();
        }
    }

    private void force() {
        if (closed || failure != null) {
            return;
        }
        long target = written;
        try {
            disk.force(out);
            if (durable == start) {
                forceFolder();
            }
            durable = target;
        } catch (IOException problem) {
            stop(problem);
        }
    }

    /** HSQLDB renames its properties with the first commit of a log; without the new ones it would not read the log again. */
    private void forceFolder() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !System.getProperty("os.name", "").startsWith("Windows")) {
            boolean interrupted = false;
            while (!forced(folder)) {
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** An interrupt closes a channel; that must not look like a broken disk. */
    private static boolean forced(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException interrupted) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        forcing.lock();
        try {
            if (!closed) {
                force();
                closed = true;
                out.close();
            }
        } finally {
            forcing.unlock();
        }
    }

    void cutToDurable() throws IOException {
        forcing.lock();
        try {
            cut();
        } finally {
            forcing.unlock();
        }
    }

    private void cut() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(durable);
            file.getFD().sync();
        }
    }
}
