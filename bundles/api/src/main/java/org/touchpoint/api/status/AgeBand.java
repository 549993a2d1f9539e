package org.touchpoint.api.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Open follow-ups of some ages.
 *
 * @param fromDays the least age, in days since it was made; 0: made today
 * @param toDays the greatest age; null: any
 * @param madeFrom first day on which such ones were made; null: any
 * @param madeTo last day on which such ones were made
 */
public record AgeBand(
        int fromDays, @Nullable Integer toDays, @Nullable LocalDate madeFrom, LocalDate madeTo, long open) {}
