package org.touchpoint.core.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Announcement;

/** Transactions bound to their thread, over one pool. */
final class JooqTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JooqTransactions.class);

    private final Database database;
    private final BoundConnections connections = new BoundConnections();
    private final DSLContext db;
    private final Consumer<Collection<Announcement>> told;

    JooqTransactions(Database database) {
        this(database, announcements -> {});
    }

    /** @param told hears, after each commit, what was announced in the transaction */
    JooqTransactions(Database database, Consumer<Collection<Announcement>> told) {
        this.database = database;
        this.told = told;
        this.db = connections.context(database.dialect());
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        Bound bound = connections.get();
        if (bound == null) {
            return retrying(work, true);
        }
        if (!bound.writes) {
            database.beforeWrite();
            bound.writes = true;
        }
        try {
            return work.apply(db);
        } catch (RuntimeException | Error failure) {
            bound.breakOn(failure);
            throw failure;
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
        return connections.get() == null ? retrying(work, false) : work.apply(db);
    }

    @Override
    public void beforeCommit(Consumer<DSLContext> work) {
        connections.require().beforeCommit(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        connections.require().afterCommit.add(action);
    }

    @Override
    public void announce(Announcement announcement) {
        Bound bound = connections.get();
        if (bound == null) {
            told.accept(List.of(announcement));
        } else {
            bound.attachment(News.class, () -> news(bound)).add(announcement);
        }
    }

    private News news(Bound bound) {
        News news = new News();
        bound.afterCommit.add(() -> told.accept(news.all()));
        return news;
    }

    /** The transaction that this thread is in. */
    Bound bound() {
        return connections.require();
    }

    private <T> T retrying(Function<DSLContext, T> work, boolean writes) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, writes);
            } catch (RuntimeException failure) {
                if (!Failures.isConflict(failure) || attempt == Failures.ATTEMPTS) {
                    throw Failures.translate(failure, database);
                }
                Failures.pause(attempt);
            }
        }
    }

    private <T> T once(Function<DSLContext, T> work, boolean writes) {
        if (writes) {
            database.beforeWrite();
        }
        try (Connection connection = database.connect()) {
            Bound bound = new Bound(connection);
            bound.writes = writes;
            T result = inside(bound, work);
            run(bound.afterCommit);
            return result;
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private <T> T inside(Bound bound, Function<DSLContext, T> work) throws SQLException {
        boolean committed = false;
        connections.bind(bound);
        try {
            T result = work.apply(db);
            bound.finish(db);
            if (bound.writes) {
                bound.connection.commit();
                committed = true;
                database.afterCommit();
            }
            return result;
        } finally {
            connections.unbind();
            if (!committed) {
                rollBack(bound.connection);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException failure) {
            LOG.debug("Rollback failed; the connection is lost, and with it the transaction", failure);
        }
    }

    private static void run(List<Runnable> actions) {
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException failure) {
                LOG.error("An action after a commit failed; the commit stands", failure);
            }
        }
    }
}
