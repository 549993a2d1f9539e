package org.touchpoint.web.rest.internal.resource;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.touchpoint.api.imports.RejectedLine;

/** Rejected lines as CSV (RFC 4180), written as they come. */
final class RejectedCsv implements Closeable {
    private final Writer writer;

    RejectedCsv(OutputStream stream) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write("line,reason,content\r\n");
    }

    void add(RejectedLine line) {
        try {
            writer.write(line.line() + "," + quoted(line.reason()) + "," + quoted(line.content()) + "\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
