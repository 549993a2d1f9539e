package org.touchpoint.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** B5: NoOrder60Days over a million customers and five million orders, against the SQL that somebody would write for it. */
final class AudienceOfAMillion implements Benchmark {
    private static final int CUSTOMERS = Integer.getInteger("customers", 1_000_000);
    private static final String DAY = "2026-06-01";

    @Override
    public List<Result> run(Lab lab) throws Exception {
        Database database = lab.database(Database.Kind.POSTGRESQL, "b5");
        try (Product product = new Product(lab.directory("b5"), database).start("--empty")) {
            Dealer.open(product);
            product.stop();
            seed(database);
            product.start("--empty");
            return measure(product, database);
        }
    }

    private static List<Result> measure(Product product, Database database) throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        long made = 0;
        for (int round = 0; round <= Rounds.COUNT; round++) {
            String name = "NoOrder" + round;
            product.post("/api/events", "{\"name\": \"%s\", \"type\": \"NoOrder60Days\"}".formatted(name));
            double ours = seconds(() -> product.post("/api/events/" + name + "/launch?asOf=" + DAY, ""));
            made = product.get("/api/follow-ups?status=all&size=1&event=" + name)
                    .path("total")
                    .asLong();
            double rerun = seconds(() -> product.post("/api/events/" + name + "/launch?asOf=" + DAY, ""));
            double theirs = seconds(() -> bare(database));
            if (round > 0) {
                first.add(ours / theirs);
                again.add(rerun / theirs);
                bare.add(theirs);
            }
            clean(database);
        }
        String beside = "%d follow-ups, bare SQL %s s".formatted(made, Result.number(median(bare)));
        String of = CUSTOMERS + " customers, " + 5L * CUSTOMERS + " orders, PostgreSQL";
        return List.of(
                Result.atMost("NoOrder60Days, " + of, median(first), 1.2, " ×", beside),
                Result.atMost("its rerun, which makes nothing, " + of, median(again), 0.5, " ×", beside));
    }

    private static double median(List<Double> values) {
        return Rounds.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void seed(Database database) throws SQLException {
        execute(
                database,
                "insert into customer (id, customer_number, name, account_executive_id, account_csr_id, balance, house_account, journal_part, created_at)"
                        + " select 2000000000 + n, 'M' || n, 'Customer ' || n, (select id from app_user where login = 'judy'),"
                        + " (select id from app_user where login = 'marie'), 0, false, 0, now() from generate_series(1, "
                        + CUSTOMERS + ") n",
                "insert into sales_order (id, order_number, customer_id, status, channel, ordered_at, total, entered_by)"
                        + " select 3000000000 + n, 'S' || n, 2000000000 + 1 + n % " + CUSTOMERS
                        + ", 'entered', 'telephone',"
                        + " timestamptz '2026-06-01 00:00:00+00' - (1 + (n::bigint * 7919 + n / " + CUSTOMERS
                        + " * 131) % 400) * interval '1 day', 10, 'seed'"
                        + " from generate_series(0, " + 5L * CUSTOMERS + " - 1) n",
                "insert into customer_account (customer_id, open_orders, order_count, first_order_at, last_order_at)"
                        + " select customer_id, 0, count(*), min(ordered_at), max(ordered_at) from sales_order group by customer_id",
                "analyze");
    }

    /** Over the kept time of the last order, with the follow-ups inserted in the same statement. */
    private static void bare(Database database) throws SQLException {
        execute(
                database,
                "insert into follow_up (id, group_id, subject, episode, assignee_id, customer_id, status, closed, priority, source,"
                        + " media, start_at, first_start_at, moves, reason, created_at)"
                        + " select nextval('id_seq'), 0, 'bare:' || c.customer_number, 0, c.account_csr_id, c.id, 'Open', false, 4, 'CRM',"
                        + " 'Follow-up Queue', now(), now(), 0, 'No order in the last 60 days.', now()"
                        + " from customer c join customer_account a on a.customer_id = c.id"
                        + " where not c.house_account and a.last_order_at >= timestamptz '" + DAY
                        + " 00:00:00+00' - interval '120 days'"
                        + " and a.last_order_at < timestamptz '" + DAY + " 00:00:00+00' - interval '60 days'");
    }

    private static void clean(Database database) throws SQLException {
        execute(database, "delete from audience_member", "truncate follow_up cascade");
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze follow_up");
                statement.execute("vacuum analyze audience_member");
            }
        }
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
            connection.commit();
        }
    }
}
