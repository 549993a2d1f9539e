package org.touchpoint.api.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a manager sets of a piece of Company News.
 *
 * @param title 1 to 200 characters
 * @param text at most 10,000 characters
 * @param from first day on which it is shown; today if null
 * @param until last day on which it is shown, or null
 */
public record NewsSettings(
        String title,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean pinned) {}
