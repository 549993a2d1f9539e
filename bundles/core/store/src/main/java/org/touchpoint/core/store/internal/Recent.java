package org.touchpoint.core.store.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.touchpoint.core.store.spi.Announcement;

/** What was told a moment ago, for those who begin to listen just now. Thread-safe. */
final class Recent {
    static final int MOST = 500;

    /** What was told, and when. */
    private record Told(long at, Announcement announcement) {}

    private final LongSupplier nanoTime;
    private final long longest;
    private final Deque<Told> kept = new ArrayDeque<>();
    private long completeSince;

    Recent(LongSupplier nanoTime, Duration longest) {
        this.nanoTime = nanoTime;
        this.longest = longest.toNanos();
        this.completeSince = nanoTime.getAsLong() - this.longest;
    }

    synchronized void add(Announcement announcement) {
        long now = nanoTime.getAsLong();
        while (!kept.isEmpty() && (kept.size() >= MOST || now - kept.element().at() > longest)) {
            completeSince = kept.remove().at();
        }
        kept.add(new Told(now, announcement));
    }

    /** Whatever was told before now is not known any more. */
    synchronized void forget() {
        kept.clear();
        completeSince = nanoTime.getAsLong();
    }

    /** What was told within so long; empty if that is not known. */
    synchronized Optional<List<Announcement>> within(Duration past) {
        long since = nanoTime.getAsLong() - past.toNanos();
        if (since - completeSince < 0) {
            return Optional.empty();
        }
        return Optional.of(kept.stream()
                .filter(told -> told.at() - since >= 0)
                .map(Told::announcement)
                .toList());
    }
}
