package org.touchpoint.core.events.internal.definitions;

import java.util.List;
import org.touchpoint.api.event.ResponseCount;

/** Knows what came of a definition's follow-ups. */
@FunctionalInterface
public interface Responses {
    /** The counts so far, latest first; counts now if there is none. */
    List<ResponseCount> of(Definition definition);
}
