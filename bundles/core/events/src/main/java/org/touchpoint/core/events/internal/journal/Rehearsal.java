package org.touchpoint.core.events.internal.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.core.events.internal.cursor.CursorStore;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Snapshot;
import org.touchpoint.core.events.internal.forecast.Forecasting;
import org.touchpoint.core.events.internal.forecast.Tally;
import org.touchpoint.core.events.internal.guard.Outcome;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;
import org.touchpoint.core.store.spi.Routing.Assignment;

/** Puts the facts of some days to one definition, the latest first, and counts what it would have made. Writes nothing. */
public final class Rehearsal implements Forecasting {
    /** Facts of a step, in each partition. */
    private static final long STEP = 500 / FactLog.PARTITIONS + 1;

    private static final long MOST = 200_000;
    private static final Comparator<Entry> LATEST_FIRST = Comparator.comparing(Entry::occurredAt)
            .reversed()
            .thenComparing(Entry::part)
            .thenComparing(Comparator.comparingLong(Entry::position).reversed());

    private final Transactions transactions;
    private final Supplier<Snapshot> definitions;
    private final Decider decider;
    private final Company company;
    private final FollowUpMaker followUps;

    public Rehearsal(
            Transactions transactions,
            Supplier<Snapshot> definitions,
            PluginGuard guard,
            FactCodec codec,
            Company company,
            FollowUpMaker followUps) {
        this.transactions = transactions;
        this.definitions = definitions;
        this.decider = new Decider(guard, codec, company.zone());
        this.company = company;
        this.followUps = followUps;
    }

    @Override
    public void count(LiveDefinition live, LocalDate from, Tally tally) {
        Instant start = from.atStartOfDay(company.zone()).toInstant();
        Set<String> kinds = kinds(live);
        Set<String> subjects = new HashSet<>();
        Snapshot all = definitions.get();
        Positions to = transactions.read(CursorStore::heads);
        long read = 0;
        // A fact is recorded when it has happened: whatever was recorded earlier happened earlier.
        while (isRecordedSince(to, start)) {
            if (tally.isOver() || read >= MOST) {
                tally.cut();
                return;
            }
            Positions back = to.back(STEP);
            rehearse(live, between(back, to, kinds, start), all, subjects, tally);
            read += back.until(to);
            to = back;
        }
    }

    private static Set<String> kinds(LiveDefinition live) {
        Set<String> kinds = new HashSet<>(FactKinds.index(List.of(live)).keySet());
        if (!live.readyRules().guards().isEmpty()) {
            kinds.add(OrderAccepted.class.getSimpleName());
        }
        return kinds;
    }

    private boolean isRecordedSince(Positions to, Instant start) {
        return to.total() > 0 && transactions.read(db -> Entries.isRecordedSince(db, to, start));
    }

    private List<Entry> between(Positions from, Positions to, Set<String> kinds, Instant start) {
        return kinds.isEmpty()
                ? List.of()
                : transactions.read(db -> Entries.between(db, from, to, kinds)).stream()
                        .filter(entry -> !entry.occurredAt().isBefore(start))
                        .sorted(LATEST_FIRST)
                        .toList();
    }

    private void rehearse(LiveDefinition live, List<Entry> entries, Snapshot all, Set<String> subjects, Tally tally) {
        List<Entry> concerning =
                entries.stream().filter(entry -> decider.concerns(live, entry)).toList();
        tally.consider(concerning.size());
        List<Occasion> wanted = new ArrayList<>();
        for (Outcome<List<Occasion>> outcome : decider.rehearse(live, concerning, all)) {
            for (Occasion occasion : occasions(outcome, tally)) {
                if (subjects.add(occasion.subject())) {
                    wanted.add(occasion);
                }
            }
        }
        List<List<Assignment>> people = followUps.wouldGet(live.definition().maker(), wanted);
        for (int index = 0; index < wanted.size(); index++) {
            tally.add(wanted.get(index), people.get(index));
        }
    }

    private static List<Occasion> occasions(Outcome<List<Occasion>> outcome, Tally tally) {
        return outcome.map(
                wanted -> wanted,
                reason -> {
                    tally.failed(reason);
                    return List.of();
                },
                reason -> {
                    throw TouchpointException.conflict(
                            null, "The forecast was broken off: " + reason + ".", "Look at the plugin.");
                });
    }
}
