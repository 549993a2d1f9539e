package org.touchpoint.core.events.internal.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.events.internal.cursor.CursorStore;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Snapshot;

/**
 * Who reads where: the common band of the definitions that are up to date, and those that fell behind.
 *
 * @param decidedOn the definitions that these are
 */
record Bands(Snapshot decidedOn, Band common, List<Band> behind) {
    static Bands load(DSLContext db, Snapshot definitions) {
        Map<Long, Positions> cursors = CursorStore.cursors(db);
        Map<Long, Long> assignments = CursorStore.assignments(db);
        Map<Long, List<LiveDefinition>> readers = new TreeMap<>();
        readers.put(CursorStore.COMMON, new ArrayList<>());
        for (LiveDefinition live : definitions.all()) {
            Long cursor = assignments.get(live.id());
            if (live.readsFacts() && cursor != null) {
                readers.computeIfAbsent(cursor, none -> new ArrayList<>()).add(live);
            }
        }
        List<Band> bands = readers.entrySet().stream()
                .map(band ->
                        new Band(band.getKey(), cursors.getOrDefault(band.getKey(), Positions.START), band.getValue()))
                .toList();
        return new Bands(definitions, bands.get(0), bands.subList(1, bands.size()));
    }

    /** The same after the common band has moved on. */
    Bands withCommonAt(Positions at) {
        return new Bands(decidedOn, new Band(common.cursor(), at, common.definitions()), behind);
    }

    /** The band behind that is next after a cursor, in turn, among those with somebody to read; null if there is none. */
    @Nullable
    Band nextBehind(long cursor) {
        List<Band> readable =
                behind.stream().filter(band -> !band.ready().isEmpty()).toList();
        return readable.stream()
                .filter(band -> band.cursor() > cursor)
                .findFirst()
                .orElse(readable.isEmpty() ? null : readable.get(0));
    }
}
