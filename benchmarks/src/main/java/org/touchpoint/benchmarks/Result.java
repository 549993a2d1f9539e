package org.touchpoint.benchmarks;

import java.util.Locale;

/**
 * A line of the report.
 *
 * @param what what was measured, on which database
 * @param figure the figure that is held against the target
 * @param target what was aimed at
 * @param met whether it was reached
 * @param beside what else was seen
 */
record Result(String id, String what, String figure, String target, boolean met, String beside) {
    /** A ratio that should be at least this. */
    static Result atLeast(String what, double ratio, double least, String beside) {
        return new Result("", what, number(ratio), "≥ " + number(least), ratio >= least, beside);
    }

    /** A ratio or an amount that should be at most this. */
    static Result atMost(String what, double value, double most, String unit, String beside) {
        return new Result("", what, number(value) + unit, "≤ " + number(most) + unit, value <= most, beside);
    }

    Result named(String name) {
        return new Result(name, what, figure, target, met, beside);
    }

    String line() {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(id, what, figure, target, met ? "met" : "**not met**", beside);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
