package org.touchpoint.api.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;

/** How users look at queues: rows, days, Display Options and saved views (V20, V21). Thread-safe. */
@ProviderType
public interface MyQueue {
    /** As many views as a user may save. */
    int MOST_VIEWS = 50;

    /** As many follow-ups as {@link #among} looks for at once. */
    int MOST_AMONG = 100;

    /** The rows of a queue; as {@link FollowUps#list}, without what only the follow-up itself shows. */
    Page<QueueEntry> list(FollowUpFilter filter, PageRequest page, Caller caller);

    /**
     * Those of some follow-ups that are in a queue, in its order; so whoever has the queue learns what has become of a few without
     * reading it anew.
     *
     * @param ids whether or not there are such; {@code INVALID} naming {@code id} for more than {@value #MOST_AMONG}
     */
    List<QueueEntry> among(Set<Long> ids, FollowUpFilter filter, Caller caller);

    /**
     * How much of the caller's own open work starts on each day; days without any are left out.
     *
     * @param from first day
     * @param to last day, at most 400 days later; {@code INVALID} otherwise
     */
    List<DayCount> calendar(LocalDate from, LocalDate to, Caller caller);

    /** Everybody's copies of a follow-up, the one asked by included, by name (V24); as {@link FollowUps#get} for whom it is. */
    List<FollowUpCopy> copies(long id, Caller caller);

    /** The Display Options that the caller chose last, {@link DisplayOptions#ALL} before the first time. */
    DisplayOptions options(Caller caller);

    /** Remembers the caller's Display Options; {@code INVALID} naming the field at fault. */
    DisplayOptions remember(DisplayOptions options, Caller caller);

    /** The caller's saved views in the order in which they were made, each with its count. */
    List<QueueView> views(Caller caller);

    /** Saves a view; {@code CONFLICT} if the caller has one of that name, or {@value #MOST_VIEWS} of them. */
    QueueView saveView(QueueViewSettings settings, Caller caller);

    /** Replaces a view of the caller's, or {@code NOT_FOUND}. */
    QueueView changeView(long id, QueueViewSettings settings, Caller caller);

    /** Removes a view of the caller's, or {@code NOT_FOUND}. */
    void removeView(long id, Caller caller);
}
