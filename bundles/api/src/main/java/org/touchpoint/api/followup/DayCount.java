package org.touchpoint.api.followup;

import java.time.LocalDate;

/** How many open follow-ups of a queue start on a day. */
public record DayCount(LocalDate day, long count) {}
