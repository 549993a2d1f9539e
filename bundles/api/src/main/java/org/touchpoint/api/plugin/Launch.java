package org.touchpoint.api.plugin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A launch.
 *
 * @param asOf the day to reckon from; days begin at 00:00 in the company's time zone
 * @param startDate the definition's start date, or null
 * @param stopDate the definition's stop date, or null
 */
public record Launch(
        LocalDate asOf,
        @Nullable LocalDate startDate,
        @Nullable LocalDate stopDate) {}
