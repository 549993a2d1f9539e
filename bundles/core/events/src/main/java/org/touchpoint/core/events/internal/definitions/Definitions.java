package org.touchpoint.core.events.internal.definitions;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.events.internal.types.Types;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/**
 * All definitions, live, in memory. Whoever decides by a snapshot and writes later does so through {@link #commitIf}: it refuses a
 * snapshot that has been overtaken, so that no fact is read past a definition that was activated meanwhile. Thread-safe.
 */
public final class Definitions {
    private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);

    private final Transactions transactions;
    private final DefinitionStore store;
    private final DefinitionMaker maker;
    private final Supplier<Types> types;
    private final Runnable changed;
    private final ReentrantLock changing = new ReentrantLock();
    private final Object gate = new Object();
    private long epoch = 1;
    private volatile Snapshot snapshot = Snapshot.NONE;

    /** Of the types as they are; {@code changed} is run after each change, and must return at once. */
    public Definitions(
            Transactions transactions,
            DefinitionStore store,
            RuleMaker rules,
            Supplier<Types> types,
            Runnable changed) {
        this.transactions = transactions;
        this.store = store;
        this.maker = new DefinitionMaker(rules);
        this.types = types;
        this.changed = changed;
    }

    /** The definitions as they were last loaded; never waits. */
    public Snapshot latest() {
        return snapshot;
    }

    /** The definitions as they are; waits for a change that is under way. */
    public Snapshot current() {
        Snapshot now = snapshot;
        if (isUpToDate(now)) {
            return now;
        }
        changing.lock();
        try {
            if (!isUpToDate(snapshot)) {
                load();
            }
            return snapshot;
        } finally {
            changing.unlock();
        }
    }

    /** Changes definitions in a transaction; when it returns, the change is in force. One change at a time. */
    public <T> T change(Function<DSLContext, T> work) {
        changing.lock();
        try {
            overtake();
            T result = transactions.write(db -> {
                transactions.announce(Announcement.of(ChangeKind.EVENT, null, JobFunction.CRM));
                return work.apply(db);
            });
            loadOrLater();
            return result;
        } finally {
            changing.unlock();
            changed.run();
        }
    }

    /** Looks at types and definitions anew. */
    public void refresh() {
        changing.lock();
        try {
            overtake();
            loadOrLater();
            announceTypes();
        } finally {
            changing.unlock();
            changed.run();
        }
    }

    /** Whichever type has come or gone: its definitions have woken or gone to sleep. */
    private void announceTypes() {
        transactions.announce(Announcement.of(ChangeKind.EVENT, null, JobFunction.CRM));
        transactions.announce(Announcement.of(ChangeKind.PLUGIN, null, JobFunction.CRM, JobFunction.ADMINISTRATION));
    }

    /** Does work that writes, unless the snapshot on which it was decided has been overtaken; answers whether it was done. */
    public boolean commitIf(Snapshot decidedOn, Runnable work) {
        synchronized (gate) {
            if (decidedOn.epoch() != epoch) {
                return false;
            }
            work.run();
            return true;
        }
    }

    private void overtake() {
        synchronized (gate) {
            epoch++;
        }
    }

    private boolean isUpToDate(Snapshot candidate) {
        synchronized (gate) {
            return candidate.epoch() == epoch;
        }
    }

    /** The change is on disk; if it cannot be read back just now, {@link #current} will do so. */
    private void loadOrLater() {
        try {
            load();
        } catch (RuntimeException e) {
            LOG.warn("Definitions were changed but cannot be read back yet", e);
        }
    }

    private void load() {
        List<Definition> rows = transactions.read(store::load);
        Snapshot before = snapshot;
        Types now = types.get();
        List<LiveDefinition> live = rows.stream()
                .map(row -> maker.make(row, now, before.byId(row.id())))
                .toList();
        synchronized (gate) {
            snapshot = Snapshot.of(epoch, live);
        }
    }
}
