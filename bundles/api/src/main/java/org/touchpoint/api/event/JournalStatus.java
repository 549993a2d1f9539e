package org.touchpoint.api.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the journal has been written and read.
 *
 * @param facts how many facts it holds
 * @param lag how many of them the active definitions that are not dormant have yet to read
 * @param partitions head and position read, a partition each
 * @param definitions every active definition
 */
public record JournalStatus(long facts, long lag, List<Partition> partitions, List<Reading> definitions) {
    /**
     * A partition of the journal.
     *
     * @param head position of the latest fact; positions start at 1 and have no gaps
     * @param read position up to which the definitions that are up to date have read
     */
    public record Partition(int partition, long head, long read) {}

    /**
     * How far a definition has read.
     *
     * @param lag facts yet to be read
     * @param parked decisions that failed and wait to be tried again
     * @param lastFailure reason of the latest of these, or null
     */
    public record Reading(
            String event,
            String state,
            long lag,
            long parked,
            @Nullable String lastFailure,
            @Nullable Instant nextAttempt) {}
}
