package org.touchpoint.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** B7: the real invoices imported with every event active, against a bare JDBC load of the same rows. */
final class ImportOfRealOrders implements Benchmark {
    private static final String FILE = "online-retail-2010-12_2011-08.csv.gz";
    private static final int ROUNDS = Integer.getInteger("importRounds", 3);

    @Override
    public List<Result> run(Lab lab) throws Exception {
        Path invoices = Path.of(System.getProperty("invoices", ""), FILE);
        if (!Files.exists(invoices)) {
            return List.of(new Result(
                    "", "import of the real invoices", "not run", "≤ 2 ×", false, "give their folder as INVOICES"));
        }
        byte[] content = Files.readAllBytes(invoices);
        double[] ratios = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = product(lab, content, round);
            ratios[round] = ours[round] / bare(lab, invoices, round);
        }
        String beside = "median %s s, replayed to FirstOrder, Oops and CreditHold, follow-ups committed; rounds: %d"
                .formatted(Result.number(Rounds.median(ours)), ROUNDS);
        return List.of(
                Result.atMost("import of 320,705 real invoice lines, HSQLDB", Rounds.median(ratios), 2, " ×", beside));
    }

    private static double product(Lab lab, byte[] content, int round) throws Exception {
        try (Product product = new Product(lab.directory("b7-" + round), null).start("--empty")) {
            Dealer.open(product);
            Dealer.activate(product, 3);
            long start = System.nanoTime();
            JsonNode job = product.send(
                    "POST",
                    "/api/imports/orders?profile=online-retail&events=replay&accountExecutive=judy&accountCsr=marie",
                    content,
                    "application/gzip");
            String path = "/api/imports/orders/" + job.path("id").asText();
            while (product.get(path).path("state").asText().equals("running")) {
                Thread.sleep(20);
            }
            product.settle();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double bare(Lab lab, Path invoices, int round) throws Exception {
        Database database = lab.database(Database.Kind.HSQLDB, "b7-bare-" + round);
        try (Product maker = new Product(lab.directory("b7-maker-" + round), database).start("--empty")) {
            Dealer.open(maker);
        }
        long start = System.nanoTime();
        BareImport.load(database, invoices);
        double seconds = (System.nanoTime() - start) / 1e9;
        database.shutDown();
        return seconds;
    }
}
