package org.touchpoint.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** B8: from the command to the first page served, with the demo company. The archive is built beforehand. */
final class StartTime implements Benchmark {
    @Override
    public List<Result> run(Lab lab) throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int round = 0; round <= Rounds.COUNT; round++) {
            Product product = new Product(lab.directory("b8-" + round), null);
            double fresh = seconds(product);
            double resident = product.residentMebibytes();
            product.stop();
            double second = seconds(product);
            product.stop();
            if (round > 0) {
                first.add(fresh);
                again.add(second);
                memory.add(resident);
            }
        }
        return List.of(
                Result.atMost("first start, demo company made", median(first), 8, " s", "median of " + first.size()),
                Result.atMost("start again", median(again), 4, " s", "median of " + again.size()),
                Result.atMost("resident memory after the first start", median(memory), 300, " MiB", ""));
    }

    private static double seconds(Product product) throws Exception {
        long start = System.nanoTime();
        product.start();
        product.client().close();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return Rounds.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
