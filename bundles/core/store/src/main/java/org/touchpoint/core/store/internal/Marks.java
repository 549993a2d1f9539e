package org.touchpoint.core.store.internal;

import org.jspecify.annotations.Nullable;

/** How far the log reached when each thread had written its commit, so that every thread waits for its own and no more. */
final class Marks {
    private static final long MISSED = Long.MAX_VALUE;

    /**
     * Where a thread's commit ends.
     *
     * @param end behind its last byte, or beyond every end when it did not get into the log
     */
    record Mark(LogStream stream, long end) {}

    private final ThreadLocal<@Nullable Mark> marks = new ThreadLocal<>();

    void written(LogStream stream, long end) {
        Mark before = marks.get();
        if (before == null || before.end() != MISSED) {
            marks.set(new Mark(stream, end));
        }
    }

    /** Something of this thread's commit did not get into the log; nothing it writes later mends that. */
    void missed(LogStream stream) {
        marks.set(new Mark(stream, MISSED));
    }

    void clear() {
        marks.remove();
    }

    @Nullable
    Mark take() {
        Mark mark = marks.get();
        marks.remove();
        return mark;
    }
}
