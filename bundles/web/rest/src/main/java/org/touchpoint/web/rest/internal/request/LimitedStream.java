package org.touchpoint.web.rest.internal.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.touchpoint.web.rest.internal.error.TooLargeException;

/** A stream that may not be longer than its limit. */
final class LimitedStream extends FilterInputStream {
    private final long limit;
    private long count;

    /**
     * @param limit the most that can be read, in bytes; reading on throws {@link TooLargeException}
     */
    LimitedStream(InputStream stream, long limit) {
        super(stream);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            add(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        add(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(int read) {
        count += read;
        if (count > limit) {
            throw new TooLargeException(limit);
        }
    }
}
