package org.touchpoint.web.rest.internal.resource;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.audit.AuditEntry;
import org.touchpoint.api.audit.FieldChange;

/** Entries of the audit as CSV (RFC 4180), written as they come. */
final class AuditCsv implements Closeable {
    private static final FieldChange NO_FIELD = new FieldChange("", null, null);
    /** What a spreadsheet would take for a formula: an apostrophe makes it text. */
    private static final String FORMULA = "=+-@\t\r";

    private final Writer writer;

    AuditCsv(OutputStream stream) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write("at,who,kind,key,what,field,before,after\r\n");
    }

    void add(AuditEntry entry) {
        List<FieldChange> changes = entry.changes().isEmpty() ? List.of(NO_FIELD) : entry.changes();
        try {
            for (FieldChange change : changes) {
                writer.write(line(entry, change));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String line(AuditEntry entry, FieldChange change) {
        return Stream.of(
                        entry.at().toString(),
                        entry.who(),
                        entry.kind(),
                        entry.key(),
                        entry.what(),
                        change.field(),
                        shown(change.before()),
                        shown(change.after()))
                .map(AuditCsv::quoted)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
