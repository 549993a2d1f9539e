package org.touchpoint.api.event;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;

/** The journal as an administrator sees it; needs the job function Administration or CRM. Thread-safe. */
@ProviderType
public interface Journal {
    JournalStatus status(Caller caller);

    /** Parked decisions, of one definition or of all if {@code event} is null, earliest failure first. */
    Page<ParkedDecision> parked(@Nullable String event, PageRequest page, Caller caller);

    /**
     * Makes parked decisions due at once, of one definition or of all if {@code event} is null, and lifts the quarantine of their
     * types; answers how many.
     */
    int retry(@Nullable String event, Caller caller);
}
