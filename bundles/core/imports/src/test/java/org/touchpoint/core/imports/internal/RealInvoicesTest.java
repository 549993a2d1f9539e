package org.touchpoint.core.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.IMPORT_REJECTION;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.touchpoint.api.imports.ImportJob;
import org.touchpoint.core.store.testing.TestStore;

/**
 * Nine months of real invoices, against a count made here without any of the product's code. The file is looked for in
 * {@code -Dtouchpoint.shared=DIR}.
 */
@DisplayName("Real invoices: online-retail-2010-12_2011-08.csv.gz")
class RealInvoicesTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @TempDir
    Path directory;

    /** What the file holds, counted by the rules of the issue. */
    private static final class Count {
        private long lines;
        private long accepted;
        private final Map<String, Long> rejected = new TreeMap<>();
        private final Map<String, String> orders = new HashMap<>();
        private final Set<String> houseOrders = new HashSet<>();
        private final Set<String> customers = new HashSet<>();
        private final Set<String> products = new HashSet<>();
        private BigDecimal total = BigDecimal.ZERO;

        private void add(List<String> fields) {
            lines++;
            String invoice = fields.get(0);
            long quantity = Long.parseLong(fields.get(3));
            BigDecimal price = new BigDecimal(fields.get(5));
            boolean nobody = fields.get(6).isEmpty();
            String reason = invoice.startsWith("C")
                    ? "credit note"
                    : invoice.startsWith("A")
                            ? "adjustment"
                            : quantity <= 0
                                    ? "quantity not positive"
                                    : price.signum() < 0
                                            ? "negative price"
                                            : nobody && price.signum() == 0 ? "no customer and no price" : null;
            if (reason != null) {
                rejected.merge(reason, 1L, Long::sum);
                return;
            }
            accepted++;
            orders.putIfAbsent("online-retail:" + invoice, fields.get(4));
            products.add(fields.get(1).toUpperCase(Locale.ROOT));
            total = total.add(price.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP));
            if (nobody) {
                houseOrders.add(invoice);
            } else {
                customers.add(fields.get(6).substring(0, fields.get(6).indexOf('.')));
            }
        }
    }

    @Test
    @EnabledIf("isThere")
    void everyCountComesOutAndASecondRunAddsNothing() throws IOException {
        Count count = count();
        Desk desk = new Desk(STORE, directory, UnaryOperator.identity());
        ImportJob job = importFile(desk);

        assertThat(job.state()).as(job.failure()).isEqualTo("done");
        assertThat(figures(job))
                .isEqualTo(figures(
                        count.lines,
                        count.accepted,
                        count.orders.size(),
                        count.houseOrders.size(),
                        count.customers.size(),
                        count.products.size()))
                .isEqualTo(figures(320_705, 313_079, 12_496, 1_081, 3_317, 3_534));
        assertThat(job.rejected())
                .isEqualTo(count.rejected)
                .isEqualTo(Map.of(
                        "credit note",
                        5_847L,
                        "quantity not positive",
                        925L,
                        "no customer and no price",
                        851L,
                        "adjustment",
                        3L));
        assertDatabaseHolds(count);

        ImportJob again = importFile(desk);
        assertThat(figures(again)).isEqualTo(figures(320_705, 0, 0, 0, 0, 0));
        assertThat(again.ordersAlreadyThere()).isEqualTo(12_496);
        assertThat(again.rejected()).isEqualTo(job.rejected());
        assertDatabaseHolds(count);
    }

    private static void assertDatabaseHolds(Count count) {
        STORE.transactions().read(db -> {
            Map<String, String> dates = new HashMap<>();
            db.select(SALES_ORDER.REFERENCE, SALES_ORDER.ORDERED_AT)
                    .from(SALES_ORDER)
                    .forEach(order -> dates.put(
                            order.value1(),
                            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                                    .format(order.value2().atOffset(ZoneOffset.UTC))));
            assertThat(dates).isEqualTo(count.orders);
            assertThat(db.fetchCount(ORDER_LINE)).isEqualTo((int) count.accepted);
            assertThat(db.select(sum(SALES_ORDER.TOTAL))
                            .from(SALES_ORDER)
                            .fetchSingle()
                            .value1())
                    .isEqualByComparingTo(count.total);
            assertThat(db.select(PRODUCT.EXTERNAL_NUMBER).from(PRODUCT).fetchSet(PRODUCT.EXTERNAL_NUMBER))
                    .isEqualTo(count.products);
            assertThat(db.select(CUSTOMER.CUSTOMER_NUMBER)
                            .from(CUSTOMER)
                            .where(CUSTOMER.HOUSE_ACCOUNT.isFalse())
                            .fetchSet(CUSTOMER.CUSTOMER_NUMBER))
                    .isEqualTo(count.customers);
            assertThat(db.fetchCount(IMPORT_REJECTION) % 7_626).isZero();
            return true;
        });
    }

    private static ImportJob importFile(Desk desk) throws IOException {
        try (InputStream content = Files.newInputStream(file())) {
            return desk.run(Desk.request("online-retail"), content);
        }
    }

    private static List<Long> figures(ImportJob job) {
        return figures(
                job.lines(), job.acceptedLines(), job.orders(), job.houseOrders(), job.customers(), job.products());
    }

    private static List<Long> figures(long... figures) {
        return java.util.Arrays.stream(figures).boxed().toList();
    }

    private static Count count() throws IOException {
        Count count = new Count();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file())), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                count.add(fields(line));
            }
        }
        return count;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char character : line.toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    static boolean isThere() {
        return Files.exists(file());
    }

    private static Path file() {
        String shared = System.getProperty("touchpoint.shared", "");
        return Path.of(shared, "online-retail-2010-12_2011-08.csv.gz");
    }
}
