package org.touchpoint.core.orders.internal;

import org.jspecify.annotations.Nullable;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** Tells those who work on orders, and everybody who looks at their customers, that some have changed, within the transaction that does it. */
final class OrderNews {
    private final Transactions transactions;

    OrderNews(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Tells of an order, and gives it back. */
    Order tell(Order order) {
        tell(order.number());
        transactions.announce(Announcement.of(ChangeKind.CUSTOMER, order.customer()));
        return order;
    }

    /** Tells that several orders have come. */
    void tellSeveral() {
        tell((String) null);
        transactions.announce(Announcement.of(ChangeKind.CUSTOMER, null));
    }

    private void tell(@Nullable String number) {
        transactions.announce(Announcement.of(
                ChangeKind.ORDER,
                number,
                JobFunction.ORDER_ENTRY,
                JobFunction.CRM,
                JobFunction.CREDIT_RELEASE,
                JobFunction.PRICE_RELEASE,
                JobFunction.OPERATIONAL_RELEASE));
    }
}
