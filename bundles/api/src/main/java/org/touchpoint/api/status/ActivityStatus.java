package org.touchpoint.api.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.user.Caller;

/**
 * Status (V25): how many follow-up activities there are, open and closed, by event and by user. Needs the job function CRM.
 * Deleted ones count nowhere. The figures are those of the last commit. Thread-safe.
 */
@ProviderType
public interface ActivityStatus {
    /** The most days that {@link #days} answers. */
    int MOST_DAYS = 3_660;

    /** All figures as they are now. */
    StatusReport report(Caller caller);

    /**
     * How many were made and how many closed on each day, every day of the span, earliest first.
     *
     * @param event name of an event definition, or {@link org.touchpoint.api.followup.FollowUpFilter#BY_HAND}; all if null
     * @param user log-in of the assignee; all if null
     * @param from first day; {@code INVALID} if it lies behind {@code to}, or more than {@value #MOST_DAYS} days before it
     * @param to last day
     */
    List<DayCount> days(@Nullable String event, @Nullable String user, LocalDate from, LocalDate to, Caller caller);

    /** How many are open by their age in days, youngest first; parameters as {@link #days}. */
    List<AgeBand> ages(@Nullable String event, @Nullable String user, Caller caller);
}
