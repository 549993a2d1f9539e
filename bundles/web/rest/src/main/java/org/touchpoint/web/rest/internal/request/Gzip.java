package org.touchpoint.web.rest.internal.request;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** Files that may come compressed: known by their first two bytes, whatever the headers say. */
public final class Gzip {
    private static final long MOST = 8L << 30;
    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    /**
     * The file's plain content. Reading on after a fault in the compressed stream, or beyond 8 GB, is refused.
     *
     * @param encoding the header {@code Content-Encoding}, or null
     */
    public static InputStream plain(InputStream content, @Nullable String encoding) {
        try {
            PushbackInputStream stream = new PushbackInputStream(content, 2);
            byte[] magic = stream.readNBytes(2);
            stream.unread(magic);
            if (magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
                return new Unpacked(new LimitedStream(new GZIPInputStream(stream, BUFFER), MOST));
            }
            if (magic.length == 0) {
                throw TouchpointException.invalid("body", "The body is empty.", "Send the file as the body.");
            }
            if (encoding != null && encoding.toLowerCase(java.util.Locale.ROOT).contains("gzip")) {
                throw fault("its first bytes are not those of a gzip file");
            }
            return stream;
        } catch (IOException malformed) {
            throw fault(String.valueOf(malformed.getMessage()));
        }
    }

    private static TouchpointException fault(String reason) {
        return TouchpointException.invalid(
                "body", "The compressed file cannot be read: " + reason + ".", "Send a whole gzip file, or plain CSV.");
    }

    /** Turns faults of the compressed stream into refusals. */
    private static final class Unpacked extends FilterInputStream {
        Unpacked(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (ZipException | EOFException malformed) {
                throw fault(String.valueOf(malformed.getMessage()));
            }
        }
    }
}
