package org.touchpoint.api.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Display Options of a queue (V21). An empty list and a null field do not restrict.
 *
 * @param assignees log-ins
 * @param events names of event definitions
 * @param statuses statuses; empty: everything but Closed; {@code all}: everything
 * @param priorities titles of priorities
 * @param sources {@code CRM}, {@code OE}, or log-ins
 * @param customer the customer's number
 * @param order the order's number
 * @param from first day of the start date
 * @param to last day of the start date
 * @param sort {@code startDate} (if null), {@code priority}, {@code event}, {@code customerName}, {@code status}; with a
 *     leading {@code -} the other way round
 */
public record FollowUpFilter(
        List<String> assignees,
        List<String> events,
        List<String> statuses,
        List<String> priorities,
        List<String> sources,
        @Nullable String customer,
        @Nullable String order,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String sort) {
    /** Everything that is open. */
    public static final FollowUpFilter OPEN =
            new FollowUpFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);
}
