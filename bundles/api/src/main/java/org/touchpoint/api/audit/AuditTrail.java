package org.touchpoint.api.audit;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;

/**
 * Reads the audit. It is written in the same transaction as the change that it tells of, and nothing ever changes or deletes an
 * entry: the database itself refuses. Needs the job function Administration. Thread-safe.
 */
@ProviderType
public interface AuditTrail {
    /** Entries, latest first; {@code INVALID} naming {@code kind} if there is no such kind. */
    Page<AuditEntry> search(AuditFilter filter, PageRequest page, Caller caller);

    /** Hands every entry, latest first, to {@code reader}, without holding them all in memory. */
    void export(AuditFilter filter, Consumer<AuditEntry> reader, Caller caller);
}
