package org.touchpoint.core.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.core.store.spi.Announcement;

/**
 * Transactions as lambdas. A call inside another on the same thread joins it; only the outermost commits. Isolation is READ
 * COMMITTED. When {@link #write} returns from the outermost call, the changes are on disk. Thread-safe.
 *
 * <p>Throws {@link org.touchpoint.api.TouchpointException} with {@code UNAVAILABLE} when the database is lost, full, or too new;
 * nothing is written then. Work may run more than once: the outermost call repeats it after a serialization conflict, so it must
 * have no effect beside the database.
 *
 * <p>An exception that leaves a joined {@link #write} breaks the whole transaction, even if the outer work catches it: the outermost call
 * then throws {@link IllegalStateException} and nothing is written. The {@link DSLContext} is good for this transaction's thread
 * only; used outside a transaction it throws.
 */
@ProviderType
public interface Transactions {
    /** Does work that writes. */
    <T> T write(Function<DSLContext, T> work);

    /** Does work that only reads. */
    <T> T read(Function<DSLContext, T> work);

    /** Does work as the last statements of the transaction that this thread is in, in the order of the calls. */
    void beforeCommit(Consumer<DSLContext> work);

    /** Runs something after the commit of the transaction that this thread is in; not after a rollback. */
    void afterCommit(Runnable action);

    /**
     * Tells those who listen, and may hear of it, that something has changed: after the commit of the transaction that this thread is
     * in, and not after a rollback; without a transaction at once. Many changes of one kind in a transaction are told as one.
     */
    void announce(Announcement announcement);
}
