package org.touchpoint.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Two sides measured in turn. */
final class Rounds {
    static final int COUNT = Integer.getInteger("rounds", 5);

    private Rounds() {}

    /** What came out: the medians of both sides, and the median of the ratios taken round by round. */
    record Pair(double ours, double bare, double ratio) {}

    /** Runs both sides in turn, after one round that does not count. */
    static Pair interleaved(Callable<Double> ours, Callable<Double> bare) throws Exception {
        double[] mine = new double[COUNT];
        double[] theirs = new double[COUNT];
        double[] ratios = new double[COUNT];
        ours.call();
        bare.call();
        for (int round = 0; round < COUNT; round++) {
            mine[round] = ours.call();
            theirs[round] = bare.call();
            ratios[round] = mine[round] / theirs[round];
        }
        return new Pair(median(mine), median(theirs), median(ratios));
    }

    static double median(double... values) {
        return percentile(values, 0.5);
    }

    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
