package org.touchpoint.core.events.internal.definitions;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.store.spi.FollowUpMaker;

/**
 * An event definition as it is kept.
 *
 * @param scriptId under which the wording of its script is kept
 * @param activeSince when it was last activated, or null if never
 * @param floor it answers no fact at or before these positions
 */
public record Definition(
        long id,
        String name,
        String typeId,
        boolean active,
        Setup setup,
        long scriptId,
        Positions floor,
        Instant changedAt,
        @Nullable Instant activeSince,
        String changedBy) {
    /** What of it its follow-ups need. */
    public FollowUpMaker.Maker maker() {
        return new FollowUpMaker.Maker(id, setup.priority(), setup.media(), setup.routes(), setup.source(), scriptId);
    }

    /** What makes names unique: the case does not tell them apart. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
