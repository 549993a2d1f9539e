package org.touchpoint.api.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold on an order. All holds must be released before the order moves; the cancelling of the order makes those void that were not.
 *
 * @param kind {@code credit}, {@code price} or {@code operational}
 * @param releasableBy title of the job function that may release it
 * @param placedBy the event definition or the log-in that placed it
 * @param releasedAt when it ended, whatever the outcome; null while it holds
 * @param releasedBy log-in of whoever released it; null if nobody has
 * @param releaseNote what was noted when it ended
 * @param outcome {@link #RELEASED} or {@link #VOID}; null while it holds
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
        @Nullable String releaseNote,
        @Nullable String outcome) {
    /** Somebody with the job function released it. */
    public static final String RELEASED = "released";
    /** Its order was cancelled; nobody released it. */
    public static final String VOID = "void";

    /** A hold whose outcome follows from the rest. */
    public Hold(
            long id,
            String kind,
            String reason,
            String releasableBy,
            Instant placedAt,
            String placedBy,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy,
            @Nullable String releaseNote) {
        this(
                id,
                kind,
                reason,
                releasableBy,
                placedAt,
                placedBy,
                releasedAt,
                releasedBy,
                releaseNote,
                outcome(releasedAt, releasedBy));
    }

    private static @Nullable String outcome(@Nullable Instant releasedAt, @Nullable String releasedBy) {
        if (releasedAt == null) {
            return null;
        }
        return releasedBy == null ? VOID : RELEASED;
    }
}
