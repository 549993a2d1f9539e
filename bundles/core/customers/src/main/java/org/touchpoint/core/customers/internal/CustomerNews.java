package org.touchpoint.core.customers.internal;

import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** Tells everybody that a customer has changed: everybody sees customers. */
final class CustomerNews {
    private CustomerNews() {}

    static void tell(Transactions transactions, String number) {
        transactions.announce(Announcement.of(ChangeKind.CUSTOMER, number));
    }
}
