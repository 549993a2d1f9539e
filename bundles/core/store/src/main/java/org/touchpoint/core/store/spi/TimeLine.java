package org.touchpoint.core.store.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The customers' Recent Transactions, to be written to. Joins the caller's transaction. */
@ProviderType
public interface TimeLine {
    /** An entry; {@code kind} is {@code order}, {@code hold}, {@code follow-up} or {@code note}; the summary is cut at 4,000 characters. */
    record Entry(
            long customerId,
            Instant at,
            String kind,
            String summary,
            String by,
            @Nullable String order,
            @Nullable Long followUpId) {}

    /** Writes entries. */
    void record(List<Entry> entries);
}
