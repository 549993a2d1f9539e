package org.touchpoint.core.events.internal.definitions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.user.Caller;

/** Launches definitions. */
@FunctionalInterface
public interface Launches {
    /** Launches a definition with trigger NOW and makes it active, in one transaction; as of today if {@code asOf} is null. */
    LaunchResult launch(LiveDefinition definition, @Nullable LocalDate asOf, Caller caller);
}
