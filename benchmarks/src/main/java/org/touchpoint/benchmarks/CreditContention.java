package org.touchpoint.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** B2: sixteen clients on all customers and on one, whose credit is reckoned under one lock. */
final class CreditContention implements Benchmark {
    private static final int ORDERS = Integer.getInteger("orders", 3_000);

    @Override
    public List<Result> run(Lab lab) throws Exception {
        List<Result> results = new ArrayList<>();
        for (Database.Kind kind : Database.Kind.values()) {
            try (Pair pair = new Pair(lab, kind, "b2-" + kind, 6)) {
                OrderRun.rest(pair.product, 8, ORDERS, Dealer.CUSTOMERS);
                for (int customers : new int[] {Dealer.CUSTOMERS, 1}) {
                    results.add(measure(pair, kind, customers));
                }
            }
        }
        return results;
    }

    private static Result measure(Pair pair, Database.Kind kind, int customers) throws Exception {
        int[] failed = new int[1];
        Rounds.Pair rounds = Rounds.interleaved(
                () -> {
                    OrderRun.Seen seen = OrderRun.rest(pair.product, 16, ORDERS, customers);
                    failed[0] += seen.failed();
                    return Rounds.percentile(seen.milliseconds(), 0.99);
                },
                () -> Rounds.percentile(
                        OrderRun.bare(pair.bare, 16, ORDERS, customers).milliseconds(), 0.99));
        String beside = "p99 %s ms against %s ms; %d failed orders"
                .formatted(Result.number(rounds.ours()), Result.number(rounds.bare()), failed[0]);
        String what =
                "p99, c = 16, " + (customers == 1 ? "one hot customer" : customers + " customers") + ", " + kind.title;
        Result result = Result.atMost(what, rounds.ratio(), 2, " ×", beside);
        return failed[0] == 0 ? result : new Result("", what, result.figure(), result.target(), false, beside);
    }
}
