package org.touchpoint.api.imports;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import, running or ended. Counts grow while it runs.
 *
 * @param state {@code running}, {@code done} or {@code failed}
 * @param failure why it failed, with what to do, or null
 * @param lines lines read, without the heading
 * @param acceptedLines lines that became lines of an order of this job
 * @param orders orders added, those of the house account included
 * @param houseOrders orders added to the house account
 * @param ordersAlreadyThere orders of the file that an earlier import had added
 * @param customers customers of the accepted lines that were new
 * @param products products of the accepted lines that were new
 * @param rejected lines rejected, by reason
 */
public record ImportJob(
        long id,
        String profile,
        String fileName,
        String state,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String startedBy,
        long lines,
        long acceptedLines,
        long orders,
        long houseOrders,
        long ordersAlreadyThere,
        long customers,
        long products,
        Map<String, Long> rejected) {}
