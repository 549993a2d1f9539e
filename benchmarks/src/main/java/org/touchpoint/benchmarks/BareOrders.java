package org.touchpoint.benchmarks;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An order as it would be written by hand: the credit update, which locks the customer's account (HSQLDB locks nothing for
 * {@code FOR UPDATE}), three reads (the customer, the products, the contact), the order, three lines and the follow-ups, in one
 * durable transaction over prepared statements.
 */
final class BareOrders implements OrderRun.Entry, AutoCloseable {
    private static final AtomicLong IDS = new AtomicLong(1_000_000_000L);
    private static final BigDecimal TOTAL = new BigDecimal("50.00");

    private final Connection connection;
    private final PreparedStatement customer;
    private final PreparedStatement products;
    private final PreparedStatement contact;
    private final PreparedStatement order;
    private final PreparedStatement line;
    private final PreparedStatement account;
    private final PreparedStatement followUp;

    BareOrders(Database database) throws SQLException {
        connection = database.connect();
        customer = connection.prepareStatement(
                "select c.id, c.credit_limit, c.balance, a.open_orders, a.order_count, c.account_executive_id, c.account_csr_id"
                        + " from customer_account a join customer c on c.id = a.customer_id where c.customer_number = ?");
        products = connection.prepareStatement(
                "select id, list_price, cost from product where external_number in (?, ?, ?)");
        contact = connection.prepareStatement(
                "select id from customer_contact where customer_id = ? order by ordinal fetch first 1 rows only");
        order = connection.prepareStatement(
                "insert into sales_order (id, order_number, customer_id, status, channel, ordered_at, contact_id, total, entered_by)"
                        + " values (?, ?, ?, 'entered', 'telephone', ?, ?, ?, 'bare')");
        line = connection.prepareStatement(
                "insert into order_line (order_id, line_number, product_id, ordered_as, quantity, unit_price, unit_cost, line_total)"
                        + " values (?, ?, ?, 'P', 1, ?, ?, ?)");
        account = connection.prepareStatement(
                "update customer_account set open_orders = open_orders + ?, order_count = order_count + 1, last_order_at = ?"
                        + " where customer_id = (select id from customer where customer_number = ?)");
        followUp = connection.prepareStatement(
                "insert into follow_up (id, group_id, definition_id, subject, episode, assignee_id, customer_id, order_id, status,"
                        + " closed, priority, source, media, start_at, first_start_at, moves, reason, created_at)"
                        + " values (?, ?, null, ?, 0, ?, ?, ?, 'Open', false, 2, 'CRM', 'Follow-up Queue', ?, ?, 0,"
                        + " 'Ordered with OOPS.', ?)");
    }

    @Override
    public boolean enter(int number, int product) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        account.setBigDecimal(1, TOTAL);
        account.setObject(2, now);
        account.setString(3, "C" + number);
        account.executeUpdate();
        customer.setString(1, "C" + number);
        long customerId;
        long executive;
        long csr;
        boolean first;
        try (ResultSet row = customer.executeQuery()) {
            row.next();
            customerId = row.getLong(1);
            first = row.getLong(5) == 1;
            executive = row.getLong(6);
            csr = row.getLong(7);
        }
        long orderId = IDS.getAndIncrement();
        long contactId = contactOf(customerId);
        order.setLong(1, orderId);
        order.setString(2, "B" + orderId);
        order.setLong(3, customerId);
        order.setObject(4, now);
        order.setLong(5, contactId);
        order.setBigDecimal(6, TOTAL);
        order.executeUpdate();
        writeLines(orderId, product);
        followUp(orderId, customerId, executive, now);
        if (first) {
            followUp(orderId, customerId, csr, now);
        }
        connection.commit();
        return true;
    }

    private long contactOf(long customerId) throws SQLException {
        contact.setLong(1, customerId);
        try (ResultSet row = contact.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void writeLines(long orderId, int product) throws SQLException {
        products.setString(1, "OOPS");
        products.setString(2, "P" + product);
        products.setString(3, "P" + (product + 1) % Dealer.PRODUCTS);
        int number = 0;
        try (ResultSet row = products.executeQuery()) {
            while (row.next()) {
                line.setLong(1, orderId);
                line.setInt(2, ++number);
                line.setLong(3, row.getLong(1));
                line.setBigDecimal(4, row.getBigDecimal(2));
                line.setBigDecimal(5, row.getBigDecimal(3));
                line.setBigDecimal(6, row.getBigDecimal(2));
                line.addBatch();
            }
        }
        line.executeBatch();
    }

    private void followUp(long orderId, long customerId, long assignee, OffsetDateTime now) throws SQLException {
        long id = IDS.getAndIncrement();
        followUp.setLong(1, id);
        followUp.setLong(2, id);
        followUp.setString(3, "order:B" + orderId + ":" + assignee);
        followUp.setLong(4, assignee);
        followUp.setLong(5, customerId);
        followUp.setLong(6, orderId);
        followUp.setObject(7, now);
        followUp.setObject(8, now);
        followUp.setObject(9, now);
        followUp.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
