package org.touchpoint.core.imports.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.imports.profile.FileLine;
import org.touchpoint.core.imports.profile.LineRejectedException;
import org.touchpoint.core.imports.profile.OrderFileProfile;

/** A spooled file of orders, plain or gzip, to be read from its beginning as often as wanted. */
final class OrderFile {
    private static final Logger LOG = LoggerFactory.getLogger(OrderFile.class);
    private static final int BUFFER = 65_536;

    private final Path path;
    private final OrderFileProfile profile;
    private final ZoneId zone;
    private final Instant latest;

    /** What takes the lines. */
    interface Lines {
        void accepted(FileOrder.Line line);

        void rejected(Rejection rejection);
    }

    /**
     * @param latest the latest date that an order can have: one that is yet to come is a slip, and would put a customer's latest order
     *     into the future
     */
    OrderFile(Path path, OrderFileProfile profile, ZoneId zone, Instant latest) {
        this.path = path;
        this.profile = profile;
        this.zone = zone;
        this.latest = latest;
    }

    /** Refuses with {@code INVALID} naming {@code file} unless the file begins with the profile's heading. */
    void checkHeading() {
        try (CsvReader reader = open()) {
            heading(reader);
        } catch (IOException e) {
            throw TouchpointException.invalid(
                    "file", "The file cannot be read: it is damaged at its beginning.", "Send the whole file again.");
        }
    }

    /** Hands every line to {@code lines}, in file order; a file that breaks off fails with the line where it does. */
    void read(Lines lines) {
        long latest = 1;
        try (CsvReader reader = open()) {
            Heading heading = heading(reader);
            FileRow row = new FileRow(heading, new FileTimes(zone));
            for (var csv = reader.next(heading.size()); csv != null; csv = reader.next(heading.size())) {
                latest = csv.line();
                take(csv, row, lines);
            }
        } catch (IOException e) {
            LOG.info("An import file cannot be read after line {}", latest, e);
            throw new ImportFailedException("The file breaks off or is damaged after line " + latest
                    + ". Send the whole file again; what was added stays.");
        }
    }

    private void take(CsvReader.CsvRecord csv, FileRow row, Lines lines) {
        String fault = csv.fault();
        FileLine said = null;
        if (fault == null) {
            try {
                said = past(profile.read(row.of(csv.fields())));
            } catch (LineRejectedException e) {
                fault = e.reason();
            } catch (RuntimeException e) {
                LOG.warn("The import profile {} failed on line {}", profile.name(), csv.line(), e);
                fault = "profile failed on this line";
            }
        }
        if (said != null) {
            lines.accepted(new FileOrder.Line(csv.line(), csv.content(), said));
        } else {
            lines.rejected(new Rejection(csv.line(), fault == null ? "no reason given" : fault, csv.content()));
        }
    }

    private FileLine past(FileLine said) throws LineRejectedException {
        if (said.orderedAt().isAfter(latest)) {
            throw new LineRejectedException("date in the future");
        }
        return said;
    }

    private Heading heading(CsvReader reader) throws IOException {
        CsvReader.@Nullable CsvRecord first = reader.next(0);
        if (first == null) {
            throw TouchpointException.invalid("file", "The file is empty.", "Send a CSV file with a heading.");
        }
        if (first.fault() != null) {
            throw TouchpointException.invalid(
                    "file",
                    "The first line is no heading: " + first.fault() + ".",
                    "Send a CSV file in UTF-8, plain or gzip, with a heading.");
        }
        return Heading.of(first.fields(), profile);
    }

    private CsvReader open() throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            file.mark(2);
            boolean gzip = file.read() == 0x1F && file.read() == 0x8B;
            file.reset();
            return new CsvReader(new LineReader(gzip ? new GZIPInputStream(file, BUFFER) : file));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }
}
