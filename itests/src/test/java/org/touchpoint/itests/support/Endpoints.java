package org.touchpoint.itests.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The table of what each caller is answered, as walk/endpoints.txt has it. */
public final class Endpoints {
    private Endpoints() {}

    /**
     * One line of the table.
     *
     * @param operation method and path, as the description of the API has them
     * @param path what is called
     * @param body empty for none
     * @param statuses one for each caller
     */
    public record Line(String operation, String path, String body, List<Integer> statuses) {
        /** The method to call it with. */
        public String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        private static Line of(String text) {
            String[] parts = text.split("\\|", -1);
            if (parts.length != 4) {
                throw new IllegalArgumentException("no line of the table: " + text);
            }
            String operation = parts[0].strip();
            String path = parts[1].strip();
            return new Line(
                    operation,
                    path.isEmpty() ? operation.substring(operation.indexOf(' ') + 1) : path,
                    parts[2].strip(),
                    Arrays.stream(parts[3].strip().split(" +"))
                            .map(Integer::valueOf)
                            .toList());
        }
    }

    /** All lines, in their order. */
    public static List<Line> all() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Endpoints.class.getResourceAsStream("/walk/endpoints.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
