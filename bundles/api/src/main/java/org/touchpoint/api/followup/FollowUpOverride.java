package org.touchpoint.api.followup;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.user.Caller;

/**
 * Follow-up Override (V26): what a manager does to other people's follow-ups. Needs the job function CRM, but for {@link #history}.
 * Each follow-up is changed wholly or not at all, and what was done is in its history. Thread-safe.
 */
@ProviderType
public interface FollowUpOverride {
    /** The most ids that {@link #find} answers. */
    int MOST_FOUND = 500_000;

    /** The ids of all that a filter finds, in its order; {@code INVALID} as {@link FollowUps#list}. */
    List<Long> find(FollowUpFilter filter, Caller caller);

    /**
     * Changes, reroutes, closes, deletes or puts back. {@code INVALID} naming the field for a request that could be done to no
     * follow-up at all; whatever is wrong with single ones is in the result, and does not stop the others.
     */
    OverrideResult override(OverrideRequest request, Caller caller);

    /** What was done to a follow-up, by whom, latest first; for whoever may see it. {@code NOT_FOUND} if there is none. */
    List<HistoryEntry> history(long id, Caller caller);
}
