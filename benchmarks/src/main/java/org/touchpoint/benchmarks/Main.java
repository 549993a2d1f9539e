package org.touchpoint.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks named on the command line, all if none is, and writes docs/benchmarks.md. */
public final class Main {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("B1", new OrdersPerSecond());
        ALL.put("B2", new CreditContention());
        ALL.put("B3", new ManyEvents());
        ALL.put("B4", new OrderToScreen());
        ALL.put("B5", new AudienceOfAMillion());
        ALL.put("B7", new ImportOfRealOrders());
        ALL.put("B8", new StartTime());
        ALL.put("B9", new HotDeploy());
        ALL.put("B10", new LongQueue());
    }

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = arguments.length == 0 ? List.copyOf(ALL.keySet()) : List.of(arguments);
        List<Result> results = new ArrayList<>();
        try (Lab lab = new Lab()) {
            for (String name : names) {
                Benchmark benchmark = ALL.get(name);
                if (benchmark == null) {
                    throw new IllegalArgumentException(
                            "There is no benchmark " + name + "; there are " + ALL.keySet() + ".");
                }
                for (Result result : benchmark.run(lab)) {
                    results.add(result.named(name));
                    System.out.println(result.named(name).line());
                }
                Report.update(Path.of("docs/benchmarks.md"), results);
            }
        }
    }
}
