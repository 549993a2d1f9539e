package org.touchpoint.benchmarks;

import java.util.List;

/** One of the benchmarks of docs/benchmarks.md. */
interface Benchmark {
    List<Result> run(Lab lab) throws Exception;
}
