package org.touchpoint.core.store.internal;

import java.io.FileOutputStream;
import java.io.IOException;

/** A disk that fails when it is told to: half of a write gets through, or a sync comes back with an error. */
final class FailingDisk implements Disk {
    volatile boolean full;
    volatile boolean syncFails;
    volatile int syncs;

    @Override
    public void write(FileOutputStream out, byte[] bytes, int offset, int length) throws IOException {
        if (full) {
            out.write(bytes, offset, length / 2);
            throw new IOException("No space left on device");
        }
        out.write(bytes, offset, length);
    }

    @Override
    public void force(FileOutputStream out) throws IOException {
        syncs++;
        if (syncFails) {
            throw new IOException("Input/output error");
        }
        REAL.force(out);
    }
}
