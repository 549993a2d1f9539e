package org.touchpoint.api.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step in an order's life: which state it reached, when, by whom. */
public record OrderStep(
        Instant at, String status, String by, @Nullable String note) {}
