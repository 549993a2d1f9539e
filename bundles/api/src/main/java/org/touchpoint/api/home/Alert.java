package org.touchpoint.api.home;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Special Alert (V20).
 *
 * @param severity {@link Severity#title()}
 * @param until last day on which it is shown, or null for as long as it is not removed
 * @param dismissed whether the caller has seen enough of it
 * @param postedBy log-in of whoever wrote it last
 */
public record Alert(
        long id,
        String text,
        String severity,
        @Nullable LocalDate until,
        boolean dismissed,
        String postedBy,
        Instant postedAt) {}
