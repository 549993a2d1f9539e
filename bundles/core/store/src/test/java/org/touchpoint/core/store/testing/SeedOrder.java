package org.touchpoint.core.store.testing;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import org.jooq.DSLContext;

/** An order, its line, and what it does to the customer's account. */
final class SeedOrder {
    private SeedOrder() {}

    static long insert(
            DSLContext db, String number, long customerId, Instant orderedAt, BigDecimal total, long productId) {
        long id = db.nextval(ID_SEQ);
        db.insertInto(SALES_ORDER)
                .set(SALES_ORDER.ID, id)
                .set(SALES_ORDER.ORDER_NUMBER, number)
                .set(SALES_ORDER.CUSTOMER_ID, customerId)
                .set(SALES_ORDER.STATUS, "entered")
                .set(SALES_ORDER.CHANNEL, "telephone")
                .set(SALES_ORDER.ORDERED_AT, orderedAt)
                .set(SALES_ORDER.TOTAL, total)
                .set(SALES_ORDER.ENTERED_BY, "seed")
                .execute();
        db.insertInto(ORDER_LINE)
                .set(ORDER_LINE.ORDER_ID, id)
                .set(ORDER_LINE.LINE_NUMBER, 1)
                .set(ORDER_LINE.PRODUCT_ID, productId)
                .set(ORDER_LINE.ORDERED_AS, "SEED")
                .set(ORDER_LINE.QUANTITY, BigDecimal.ONE)
                .set(ORDER_LINE.UNIT_PRICE, total)
                .set(ORDER_LINE.UNIT_COST, BigDecimal.ZERO)
                .set(ORDER_LINE.LINE_TOTAL, total)
                .execute();
        count(db, customerId, orderedAt, total);
        return id;
    }

    private static void count(DSLContext db, long customerId, Instant orderedAt, BigDecimal total) {
        var account = db.fetchSingle(CUSTOMER_ACCOUNT, CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(customerId));
        Instant first = account.getFirstOrderAt();
        Instant last = account.getLastOrderAt();
        db.update(CUSTOMER_ACCOUNT)
                .set(CUSTOMER_ACCOUNT.OPEN_ORDERS, account.getOpenOrders().add(total))
                .set(CUSTOMER_ACCOUNT.ORDER_COUNT, account.getOrderCount() + 1)
                .set(CUSTOMER_ACCOUNT.FIRST_ORDER_AT, first == null || orderedAt.isBefore(first) ? orderedAt : first)
                .set(CUSTOMER_ACCOUNT.LAST_ORDER_AT, last == null || orderedAt.isAfter(last) ? orderedAt : last)
                .where(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(customerId))
                .execute();
    }
}
