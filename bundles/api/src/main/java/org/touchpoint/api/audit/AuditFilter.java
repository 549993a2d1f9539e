package org.touchpoint.api.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null does not filter.
 *
 * @param who exactly this person
 * @param kind title of an {@link AuditKind}
 * @param key exactly this key, whatever its letter case
 * @param from first day, in the company's zone
 * @param to last day, in the company's zone
 * @param text in the key, in what was done, or in a field or value, whatever its letter case
 */
public record AuditFilter(
        @Nullable String who,
        @Nullable String kind,
        @Nullable String key,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {
    /** All entries. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
