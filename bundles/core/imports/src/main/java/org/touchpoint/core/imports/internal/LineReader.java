package org.touchpoint.core.imports.internal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, never more than {@value #LONGEST} bytes of a line at once, whatever the file holds. */
final class LineReader implements Closeable {
    /** Longest line that is looked at, in bytes. */
    static final int LONGEST = 65_536;

    private final InputStream input;
    private final byte[] buffer = new byte[65_536];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private int position;
    private int limit;
    private long number;

    /**
     * A line of the file.
     *
     * @param number counted from 1
     * @param text without its end; cut if it is too long, with U+FFFD for what cannot be shown
     * @param fault why it cannot be taken, or null
     */
    record Line(long number, String text, @Nullable String fault) {}

    LineReader(InputStream input) {
        this.input = input;
    }

    /** The next line, or null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        line.reset();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended) {
            if (position == limit && !fill()) {
                if (line.size() == 0) {
                    return null;
                }
                break;
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            int taken = Math.min(end - position, LONGEST - line.size());
            tooLong |= taken < end - position;
            line.write(buffer, position, taken);
            ended = end < limit;
            position = ended ? end + 1 : end;
        }
        number++;
        return decode(line.toByteArray(), tooLong);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, input.read(buffer));
        return limit > 0;
    }

    private Line decode(byte[] bytes, boolean tooLong) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        String fault = tooLong ? "line is longer than " + LONGEST + " bytes" : null;
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (fault == null && text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes, length)) {
            fault = "line is not UTF-8";
        }
        if (text.indexOf('\0') >= 0) {
            text = text.replace('\0', '\uFFFD');
            fault = fault == null ? "line contains NUL characters" : fault;
        }
        return new Line(number, text, fault);
    }

    private static boolean isUtf8(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
