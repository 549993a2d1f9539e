package org.touchpoint.core.store.internal;

import java.io.FileOutputStream;
import java.io.IOException;

/** The disk under HSQLDB's log; tests put a slow or a failing one here. */
interface Disk {
    /** The disk as it is. */
    Disk REAL = new Disk() {
        @Override
        public void write(FileOutputStream out, byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void force(FileOutputStream out) throws IOException {
            out.getFD().sync(); // a channel would close under a thread that is interrupted
        }
    };

    void write(FileOutputStream out, byte[] bytes, int offset, int length) throws IOException;

    /** Returns when what has been written is on the disk. */
    void force(FileOutputStream out) throws IOException;
}
