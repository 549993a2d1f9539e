package org.touchpoint.api.status;

import java.time.LocalDate;

/**
 * A day's work.
 *
 * @param made follow-ups made on that day, whatever has become of them
 * @param closed follow-ups closed on that day, and closed still
 */
public record DayCount(LocalDate day, long made, long closed) {}
