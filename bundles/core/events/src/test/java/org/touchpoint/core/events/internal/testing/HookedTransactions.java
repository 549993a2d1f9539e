package org.touchpoint.core.events.internal.testing;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** The store's transactions, with something that happens just before the next read or write. */
final class HookedTransactions implements Transactions {
    private final Transactions transactions;
    private final AtomicReference<Runnable> beforeRead = new AtomicReference<>();
    private final AtomicReference<Runnable> beforeWrite = new AtomicReference<>();

    HookedTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    void beforeRead(Runnable hook) {
        beforeRead.set(hook);
    }

    void beforeWrite(Runnable hook) {
        beforeWrite.set(hook);
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        run(beforeWrite);
        return transactions.write(work);
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
        run(beforeRead);
        return transactions.read(work);
    }

    @Override
    public void beforeCommit(Consumer<DSLContext> work) {
        transactions.beforeCommit(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    @Override
    public void announce(Announcement announcement) {
        transactions.announce(announcement);
    }

    private static void run(AtomicReference<Runnable> hook) {
        Runnable armed = hook.getAndSet(null);
        if (armed != null) {
            armed.run();
        }
    }
}
