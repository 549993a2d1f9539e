package org.touchpoint.core.followups.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.followup.FollowUpPresence;
import org.touchpoint.api.followup.Viewer;
import org.touchpoint.api.live.Change;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.spi.Routing;

/** Who has which follow-up open, in memory: at most a handful a user, and gone with the next start. */
@Component
public final class PresenceService implements FollowUpPresence {
    private static final Duration HOLDS = Duration.ofSeconds(SECONDS);

    private final Transactions transactions;
    private final Company company;
    private final Routing routing;
    private final List<Seen> seen = new ArrayList<>();

    /** Somebody has a copy open. */
    private record Seen(long id, long group, String login, String fullName, Instant until) {
        boolean by(Caller caller) {
            return login.equals(caller.login());
        }
    }

    @Activate
    public PresenceService(
            @Reference Transactions transactions, @Reference Company company, @Reference Routing routing) {
        this.transactions = transactions;
        this.company = company;
        this.routing = routing;
    }

    @Override
    public List<Viewer> open(long id, Caller caller) {
        long group = group(id, caller);
        Instant now = company.clock().instant();
        boolean came;
        List<Seen> others;
        synchronized (seen) {
            forgetWhatIsOver(now);
            came = !seen.removeIf(one -> one.id() == id && one.by(caller));
            seen.add(new Seen(id, group, caller.login(), caller.fullName(), now.plus(HOLDS)));
            others = besides(group, caller);
        }
        // Who says so again tells nobody anything new.
        if (came) {
            tell(others);
        }
        return viewers(others);
    }

    @Override
    public void close(long id, Caller caller) {
        List<Seen> told = new ArrayList<>();
        synchronized (seen) {
            forgetWhatIsOver(company.clock().instant());
            List<Seen> gone = seen.stream()
                    .filter(one -> one.id() == id && one.by(caller))
                    .toList();
            seen.removeAll(gone);
            gone.forEach(one -> told.addAll(besides(one.group(), caller)));
        }
        tell(told);
    }

    @Override
    public List<Viewer> others(long id, Caller caller) {
        long group = group(id, caller);
        synchronized (seen) {
            forgetWhatIsOver(company.clock().instant());
            return viewers(besides(group, caller));
        }
    }

    private long group(long id, Caller caller) {
        return transactions.read(db -> CopiesOfOne.group(db, id, new Access(db, routing, caller)));
    }

    private void forgetWhatIsOver(Instant now) {
        seen.removeIf(one -> !one.until().isAfter(now));
    }

    private List<Seen> besides(long group, Caller caller) {
        return seen.stream()
                .filter(one -> one.group() == group && !one.by(caller))
                .toList();
    }

    /** Only those hear of it who have a copy open themselves, by the id of theirs. */
    private void tell(List<Seen> whom) {
        whom.forEach(one -> transactions.announce(new Announcement(
                new Change(ChangeKind.PRESENCE, String.valueOf(one.id())), Set.of(one.login()), Set.of())));
    }

    /** Each once, though they may have both their own copy and another open. */
    private static List<Viewer> viewers(List<Seen> seen) {
        List<Viewer> viewers = new ArrayList<>();
        seen.stream()
                .sorted(Comparator.comparing(Seen::until).reversed())
                .filter(one ->
                        viewers.stream().noneMatch(viewer -> viewer.login().equals(one.login())))
                .forEach(one -> viewers.add(new Viewer(one.login(), one.fullName(), one.until())));
        viewers.sort(Comparator.comparing(Viewer::fullName));
        return viewers;
    }
}
