package org.touchpoint.core.store;

import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.fact.Fact;

/**
 * The journal's writing end. Facts get gapless positions per partition in commit order: positions are taken under the row lock of
 * the partition's head, as the last statements of the transaction.
 */
@ProviderType
public interface FactLog {
    /** How many partitions there are; a customer's facts are all in one. */
    int PARTITIONS = 8;

    /** The partition of a customer: a stable hash of the number. */
    static int partitionOf(String customerNumber) {
        return Math.floorMod(customerNumber.hashCode(), PARTITIONS);
    }

    /**
     * Journals a fact with the transaction that this thread is in.
     *
     * @param customerId id of the customer's row
     * @param subject what it is about, such as {@code order:100123}
     */
    void append(long customerId, String subject, Fact fact);

    /** Calls {@code listener} after each commit that journalled facts, on the committing thread; it must return at once. */
    AutoCloseable onAppended(Runnable listener);
}
