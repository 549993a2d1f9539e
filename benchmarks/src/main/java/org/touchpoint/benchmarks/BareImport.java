package org.touchpoint.benchmarks;

import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The accepted rows of the real invoices, loaded by hand: batches of prepared statements, a commit every 500 orders. */
final class BareImport {
    private final Map<String, Long> customers = new HashMap<>();
    private final Map<String, Long> products = new HashMap<>();
    private final Set<Long> called = new HashSet<>();
    private final Connection connection;
    private final PreparedStatement customer;
    private final PreparedStatement account;
    private final PreparedStatement product;
    private final PreparedStatement order;
    private final PreparedStatement line;
    private final PreparedStatement followUp;
    private long ids = 1_000_000;
    private long csr;

    private BareImport(Connection connection) throws SQLException {
        this.connection = connection;
        customer = connection.prepareStatement(
                "insert into customer (id, customer_number, name, account_csr_id, balance,"
                        + " house_account, journal_part, created_at) values (?, ?, ?, ?, 0, false, 0, current_timestamp)");
        account = connection.prepareStatement(
                "insert into customer_account (customer_id, open_orders, order_count) values (?, 0, 1)");
        product = connection.prepareStatement(
                "insert into product (id, external_number, description, unit, cost, list_price,"
                        + " stocked, discontinued, created_at) values (?, ?, ?, 'EA', 0, ?, true, false, current_timestamp)");
        order = connection.prepareStatement(
                "insert into sales_order (id, order_number, customer_id, status, channel, ordered_at,"
                        + " total, reference, entered_by) values (?, ?, ?, 'entered', 'import', ?, 0, ?, 'bare')");
        line = connection.prepareStatement(
                "insert into order_line (order_id, line_number, product_id, ordered_as, description,"
                        + " quantity, unit_price, unit_cost, line_total) values (?, ?, ?, ?, ?, ?, ?, 0, ?)");
        followUp = connection.prepareStatement(
                "insert into follow_up (id, group_id, subject, episode, assignee_id, customer_id,"
                        + " order_id, status, closed, priority, source, media, start_at, first_start_at, moves, reason, created_at)"
                        + " values (?, 0, ?, 0, ?, ?, ?, 'Open', false, 3, 'CRM', 'Follow-up Queue', ?, ?, 0, 'First order.', ?)");
    }

    static void load(Database database, Path invoices) throws Exception {
        try (Connection connection = database.connect();
                Reader reader = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(invoices)), StandardCharsets.UTF_8)) {
            BareImport load = new BareImport(connection);
            try (var row = connection.createStatement().executeQuery("select id from app_user where login = 'marie'")) {
                row.next();
                load.csr = row.getLong(1);
            }
            load.read(CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader));
        }
    }

    private void read(Iterable<CSVRecord> records) throws SQLException {
        Map<String, Long> orders = new HashMap<>();
        Map<Long, Integer> lines = new HashMap<>();
        for (CSVRecord each : records) {
            BigDecimal quantity = new BigDecimal(each.get("Quantity"));
            BigDecimal price = new BigDecimal(each.get("UnitPrice"));
            String number = each.get("CustomerID");
            String invoice = each.get("InvoiceNo");
            if (!Character.isDigit(invoice.charAt(0))
                    || quantity.signum() <= 0
                    || price.signum() < 0
                    || number.isEmpty() && price.signum() == 0) {
                continue;
            }
            Long orderId = orders.get(invoice);
            if (orderId == null) {
                orderId = order(invoice, number, each.get("InvoiceDate"));
                orders.put(invoice, orderId);
                if (orders.size() % 500 == 0) {
                    flush();
                }
            }
            line(orderId, lines.merge(orderId, 1, Integer::sum), each, quantity, price);
        }
        flush();
    }

    private long order(String invoice, String number, String time) throws SQLException {
        OffsetDateTime at = LocalDateTime.parse(time.replace(' ', 'T')).atOffset(ZoneOffset.UTC);
        long customerId = customer(number.isEmpty() ? "NONE" : number);
        long id = ids++;
        order.setLong(1, id);
        order.setString(2, "" + id);
        order.setLong(3, customerId);
        order.setObject(4, at);
        order.setString(5, invoice);
        order.addBatch();
        if (!number.isEmpty() && called.add(customerId)) {
            followUp.setLong(1, ids++);
            followUp.setString(2, "customer:" + number);
            followUp.setLong(3, csr);
            followUp.setLong(4, customerId);
            followUp.setLong(5, id);
            followUp.setObject(6, at);
            followUp.setObject(7, at);
            followUp.setObject(8, at);
            followUp.addBatch();
        }
        return id;
    }

    private long customer(String number) throws SQLException {
        Long known = customers.get(number);
        if (known != null) {
            return known;
        }
        long id = ids++;
        customer.setLong(1, id);
        customer.setString(2, number);
        customer.setString(3, number);
        customer.setLong(4, csr);
        customer.addBatch();
        account.setLong(1, id);
        account.addBatch();
        customers.put(number, id);
        return id;
    }

    private void line(long orderId, int number, CSVRecord each, BigDecimal quantity, BigDecimal price)
            throws SQLException {
        String code = each.get("StockCode").toUpperCase(Locale.ROOT);
        line.setLong(1, orderId);
        line.setInt(2, number);
        line.setLong(3, product(code, each.get("Description"), price));
        line.setString(4, code);
        line.setString(5, each.get("Description"));
        line.setBigDecimal(6, quantity);
        line.setBigDecimal(7, price);
        line.setBigDecimal(8, quantity.multiply(price).setScale(2, java.math.RoundingMode.HALF_UP));
        line.addBatch();
    }

    private long product(String code, String description, BigDecimal price) throws SQLException {
        Long known = products.get(code);
        if (known != null) {
            return known;
        }
        long id = ids++;
        product.setLong(1, id);
        product.setString(2, code);
        product.setString(3, description);
        product.setBigDecimal(4, price);
        product.addBatch();
        products.put(code, id);
        return id;
    }

    private void flush() throws SQLException {
        for (PreparedStatement each : new PreparedStatement[] {customer, account, product, order, line, followUp}) {
            each.executeBatch();
        }
        connection.commit();
    }
}
