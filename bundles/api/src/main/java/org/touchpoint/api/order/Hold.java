package org.touchpoint.api.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold on an order. All holds must be released before the order moves.
 *
 * @param kind {@code credit}, {@code price} or {@code operational}
 * @param releasableBy title of the job function that may release it
 * @param placedBy the event definition or the log-in that placed it
 * @param releasedAt null while it holds
 */
public record Hold(
        long id,
        String kind,
        String reason,
        String releasableBy,
        Instant placedAt,
        String placedBy,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable String releaseNote) {}
