package org.touchpoint.core.customers.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ICON;

import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.ProfileIcons;

/** Places icons on customers' profiles, and takes them away. */
@Component
public final class ProfileIconService implements ProfileIcons {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_BY = 80;

    private final Transactions transactions;

    @Activate
    public ProfileIconService(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void place(Icon icon) {
        String name = Fields.required("name", icon.name(), LONGEST_NAME);
        transactions.write(db -> {
            // The customer's row is locked, so that of two who place one at once the second replaces the first's.
            new CustomerWriter(db).lock(icon.customerId());
            delete(db, icon.customerId(), name);
            return tell(
                    db,
                    icon.customerId(),
                    db.insertInto(CUSTOMER_ICON)
                            .set(CUSTOMER_ICON.CUSTOMER_ID, icon.customerId())
                            .set(CUSTOMER_ICON.NAME, name)
                            .set(CUSTOMER_ICON.TITLE, Fields.fitted(icon.title(), LONGEST_TITLE))
                            .set(CUSTOMER_ICON.REASON, Fields.fitted(icon.reason(), LONGEST_REASON))
                            .set(CUSTOMER_ICON.PLACED_AT, icon.at())
                            .set(CUSTOMER_ICON.PLACED_BY, Fields.fitted(icon.by(), LONGEST_BY))
                            .execute());
        });
    }

    @Override
    public void remove(long customerId, String name) {
        transactions.write(db -> tell(db, customerId, delete(db, customerId, name)));
    }

    private static int delete(DSLContext db, long customerId, String name) {
        return db.deleteFrom(CUSTOMER_ICON)
                .where(CUSTOMER_ICON.CUSTOMER_ID.eq(customerId))
                .and(CUSTOMER_ICON.NAME.eq(name))
                .execute();
    }

    private int tell(DSLContext db, long customerId, int changed) {
        if (changed > 0) {
            CustomerNews.tell(
                    transactions,
                    db.select(CUSTOMER.CUSTOMER_NUMBER)
                            .from(CUSTOMER)
                            .where(CUSTOMER.ID.eq(customerId))
                            .fetchSingle(CUSTOMER.CUSTOMER_NUMBER));
        }
        return changed;
    }
}
