package org.touchpoint.core.events.internal.types;

import static org.touchpoint.core.store.tables.Tables.EVENT_TYPE;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.core.events.internal.guard.Standing;
import org.touchpoint.core.events.internal.text.Json;
import org.touchpoint.core.store.tables.tables.records.EventTypeRecord;

/** The table event_type: what is known of a type when its plugin is not there. Every call joins a transaction. */
final class TypeStore {
    private TypeStore() {}

    /** Every type that was ever there, by id. */
    static SortedMap<String, KnownType> load(DSLContext db) {
        SortedMap<String, KnownType> known = new TreeMap<>();
        db.selectFrom(EVENT_TYPE).forEach(row -> known.put(row.getTypeId(), known(row)));
        return known;
    }

    /** Keeps what a type says of itself; answers whether it is seen for the first time. */
    static boolean remember(DSLContext db, PresentType type) {
        int updated = db.update(EVENT_TYPE)
                .set(EVENT_TYPE.BUNDLE, type.bundle().label())
                .set(EVENT_TYPE.DETAILS, Json.write(type.info()))
                .where(EVENT_TYPE.TYPE_ID.eq(type.id()))
                .execute();
        if (updated == 0) {
            db.insertInto(EVENT_TYPE)
                    .set(EVENT_TYPE.TYPE_ID, type.id())
                    .set(EVENT_TYPE.BUNDLE, type.bundle().label())
                    .set(EVENT_TYPE.DETAILS, Json.write(type.info()))
                    .execute();
        }
        return updated == 0;
    }

    /** Keeps a quarantine over a restart, or its end. */
    static void quarantine(
            DSLContext db, String typeId, Standing.@Nullable Quarantine quarantine, @Nullable PluginBundle bundle) {
        db.update(EVENT_TYPE)
                .set(EVENT_TYPE.QUARANTINED_AT, quarantine == null ? null : quarantine.since())
                .set(EVENT_TYPE.QUARANTINE_REASON, quarantine == null ? null : quarantine.reason())
                .set(EVENT_TYPE.QUARANTINED_BUNDLE, bundle == null ? null : bundle.identity())
                .where(EVENT_TYPE.TYPE_ID.eq(typeId))
                .execute();
    }

    private static KnownType known(EventTypeRecord row) {
        Standing.Quarantine quarantine = row.getQuarantinedAt() == null
                ? null
                : new Standing.Quarantine(String.valueOf(row.getQuarantineReason()), row.getQuarantinedAt());
        return new KnownType(info(row), quarantine, row.getQuarantinedBundle());
    }

    /** The details as they were kept; what an earlier version did not yet keep is empty. */
    private static EventTypeInfo info(EventTypeRecord row) {
        EventTypeInfo kept = Json.read(row.getDetails(), EventTypeInfo.class);
        return new EventTypeInfo(
                row.getTypeId(),
                orEmpty(kept.description()),
                false,
                null,
                row.getBundle(),
                orEmpty(kept.triggers()),
                kept.guard(),
                orEmpty(kept.script()),
                orEmpty(kept.parameters()),
                kept.subjects() == null ? Map.of() : kept.subjects());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
