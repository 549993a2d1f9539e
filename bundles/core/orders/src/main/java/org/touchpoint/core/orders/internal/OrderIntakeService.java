package org.touchpoint.core.orders.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.OrderIntake;
import org.touchpoint.core.store.spi.TimeLine;

/** Takes orders in by the hundred, each batch within its caller's transaction. */
@Component
public final class OrderIntakeService implements OrderIntake {
    private final Transactions transactions;
    private final GuardDesk guards;
    private final Announcements announcements;
    private final OrderNews news;

    @Activate
    public OrderIntakeService(
            @Reference Transactions transactions,
            @Reference FactLog facts,
            @Reference TimeLine timeLine,
            @Reference GuardDesk guards) {
        this.transactions = transactions;
        this.guards = guards;
        this.announcements = new Announcements(facts, timeLine);
        this.news = new OrderNews(transactions);
    }

    @Override
    public List<Boolean> takeIn(List<IncomingOrder> orders, boolean journal, boolean guarded) {
        if (orders.isEmpty()) {
            return List.of();
        }
        return transactions.write(dsl -> {
            news.tellSeveral();
            return new IntakeBatch(dsl, guarded ? guards : null, announcements).takeIn(orders, journal);
        });
    }
}
