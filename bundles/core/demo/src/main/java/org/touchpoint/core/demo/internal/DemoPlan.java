package org.touchpoint.core.demo.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.customer.Contact;

/**
 * What the demo company is to be: the same for the same day, whatever happens to be in the database.
 *
 * @param history orders that events do not answer
 * @param recent orders of the last days that events answer, in their order
 */
record DemoPlan(List<Client> clients, List<Sale> history, List<Sale> recent) {
    /** Stands for the house account in {@link Sale#client}. */
    static final int HOUSE = -1;

    /** A customer. */
    record Client(
            String name,
            List<Contact> contacts,
            @Nullable String executive,
            String rep,
            BigDecimal creditLimit,
            BigDecimal balance,
            @Nullable String tier) {}

    /** An order; {@code client} is the customer's place in {@link #clients}. */
    record Sale(
            String reference,
            int client,
            String channel,
            Instant at,
            @Nullable String purchaseOrder,
            String enteredBy,
            List<Item> items) {
        BigDecimal total() {
            return items.stream().map(Item::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A line of it. */
    record Item(String orderedAs, int quantity, BigDecimal price) {
        BigDecimal total() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }
    }
}
