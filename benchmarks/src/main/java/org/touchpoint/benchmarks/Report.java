package org.touchpoint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the table of docs/benchmarks.md: the lines of the benchmarks that were run are replaced, the others stay. */
final class Report {
    private static final String HEAD = "| # | what | figure | target | | beside it |";
    private static final String RULE = "|---|---|---|---|---|---|";
    private static final String PREAMBLE = """
            # Benchmarks

            Run by `benchmarks/run` (all) or `benchmarks/run B1 B8` (some); never part of the tests. Every ratio is the median of rounds
            in which the product and bare JDBC, writing the same rows in one durable transaction an order, took turns on the same
            machine and the same kind of database. Absolute figures say little: the machines are shared. What falls short is said so.
            B4 and B10 are absolute all the same: the console in Chromium, on the same machine as the product and, in B4, its clients.
            """;

    private Report() {}

    static void update(Path file, List<Result> results) throws IOException {
        Set<String> fresh = results.stream().map(Result::id).collect(Collectors.toSet());
        List<String> rows = new ArrayList<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("| B") && !fresh.contains(id(line)))
                    .forEach(rows::add);
        }
        String seen = LocalDate.now() + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + Runtime.version().feature();
        results.forEach(result -> rows.add(new Result(
                        result.id(),
                        result.what(),
                        result.figure(),
                        result.target(),
                        result.met(),
                        result.beside() + " (" + seen + ")")
                .line()));
        rows.sort(Comparator.comparingInt(row -> Integer.parseInt(id(row).substring(1))));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, PREAMBLE + "\n" + HEAD + "\n" + RULE + "\n" + String.join("\n", rows) + "\n");
    }

    private static String id(String line) {
        return line.substring(2, line.indexOf(' ', 2));
    }
}
