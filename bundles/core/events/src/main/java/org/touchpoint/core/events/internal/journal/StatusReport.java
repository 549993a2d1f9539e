package org.touchpoint.core.events.internal.journal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.touchpoint.core.store.tables.Tables.PARKED_DECISION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.JournalStatus;
import org.touchpoint.core.events.internal.cursor.CursorStore;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.events.internal.definitions.DefinitionViews;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Snapshot;
import org.touchpoint.core.store.FactLog;

/** How far the journal has been written and read, in a handful of statements. */
final class StatusReport {
    /** What waits to be tried again, of one definition. */
    private record Waiting(
            long count, @Nullable Instant next, @Nullable String lastFailure) {
        static final Waiting NONE = new Waiting(0, null, null);
    }

    private StatusReport() {}

    static JournalStatus of(DSLContext db, Snapshot definitions) {
        Bands bands = Bands.load(db, definitions);
        Positions heads = CursorStore.heads(db);
        Map<Long, Waiting> waiting = waiting(db);
        Map<Long, Band> bandOf = new HashMap<>();
        bands.behind().forEach(band -> band.definitions().forEach(live -> bandOf.put(live.id(), band)));
        List<JournalStatus.Reading> readings = new ArrayList<>();
        Positions least = heads;
        for (LiveDefinition live : definitions.all()) {
            if (live.definition().active()) {
                Band band = bandOf.getOrDefault(live.id(), bands.common());
                Positions at = live.readsFacts() ? band.at() : heads;
                least = live.isReady() ? least.earlier(at) : least;
                readings.add(reading(live, !band.isCommon(), at.until(heads), waiting));
            }
        }
        return new JournalStatus(
                heads.total(),
                least.until(heads),
                partitions(heads, bands.common().at()),
                List.copyOf(readings));
    }

    private static List<JournalStatus.Partition> partitions(Positions heads, Positions read) {
        List<JournalStatus.Partition> partitions = new ArrayList<>();
        for (int part = 0; part < FactLog.PARTITIONS; part++) {
            partitions.add(new JournalStatus.Partition(part, heads.at(part), read.at(part)));
        }
        return List.copyOf(partitions);
    }

    private static JournalStatus.Reading reading(
            LiveDefinition live, boolean behind, long lag, Map<Long, Waiting> waiting) {
        Waiting waits = waiting.getOrDefault(live.id(), Waiting.NONE);
        return new JournalStatus.Reading(
                live.name(),
                DefinitionViews.state(live, behind),
                lag,
                waits.count(),
                waits.lastFailure(),
                waits.next());
    }

    private static Map<Long, Waiting> waiting(DSLContext db) {
        var latest = max(PARKED_DECISION.ID);
        Map<Long, String> reasons = db.select(PARKED_DECISION.DEFINITION_ID, PARKED_DECISION.REASON)
                .from(PARKED_DECISION)
                .where(PARKED_DECISION.ID.in(
                        select(latest).from(PARKED_DECISION).groupBy(PARKED_DECISION.DEFINITION_ID)))
                .fetchMap(PARKED_DECISION.DEFINITION_ID, PARKED_DECISION.REASON);
        return db.select(PARKED_DECISION.DEFINITION_ID, count(), min(PARKED_DECISION.NEXT_ATTEMPT_AT))
                .from(PARKED_DECISION)
                .groupBy(PARKED_DECISION.DEFINITION_ID)
                .fetchMap(
                        PARKED_DECISION.DEFINITION_ID,
                        row -> new Waiting(row.value2(), row.value3(), reasons.get(row.value1())));
    }
}
