package org.touchpoint.core.events.internal.definitions;

import org.jspecify.annotations.Nullable;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.HoldReleased;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.fact.OrderHeld;

/** The hold that a fact is about. */
public final class Holds {
    private Holds() {}

    /** The hold, or null if the fact is about none. */
    public static @Nullable HoldSnapshot of(Fact fact) {
        if (fact instanceof OrderHeld held) {
            return held.hold();
        }
        return fact instanceof HoldReleased released ? released.hold() : null;
    }
}
