package org.touchpoint.core.imports.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180) record by record, so that a fault costs its own line and no other: a quote that is never closed would
 * otherwise swallow the rest of the file. A record may go over several lines inside quotes; if what comes of that is no good
 * record, its first line alone is at fault and reading goes on with the second.
 */
final class CsvReader implements Closeable {
    /** How many lines a record may go over. */
    static final int MOST_LINES = 50;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final LineReader lines;
    private final Deque<LineReader.Line> pending = new ArrayDeque<>();

    /**
     * A record, or a line that is none.
     *
     * @param line number of its first line
     * @param content as it stands in the file
     * @param fields empty where there is a fault
     * @param fault why it cannot be taken, or null
     */
    record CsvRecord(
            long line,
            String content,
            List<String> fields,
            @Nullable String fault) {}

    CsvReader(LineReader lines) {
        this.lines = lines;
    }

    /**
     * The next record, or null at the end of the file. Empty lines are passed over.
     *
     * @param columns how many fields it must have, or 0 for any number
     */
    @Nullable
    CsvRecord next(int columns) throws IOException {
        LineReader.Line line = nextLine();
        while (line != null && line.text().isBlank() && line.fault() == null) {
            line = nextLine();
        }
        if (line == null) {
            return null;
        }
        if (line.fault() != null) {
            return new CsvRecord(line.number(), line.text(), List.of(), line.fault());
        }
        if (line.text().indexOf('"') < 0) {
            return checked(line.number(), line.text(), split(line.text()), columns);
        }
        List<String> fields = parse(line.text());
        if (fields != null) {
            return checked(line.number(), line.text(), fields, columns);
        }
        return joined(line, columns);
    }

    private LineReader.@Nullable Line nextLine() throws IOException {
        LineReader.Line line = pending.poll();
        return line != null ? line : lines.next();
    }

    private CsvRecord joined(LineReader.Line first, int columns) throws IOException {
        List<LineReader.Line> further = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        boolean open = isOpen(first.text());
        String fault = open ? "quote is not closed" : "text beside a quoted field";
        while (open && further.size() < MOST_LINES && text.length() < LineReader.LONGEST) {
            LineReader.Line line = nextLine();
            if (line == null) {
                break;
            }
            further.add(line);
            if (line.fault() != null) {
                break;
            }
            text.append('\n').append(line.text());
            open = !isOpen(line.text());
        }
        List<String> fields = open || further.isEmpty() ? null : parse(text.toString());
        if (fields != null && (columns == 0 || fields.size() == columns)) {
            return new CsvRecord(first.number(), text.toString(), fields, null);
        }
        for (int i = further.size() - 1; i >= 0; i--) {
            pending.addFirst(further.get(i));
        }
        return new CsvRecord(first.number(), first.text(), List.of(), fault);
    }

    private static CsvRecord checked(long line, String content, List<String> fields, int columns) {
        return columns == 0 || fields.size() == columns
                ? new CsvRecord(line, content, fields, null)
                : new CsvRecord(line, content, List.of(), "wrong number of columns");
    }

    /** Whether an odd number of quotes leaves a quoted field open, or closes one. */
    private static boolean isOpen(String text) {
        return text.chars().filter(character -> character == '"').count() % 2 == 1;
    }

    private static List<String> split(String text) {
        List<String> fields = new ArrayList<>(10);
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            fields.add(text.substring(start, comma));
            start = comma + 1;
        }
        fields.add(text.substring(start));
        return fields;
    }

    private static @Nullable List<String> parse(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<org.apache.commons.csv.CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : null;
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
