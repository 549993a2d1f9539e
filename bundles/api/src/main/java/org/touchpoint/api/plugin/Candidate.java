package org.touchpoint.api.plugin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.fact.CustomerSnapshot;

/**
 * A customer who meets an audience's criterion.
 *
 * @param orders how many orders were placed and not cancelled
 * @param firstOrderAt when the first was placed, or null
 * @param lastOrderAt when the latest was placed, or null
 */
public record Candidate(
        CustomerSnapshot customer,
        long orders,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt) {}
