package org.touchpoint.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** B1: orders a second over REST with six active events, follow-ups committed, against bare JDBC. */
final class OrdersPerSecond implements Benchmark {
    private static final int ORDERS = Integer.getInteger("orders", 3_000);

    @Override
    public List<Result> run(Lab lab) throws Exception {
        List<Result> results = new ArrayList<>();
        for (Database.Kind kind : Database.Kind.values()) {
            try (Pair pair = new Pair(lab, kind, "b1-" + kind, 6)) {
                OrderRun.rest(pair.product, 8, ORDERS, Dealer.CUSTOMERS);
                for (int clients : new int[] {1, 4, 16}) {
                    results.add(measure(pair, kind, clients));
                }
            }
        }
        return results;
    }

    private static Result measure(Pair pair, Database.Kind kind, int clients) throws Exception {
        int orders = clients == 1 ? ORDERS / 3 : ORDERS;
        OrderRun.Seen[] last = new OrderRun.Seen[1];
        Duration[] cpu = new Duration[1];
        Rounds.Pair rounds = Rounds.interleaved(
                () -> {
                    Duration before = pair.product.cpu();
                    last[0] = OrderRun.rest(pair.product, clients, orders, Dealer.CUSTOMERS);
                    cpu[0] = pair.product.cpu().minus(before);
                    return last[0].ordersPerSecond();
                },
                () -> OrderRun.bare(pair.bare, clients, orders, Dealer.CUSTOMERS)
                        .ordersPerSecond());
        String beside = "%s orders/s against %s; p50 %s ms, p99 %s ms, %s CPU ms an order, %d failed"
                .formatted(
                        Result.number(rounds.ours()),
                        Result.number(rounds.bare()),
                        Result.number(Rounds.median(last[0].milliseconds())),
                        Result.number(Rounds.percentile(last[0].milliseconds(), 0.99)),
                        Result.number(cpu[0].toMillis() / (double) orders),
                        last[0].failed());
        return Result.atLeast(
                "orders over REST, " + kind.title + ", c = " + clients, rounds.ratio(), kind.share, beside);
    }
}
