package org.touchpoint.benchmarks;

import java.util.List;

/** B3: three hundred active events against six. */
final class ManyEvents implements Benchmark {
    private static final int ORDERS = Integer.getInteger("orders", 3_000);

    @Override
    public List<Result> run(Lab lab) throws Exception {
        try (Product six = dealer(lab, "b3-six", 6);
                Product threeHundred = dealer(lab, "b3-three-hundred", 300)) {
            OrderRun.rest(six, 8, ORDERS, Dealer.CUSTOMERS);
            OrderRun.rest(threeHundred, 8, ORDERS, Dealer.CUSTOMERS);
            Rounds.Pair rounds = Rounds.interleaved(
                    () -> OrderRun.rest(threeHundred, 16, ORDERS, Dealer.CUSTOMERS)
                            .ordersPerSecond(),
                    () -> OrderRun.rest(six, 16, ORDERS, Dealer.CUSTOMERS).ordersPerSecond());
            String beside =
                    "%s orders/s against %s".formatted(Result.number(rounds.ours()), Result.number(rounds.bare()));
            return List.of(Result.atLeast("300 active events against 6, HSQLDB, c = 16", rounds.ratio(), 0.95, beside));
        }
    }

    private static Product dealer(Lab lab, String name, int events) throws Exception {
        Product product = new Product(lab.directory(name), null).start("--empty");
        Dealer.open(product);
        Dealer.activate(product, events);
        return product;
    }
}
