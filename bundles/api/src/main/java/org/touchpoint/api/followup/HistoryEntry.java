package org.touchpoint.api.followup;

import java.time.Instant;

/**
 * Something that was done to a follow-up.
 *
 * @param by log-in of whoever did it; {@code CRM} where an event made it
 * @param what such as {@code status Open → Closed; details: Called.}
 */
public record HistoryEntry(long id, Instant at, String by, String what) {}
