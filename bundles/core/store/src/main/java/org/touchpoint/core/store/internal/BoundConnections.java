package org.touchpoint.core.store.internal;

import java.sql.Connection;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Hands jOOQ the connection of the transaction that the thread is in. One {@link DSLContext} serves all threads; used outside a
 * transaction it fails instead of taking a second connection, so no thread ever holds two and the pool cannot starve itself.
 */
final class BoundConnections implements ConnectionProvider {
    private final ThreadLocal<@Nullable Bound> current = new ThreadLocal<>();

    @Nullable
    Bound get() {
        return current.get();
    }

    Bound require() {
        Bound bound = current.get();
        if (bound == null) {
            throw new IllegalStateException("No transaction on this thread: use Transactions.write or read.");
        }
        return bound;
    }

    void bind(Bound bound) {
        current.set(bound);
    }

    void unbind() {
        current.remove();
    }

    DSLContext context(SQLDialect dialect) {
        return DSL.using(new DefaultConfiguration().set(dialect).set(this).set(settings()));
    }

    /** Unquoted lower-case names without a schema suit both databases; padded IN lists keep statements few. */
    static Settings settings() {
        return new Settings()
                .withRenderNameCase(RenderNameCase.LOWER)
                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                .withRenderSchema(false)
                .withRenderCatalog(false)
                .withInListPadding(true)
                .withExecuteLogging(false)
                .withFetchWarnings(false)
                .withReturnIdentityOnUpdatableRecord(false);
    }

    @Override
    public Connection acquire() {
        return require().connection;
    }

    @Override
    public void release(Connection connection) {
        // Given back by the transaction.
    }
}
