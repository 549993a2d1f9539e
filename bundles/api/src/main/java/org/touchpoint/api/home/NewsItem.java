package org.touchpoint.api.home;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of Company News (V20).
 *
 * @param text of several lines, plain
 * @param from first day on which it is shown
 * @param until last day on which it is shown, or null for as long as it is not removed
 * @param pinned whether it stands before what is newer
 * @param postedBy log-in of whoever wrote it last
 * @param postedAt when it was written first
 */
public record NewsItem(
        long id,
        String title,
        String text,
        LocalDate from,
        @Nullable LocalDate until,
        boolean pinned,
        String postedBy,
        Instant postedAt) {}
