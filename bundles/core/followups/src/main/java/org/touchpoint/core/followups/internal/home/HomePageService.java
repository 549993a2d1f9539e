package org.touchpoint.core.followups.internal.home;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.home.Alert;
import org.touchpoint.api.home.AlertSettings;
import org.touchpoint.api.home.HomeLink;
import org.touchpoint.api.home.HomeLinkSettings;
import org.touchpoint.api.home.HomePage;
import org.touchpoint.api.home.NewsItem;
import org.touchpoint.api.home.NewsSettings;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.UniqueKeys;
import org.touchpoint.core.store.spi.Announcement;

/** The Home Page as people read and keep it. */
@Component
public final class HomePageService implements HomePage {
    private static final Announcement NEWS = Announcement.of(ChangeKind.NEWS, null);

    private final Transactions transactions;
    private final Company company;

    @Activate
    public HomePageService(@Reference Transactions transactions, @Reference Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    @Override
    public List<NewsItem> news(boolean all, Caller caller) {
        if (all) {
            caller.require(JobFunction.CRM);
        }
        return transactions.read(db -> new NewsBoard(db, company).list(all));
    }

    @Override
    public NewsItem postNews(NewsSettings settings, Caller caller) {
        return keep(caller, db -> new NewsBoard(db, company).post(settings, caller));
    }

    @Override
    public NewsItem changeNews(long id, NewsSettings settings, Caller caller) {
        return keep(caller, db -> new NewsBoard(db, company).change(id, settings, caller));
    }

    @Override
    public void removeNews(long id, Caller caller) {
        keep(caller, db -> {
            new NewsBoard(db, company).remove(id);
            return true;
        });
    }

    @Override
    public List<Alert> alerts(boolean all, Caller caller) {
        if (all) {
            caller.require(JobFunction.CRM);
        }
        return transactions.read(db -> alerts(db, caller).list(all));
    }

    @Override
    public Alert postAlert(AlertSettings settings, Caller caller) {
        return keep(caller, db -> alerts(db, caller).post(settings));
    }

    @Override
    public Alert changeAlert(long id, AlertSettings settings, Caller caller) {
        return keep(caller, db -> alerts(db, caller).change(id, settings));
    }

    @Override
    public void removeAlert(long id, Caller caller) {
        keep(caller, db -> {
            alerts(db, caller).remove(id);
            return true;
        });
    }

    /** Its other pages hear of it too; pressed twice at once, it is dismissed once. */
    @Override
    public Alert dismissAlert(long id, Caller caller) {
        return UniqueKeys.write(
                transactions,
                db -> {
                    Alert dismissed = alerts(db, caller).dismiss(id);
                    transactions.announce(new Announcement(NEWS.change(), Set.of(caller.login()), Set.of()));
                    return dismissed;
                },
                db -> {});
    }

    @Override
    public List<HomeLink> links(Caller caller) {
        return transactions.read(db -> new LinkBoard(db, caller).list());
    }

    @Override
    public HomeLink addLink(HomeLinkSettings settings, Caller caller) {
        return tell(db -> new LinkBoard(db, caller).add(settings));
    }

    @Override
    public HomeLink changeLink(long id, HomeLinkSettings settings, Caller caller) {
        return tell(db -> new LinkBoard(db, caller).change(id, settings));
    }

    @Override
    public void removeLink(long id, Caller caller) {
        tell(db -> new LinkBoard(db, caller).remove(id));
    }

    private AlertBoard alerts(DSLContext db, Caller caller) {
        return new AlertBoard(db, company, caller);
    }

    private <T> T keep(Caller caller, Function<DSLContext, T> work) {
        caller.require(JobFunction.CRM);
        return tell(work);
    }

    private <T> T tell(Function<DSLContext, T> work) {
        return transactions.write(db -> {
            T done = work.apply(db);
            transactions.announce(NEWS);
            return done;
        });
    }
}
