package org.touchpoint.core.events.internal.journal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.events.internal.cursor.CursorStore;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.events.internal.definitions.Definitions;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Snapshot;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker;

/**
 * Reads the journal for all active definitions: each fact once for those that are up to date, and for those that fell behind as
 * soon as their plugin is there. Driven step by step; one step at a time.
 */
public final class JournalReader {
    /** So many facts are answered in one transaction. */
    private static final int ROUND = 500;

    /** So many are passed in a step of catching up, where most facts are of kinds that nobody waits for. */
    private static final int CATCH_UP = 2000;

    private final Transactions transactions;
    private final Definitions definitions;
    private final Decider decider;
    private final RoundWriter writer;
    private final ParkedRetry parked;
    private @Nullable Bands bands;
    private long lastBehind;

    public JournalReader(
            Transactions transactions,
            Definitions definitions,
            PluginGuard guard,
            FactCodec codec,
            Company company,
            FollowUpMaker followUps) {
        this.transactions = transactions;
        this.definitions = definitions;
        this.decider = new Decider(guard, codec, company.zone());
        this.writer = new RoundWriter(transactions, followUps, company.clock());
        this.parked = new ParkedRetry(transactions, definitions, decider, followUps, company.clock());
    }

    /**
     * Reads a round for the definitions that are up to date, and one for some that fell behind.
     *
     * @return whether there may be more to read
     * @throws org.touchpoint.api.TouchpointException {@code UNAVAILABLE} if the database is: the same step, later, loses nothing
     */
    public synchronized boolean step() {
        Bands now = bandsOf(definitions.current());
        bands = null; // unless all goes well, the next step looks at the database anew
        Round common = commonRound(now);
        if (common != null && !commit(now, common)) {
            return true;
        }
        Bands after = common == null ? now : now.withCommonAt(common.to());
        Round behind = roundBehind(after);
        if (behind != null && !commit(now, behind)) {
            return true;
        }
        if (behind == null && (common == null || common.leftBehind().isEmpty())) {
            bands = after;
        }
        return behind != null || (common != null && !common.isLast());
    }

    /** Tries again what is parked and due; answers whether anything was. */
    public synchronized boolean retryParked() {
        return parked.retryDue(definitions.current());
    }

    private Bands bandsOf(Snapshot current) {
        Bands known = bands;
        if (known != null && known.decidedOn().equals(current)) {
            return known;
        }
        return transactions.read(db -> Bands.load(db, current));
    }

    /** Decides about the next facts for those that are up to date, or answers null if there are none. */
    private @Nullable Round commonRound(Bands now) {
        Band band = now.common();
        List<LiveDefinition> ready = band.ready();
        Map<String, List<LiveDefinition>> answering = FactKinds.index(ready);
        Stretch stretch =
                transactions.read(db -> Stretch.read(db, band.at(), CursorStore.heads(db), ROUND, answering.keySet()));
        return stretch.to().equals(band.at()) ? null : decide(now.decidedOn(), band, ready, stretch, answering);
    }

    /** Decides about facts that the common band has passed already, or answers null if nobody needs that and can. */
    private @Nullable Round roundBehind(Bands now) {
        Band band = now.nextBehind(lastBehind);
        if (band == null) {
            return null;
        }
        lastBehind = band.cursor();
        List<LiveDefinition> ready = band.ready();
        Map<String, List<LiveDefinition>> answering = FactKinds.index(ready);
        Positions until = now.common().at();
        Stretch stretch = transactions.read(db -> Stretch.read(db, band.at(), until, CATCH_UP, answering.keySet()));
        return decide(now.decidedOn(), band, ready, stretch, answering);
    }

    private Round decide(
            Snapshot all,
            Band band,
            List<LiveDefinition> ready,
            Stretch stretch,
            Map<String, List<LiveDefinition>> answering) {
        Round round = new Round(band, stretch.to(), stretch.isLast());
        band.definitions().stream()
                .filter(definition -> !ready.contains(definition))
                .forEach(round::leaveBehind);
        decider.decide(round, stretch.entries(), answering, all);
        return round;
    }

    /** Writes a round, unless its definitions have been changed meanwhile: then it is decided anew. */
    private boolean commit(Bands decidedBy, Round round) {
        return definitions.commitIf(decidedBy.decidedOn(), () -> writer.write(round));
    }
}
