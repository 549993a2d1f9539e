package org.touchpoint.core.events.internal.journal;

import java.util.List;
import org.touchpoint.core.events.internal.cursor.CursorStore;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;

/** Definitions that read side by side, on one cursor. */
record Band(long cursor, Positions at, List<LiveDefinition> definitions) {
    boolean isCommon() {
        return cursor == CursorStore.COMMON;
    }

    List<LiveDefinition> ready() {
        return definitions.stream().filter(LiveDefinition::isReady).toList();
    }
}
