package org.touchpoint.core.events.internal.journal;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.events.internal.definitions.Definitions;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Snapshot;
import org.touchpoint.core.events.internal.guard.Outcome;
import org.touchpoint.core.events.internal.journal.ParkedStore.Parked;
import org.touchpoint.core.events.internal.text.Plain;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;

/** Tries parked decisions again when they are due, one at a time, for definitions that can do their work. */
final class ParkedRetry {
    private static final int MOST = 100;

    private final Transactions transactions;
    private final Definitions definitions;
    private final Decider decider;
    private final FollowUpMaker followUps;
    private final Clock clock;

    ParkedRetry(
            Transactions transactions, Definitions definitions, Decider decider, FollowUpMaker followUps, Clock clock) {
        this.transactions = transactions;
        this.definitions = definitions;
        this.decider = decider;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Tries what is due; answers whether anything was. */
    boolean retryDue(Snapshot now) {
        List<Long> ready = now.all().stream()
                .filter(live -> live.readsFacts() && live.isReady())
                .map(LiveDefinition::id)
                .toList();
        if (ready.isEmpty()) {
            return false;
        }
        List<Parked> due = transactions.read(db -> ParkedStore.due(db, ready, clock.instant(), MOST));
        retry(now, due);
        return !due.isEmpty();
    }

    /** One failure of a type is enough for now: a plugin that hangs would keep everybody else waiting. */
    private void retry(Snapshot now, List<Parked> due) {
        Set<String> failed = new HashSet<>();
        for (Parked parked : due) {
            LiveDefinition live = now.byId(parked.definition());
            if (live != null
                    && live.isReady()
                    && !failed.contains(live.definition().typeId())
                    && !retry(now, live, parked)) {
                failed.add(live.definition().typeId());
            }
        }
    }

    /** Tries one again; answers whether its plugin answered. */
    private boolean retry(Snapshot now, LiveDefinition live, Parked parked) {
        Entry entry = transactions.read(db -> Entries.at(db, parked.part(), parked.position()));
        Outcome<List<Occasion>> outcome = decider.decideAgain(live, entry);
        Runnable writing = outcome.map(
                wanted -> () -> settle(live, parked, wanted),
                reason -> () -> postpone(parked, reason),
                reason -> () -> {});
        definitions.commitIf(now, writing);
        return outcome instanceof Outcome.Answered;
    }

    private void settle(LiveDefinition live, Parked parked, List<Occasion> wanted) {
        try {
            transactions.write(db -> {
                JournalNews.tell(transactions);
                if (!wanted.isEmpty()) {
                    followUps.make(live.definition().maker(), wanted);
                }
                ParkedStore.remove(db, parked);
                return parked;
            });
        } catch (RuntimeException e) {
            if (e instanceof TouchpointException refusal && refusal.code() == ErrorCode.UNAVAILABLE) {
                throw e;
            }
            postpone(parked, "its follow-up cannot be written: " + Plain.reason(e));
        }
    }

    private void postpone(Parked parked, String reason) {
        transactions.write(db -> {
            JournalNews.tell(transactions);
            ParkedStore.postpone(db, parked, reason, clock.instant());
            return parked;
        });
    }
}
