package org.touchpoint.core.events.internal.definitions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.Forecast;

/** Says what a definition would make. Writes nothing. */
@FunctionalInterface
public interface Forecasts {
    /** What it would make, of facts since {@code from} (30 days ago if null) or by a launch; {@code CONFLICT} if it is dormant. */
    Forecast of(LiveDefinition definition, @Nullable LocalDate from);
}
