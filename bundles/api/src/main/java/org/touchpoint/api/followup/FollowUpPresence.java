package org.touchpoint.api.followup;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.user.Caller;

/**
 * Who has a follow-up open at the moment, so that two people do not call the same customer. All copies of a follow-up count as one. Kept in
 * memory only, and forgotten {@value #SECONDS} s after it was last said. Changes are told as
 * {@link org.touchpoint.api.live.ChangeKind#PRESENCE}. Thread-safe.
 */
@ProviderType
public interface FollowUpPresence {
    /** For how long it holds that somebody has one open. */
    int SECONDS = 90;

    /** The caller has it open; answers who else has. {@code NOT_FOUND} and {@code FORBIDDEN} as {@link FollowUps#get}. */
    List<Viewer> open(long id, Caller caller);

    /** The caller has it open no more; nothing if that was not so. */
    void close(long id, Caller caller);

    /** Who has it open but the caller, by name. */
    List<Viewer> others(long id, Caller caller);
}
