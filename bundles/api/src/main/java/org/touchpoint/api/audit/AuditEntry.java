package org.touchpoint.api.audit;

import java.time.Instant;
import java.util.List;

/**
 * One change that somebody made.
 *
 * @param who log-in of whoever made it; {@code deploy folder}, {@code shell:} with the shell's user, or {@code system} where it was
 *     nobody who had logged in
 * @param kind title of an {@link AuditKind}
 * @param key which of that kind, see {@link AuditKind}
 * @param what what was done, such as {@code created}
 * @param changes what that changed, field by field; empty where there are no fields
 */
public record AuditEntry(
        long id, Instant at, String who, String kind, String key, String what, List<FieldChange> changes) {
    public AuditEntry {
        changes = List.copyOf(changes);
    }
}
