package org.touchpoint.core.demo.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists that lie beside these classes: an entry a line, fields between bars, remarks after a number sign. */
final class DemoFile {
    private DemoFile() {}

    /** The entries of a list, each with all its fields. */
    static List<String[]> rows(String name) {
        return lines(name).stream().map(line -> line.split("\\|", -1)).toList();
    }

    /** The entries of a list, as they are. */
    static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(DemoFile.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
