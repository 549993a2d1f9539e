package org.touchpoint.core.events.internal.definitions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.LaunchProgress;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.user.Caller;

/** Launches definitions. */
public interface Launches {
    /** Launches a definition with trigger NOW and makes it active, in one transaction; as of today if {@code asOf} is null. */
    LaunchResult launch(LiveDefinition definition, @Nullable LocalDate asOf, Caller caller);

    /** The launches under way, earliest first. */
    List<LaunchProgress> underWay();
}
