package org.touchpoint.core.events.internal.types;

import java.util.List;
import org.touchpoint.api.event.ParameterInfo;

/** Reads what a type's definitions can be given. */
@FunctionalInterface
public interface ParameterReader {
    /** The parameters that the Metatype of this event type describes, in its order; empty if it has none. */
    List<ParameterInfo> read(Offer eventType) throws NotTakenException;
}
