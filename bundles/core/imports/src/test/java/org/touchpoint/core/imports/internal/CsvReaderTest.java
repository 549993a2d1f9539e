package org.touchpoint.core.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** What a fault in a CSV file costs: its own line. */
class CsvReaderTest {
    @Test
    void readsPlainAndQuotedFields() throws IOException {
        assertThat(read("a,b,c\r\n1,\"x, \"\"y\"\"\",\n\n\"two\nlines\",2,3"))
                .containsExactly("1: a|b|c", "2: 1|x, \"y\"|", "4: two\nlines|2|3");
    }

    @Test
    void quoteThatIsNeverClosedCostsItsLineAlone() throws IOException {
        assertThat(read("a,b,c\n1,\"open,3\n4,5,6\n7,8,9\n"))
                .containsExactly("1: a|b|c", "2! quote is not closed", "3: 4|5|6", "4: 7|8|9");
    }

    @Test
    void quoteClosedByALaterLineCostsItsLineAlone() throws IOException {
        assertThat(read("1,\"open,3\n4,\"five\",6\n7,8,9\n"))
                .containsExactly("1! quote is not closed", "2: 4|five|6", "3: 7|8|9");
    }

    @Test
    void manyOpenQuotesOneAfterAnotherAreAllFound() throws IOException {
        String file = "1,\"x,3\n".repeat(200) + "4,5,6\n";
        List<String> read = read(file);
        assertThat(read).hasSize(201).last().isEqualTo("201: 4|5|6");
        assertThat(read.subList(0, 200)).allMatch(line -> line.endsWith("! quote is not closed"));
    }

    @Test
    void wrongNumberOfColumnsAndTextBesideQuotesAreFaults() throws IOException {
        assertThat(read("1,2\n1,2,3,4\n1,\"x\"y,3\n1,2\",3\n"))
                .containsExactly(
                        "1! wrong number of columns",
                        "2! wrong number of columns",
                        "3! text beside a quoted field",
                        "4: 1|2\"|3");
    }

    @Test
    void badBytesCostTheirLineAlone() throws IOException {
        byte[] file = "1,é,3\n1,X,3\n1,Y,3\n\uFFFD,2,3".getBytes(StandardCharsets.UTF_8);
        file[new String(file, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xE9;
        file[new String(file, StandardCharsets.ISO_8859_1).indexOf('Y')] = 0;
        assertThat(read(new ByteArrayInputStream(file)))
                .containsExactly(
                        "1: 1|é|3", "2! line is not UTF-8", "3! line contains NUL characters", "4: \uFFFD|2|3");
    }

    @Test
    void endlessLineIsNotHeldInMemory() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 300L << 20;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int count) {
                int read = (int) Math.min(left, count);
                Arrays.fill(bytes, offset, offset + read, (byte) 'x');
                left -= read;
                return read == 0 ? -1 : read;
            }
        };
        List<CsvReader.CsvRecord> records = records(endless, 3);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).fault()).isEqualTo("line is longer than 65536 bytes");
        assertThat(records.get(0).content()).hasSize(LineReader.LONGEST);
    }

    @Property(tries = 300)
    void readsWhatAnyCsvPrinterWrites(@ForAll @Size(min = 1, max = 8) List<@Size(3) List<String>> rows)
            throws IOException {
        List<List<String>> printable = rows.stream()
                .map(row -> row.stream()
                        .map(field -> "x" + field.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFD]", "\n"))
                        .toList())
                .toList();
        StringBuilder file = new StringBuilder();
        for (List<String> row : printable) {
            CSVFormat.RFC4180.printRecord(file, row.toArray());
        }
        List<List<String>> read = records(stream(file.toString()), 3).stream()
                .map(CsvReader.CsvRecord::fields)
                .toList();
        assertThat(read).isEqualTo(printable);
    }

    private static List<String> read(String file) throws IOException {
        return read(stream(file));
    }

    private static List<String> read(InputStream file) throws IOException {
        return records(file, 3).stream()
                .map(record -> record.fault() != null
                        ? record.line() + "! " + record.fault()
                        : record.line() + ": " + record.fields().stream().collect(Collectors.joining("|")))
                .toList();
    }

    private static List<CsvReader.CsvRecord> records(InputStream file, int columns) throws IOException {
        List<CsvReader.CsvRecord> records = new ArrayList<>();
        try (CsvReader reader = new CsvReader(new LineReader(file))) {
            for (var record = reader.next(columns); record != null; record = reader.next(columns)) {
                records.add(record);
            }
        }
        return records;
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }
}
