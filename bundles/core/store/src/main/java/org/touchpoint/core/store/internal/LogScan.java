package org.touchpoint.core.store.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A look at one of HSQLDB's text files without HSQLDB, which would write as soon as it opens the database: which changes of the
 * schema are in it, and where its last whole line ends.
 */
final class LogScan {
    private static final Pattern ADDED =
            Pattern.compile("INSERT INTO (?:PUBLIC\\.)?DATABASECHANGELOG VALUES\\('([^']*)'.*");
    private static final Pattern REMOVED =
            Pattern.compile("DELETE FROM (?:PUBLIC\\.)?DATABASECHANGELOG WHERE ID='([^']*)'.*");
    /** The beginning of a line is enough to know what it is. */
    private static final int KEPT = 400;

    private final Set<String> changes;
    private final byte[] line = new byte[KEPT];
    private int kept;
    private boolean bad;
    private long position;
    private long lineStart;
    private long firstBad = -1;
    private boolean damaged;

    private LogScan(Set<String> changes) {
        this.changes = changes;
    }

    /** Reads a file, adds the changes in it to {@code changes}, and takes those away that it takes back. */
    static LogScan of(Path file, Set<String> changes) throws IOException {
        LogScan scan = new LogScan(changes);
        if (Files.exists(file)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                scan.read(in);
            }
        }
        return scan;
    }

    /** Length of the file up to the end of its last whole line; what follows was torn off by a crash. */
    long wholeLength() {
        return firstBad >= 0 ? firstBad : lineStart;
    }

    /** Whether the damage is not at the end but before commits, which a crash does not do. */
    boolean isDamaged() {
        return damaged;
    }

    private void read(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int count;
        while ((count = in.read(buffer)) > 0) {
            for (int i = 0; i < count; i++) {
                take(buffer[i]);
            }
        }
    }

    private void take(byte value) {
        position++;
        if (value == '\n') {
            endLine();
            lineStart = position;
            kept = 0;
            bad = false;
            return;
        }
        bad |= value == 0;
        if (kept < KEPT) {
            line[kept++] = value;
        }
    }

    private void endLine() {
        if (bad) {
            firstBad = firstBad < 0 ? lineStart : firstBad;
            return;
        }
        String text = withoutSession(new String(Arrays.copyOf(line, kept), StandardCharsets.ISO_8859_1));
        damaged |= firstBad >= 0 && text.strip().equals("COMMIT");
        note(text);
    }

    /** A line may begin with the number of its session. */
    private static String withoutSession(String text) {
        int end = text.startsWith("/*C") ? text.indexOf("*/") : -1;
        return end < 0 ? text : text.substring(end + 2);
    }

    private void note(String text) {
        if (!text.contains("DATABASECHANGELOG")) {
            return;
        }
        Matcher added = ADDED.matcher(text);
        Matcher removed = REMOVED.matcher(text);
        if (added.matches()) {
            changes.add(added.group(1));
        } else if (removed.matches()) {
            changes.remove(removed.group(1));
        }
    }
}
