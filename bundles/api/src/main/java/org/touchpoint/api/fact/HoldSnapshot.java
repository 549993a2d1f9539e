package org.touchpoint.api.fact;

import org.touchpoint.api.order.HoldKind;

/**
 * A hold as it was when the fact happened.
 *
 * @param placedBy name of the event definition, or log-in, that placed it
 */
public record HoldSnapshot(long id, HoldKind kind, String reason, String placedBy) {}
