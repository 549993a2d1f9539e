package org.touchpoint.core.store.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.core.store.spi.Announcement;

/** Progress is news at most once a second: what comes sooner is kept until then, and only the last of it. Of one thread. */
final class Calm {
    static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Set<ChangeKind> PROGRESS = EnumSet.of(ChangeKind.JOURNAL, ChangeKind.IMPORT);
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<ChangeKind, Long> toldAt = new EnumMap<>(ChangeKind.class);
    private final Map<ChangeKind, Announcement> kept = new EnumMap<>(ChangeKind.class);

    Calm() {
        this(System::nanoTime);
    }

    Calm(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether it is to be told now; if not it is kept. */
    boolean lets(Announcement announcement) {
        ChangeKind kind = announcement.change().kind();
        if (!PROGRESS.contains(kind)) {
            return true;
        }
        if (waits(kind) > 0) {
            kept.put(kind, announcement);
            return false;
        }
        toldAt.put(kind, nanoTime.getAsLong());
        kept.remove(kind);
        return true;
    }

    /** What was kept and is to be told now. */
    List<Announcement> due() {
        List<Announcement> due = new ArrayList<>();
        for (Announcement announcement : List.copyOf(kept.values())) {
            if (lets(announcement)) {
                due.add(announcement);
            }
        }
        return due;
    }

    /** For how long there is nothing to be told of what is kept, in nanoseconds. */
    long patience() {
        return kept.keySet().stream().mapToLong(this::waits).min().orElse(LONGEST);
    }

    private long waits(ChangeKind kind) {
        Long last = toldAt.get(kind);
        return last == null ? 0 : Math.max(0, last + SECOND - nanoTime.getAsLong());
    }
}
