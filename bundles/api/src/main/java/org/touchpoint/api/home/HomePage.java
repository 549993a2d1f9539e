package org.touchpoint.api.home;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/**
 * What stands on the Home Page beside the queue (V20). Everybody reads; {@link JobFunction#CRM} keeps the news, the alerts and the links
 * that everybody has, each user the links of her own. Removing what there is not is {@code NOT_FOUND}. Thread-safe.
 */
@ProviderType
public interface HomePage {
    /**
     * Company News, pinned first, then newest first.
     *
     * @param all what is not shown yet or any more as well; needs {@link JobFunction#CRM}
     */
    List<NewsItem> news(boolean all, Caller caller);

    /** Posts news; {@code INVALID} naming the field at fault. */
    NewsItem postNews(NewsSettings settings, Caller caller);

    /** Replaces a piece of news. */
    NewsItem changeNews(long id, NewsSettings settings, Caller caller);

    /** Removes a piece of news. */
    void removeNews(long id, Caller caller);

    /**
     * Special Alerts, gravest first, then newest first.
     *
     * @param all what is over as well; needs {@link JobFunction#CRM}
     */
    List<Alert> alerts(boolean all, Caller caller);

    /** Posts an alert; {@code INVALID} naming the field at fault. */
    Alert postAlert(AlertSettings settings, Caller caller);

    /** Replaces an alert; whoever has dismissed it sees it again. */
    Alert changeAlert(long id, AlertSettings settings, Caller caller);

    /** Removes an alert. */
    void removeAlert(long id, Caller caller);

    /** The caller has seen enough of an alert; twice is no more than once. */
    Alert dismissAlert(long id, Caller caller);

    /** Links: those that everybody has, then the caller's own, each in the order in which they were made. */
    List<HomeLink> links(Caller caller);

    /** Adds a link; {@code INVALID} naming the field at fault. */
    HomeLink addLink(HomeLinkSettings settings, Caller caller);

    /** Replaces a link; somebody else's own are {@code NOT_FOUND}. */
    HomeLink changeLink(long id, HomeLinkSettings settings, Caller caller);

    /** Removes a link; somebody else's own are {@code NOT_FOUND}. */
    void removeLink(long id, Caller caller);
}
