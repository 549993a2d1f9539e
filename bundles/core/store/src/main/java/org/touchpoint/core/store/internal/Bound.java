package org.touchpoint.core.store.internal;

import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The transaction that a thread is in. */
final class Bound {
    final Connection connection;
    final List<Runnable> afterCommit = new ArrayList<>();
    private final Deque<Consumer<DSLContext>> beforeCommit = new ArrayDeque<>();
    private final Deque<Consumer<DSLContext>> last = new ArrayDeque<>();
    private final Map<Object, Object> attachments = new IdentityHashMap<>();
    private @Nullable Throwable broken;
    boolean writes;

    Bound(Connection connection) {
        this.connection = connection;
    }

    void beforeCommit(Consumer<DSLContext> work) {
        beforeCommit.add(work);
    }

    /** Work that comes after all other work before the commit: whatever takes the locks that everybody wants. */
    void last(Consumer<DSLContext> work) {
        last.add(work);
    }

    /** Something kept for the length of this transaction. */
    @SuppressWarnings("unchecked")
    <T> T attachment(Object key, Supplier<T> first) {
        return (T) attachments.computeIfAbsent(key, absent -> first.get());
    }

    /** A part of the transaction failed: even if somebody passes over that, the whole must not be committed. */
    void breakOn(Throwable failure) {
        if (broken == null) {
            broken = failure;
        }
    }

    /** Does what was left to the end; it may leave more. */
    void finish(DSLContext db) {
        Consumer<DSLContext> work;
        while ((work = beforeCommit.isEmpty() ? last.poll() : beforeCommit.poll()) != null) {
            work.accept(db);
        }
        if (broken != null) {
            throw new IllegalStateException(
                    "A part of this transaction failed; the whole cannot be committed.", broken);
        }
    }
}
