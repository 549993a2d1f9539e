package org.touchpoint.core.events.internal.audience;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.touchpoint.api.event.LaunchProgress;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** How far the launches under way have come; kept in memory, for a launch that is cut short leaves nothing. Thread-safe. */
public final class Progress {
    private static final Announcement NEWS = Announcement.of(ChangeKind.EVENT, null, JobFunction.CRM);

    private final Transactions transactions;
    private final Clock clock;
    private final Executor background;
    private final Map<Long, LaunchProgress> launches = new ConcurrentHashMap<>();

    /** Told on {@code background}: what is announced within a launch's own transaction is heard only when that has ended. */
    public Progress(Transactions transactions, Clock clock, Executor background) {
        this.transactions = transactions;
        this.clock = clock;
        this.background = background;
    }

    void begins(LiveDefinition live, LocalDate day, String by) {
        launches.put(
                live.id(), new LaunchProgress(live.name(), day, by, clock.instant(), LaunchProgress.CHOOSING, 0, 0));
        tell();
    }

    /** Begins, or after a conflict begins anew, to make the follow-ups. */
    void chosen(LiveDefinition live, long customers) {
        change(live, now -> making(now, customers, 0));
    }

    void made(LiveDefinition live, long further) {
        change(live, now -> making(now, now.customers(), Math.min(now.customers(), now.done() + further)));
    }

    void ends(LiveDefinition live) {
        launches.remove(live.id());
        tell();
    }

    /** The launches under way, earliest first. */
    List<LaunchProgress> underWay() {
        return launches.values().stream()
                .sorted(Comparator.comparing(LaunchProgress::since).thenComparing(LaunchProgress::event))
                .toList();
    }

    private static LaunchProgress making(LaunchProgress now, long customers, long done) {
        return new LaunchProgress(
                now.event(), now.asOf(), now.by(), now.since(), LaunchProgress.MAKING, customers, done);
    }

    private void change(LiveDefinition live, UnaryOperator<LaunchProgress> change) {
        launches.computeIfPresent(live.id(), (id, now) -> change.apply(now));
        tell();
    }

    private void tell() {
        background.execute(() -> transactions.announce(NEWS));
    }
}
