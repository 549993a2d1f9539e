package org.touchpoint.api.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was when the fact happened.
 *
 * @param channel how it came in: {@code telephone}, {@code web}, {@code import} …
 * @param total sum of the lines' totals
 */
public record OrderSnapshot(
        String number,
        String channel,
        Instant orderedAt,
        @Nullable LocalDate wantedDate,
        @Nullable String purchaseOrder,
        BigDecimal total,
        List<LineSnapshot> lines) {
    public OrderSnapshot {
        lines = List.copyOf(lines);
    }

    /** Whether a line was ordered under this number, or is for the product with this external number; case is ignored. */
    public boolean contains(String product) {
        for (LineSnapshot line : lines) {
            if (line.orderedAs().equalsIgnoreCase(product) || line.product().equalsIgnoreCase(product)) {
                return true;
            }
        }
        return false;
    }
}
