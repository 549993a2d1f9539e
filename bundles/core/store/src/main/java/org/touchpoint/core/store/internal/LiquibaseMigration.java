package org.touchpoint.core.store.internal;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the schema up to date with Liquibase. */
final class LiquibaseMigration {
    static final String CHANGELOG = "db/changelog/changelog.xml";

    /** Liquibase tells of every step at the level INFO; kept here, for the logging forgets loggers that nobody holds. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private LiquibaseMigration() {}

    /** Applies every change that is missing. Liquibase finds its parts through the thread's class loader, in OSGi its own. */
    static void run(Connection connection) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        LIQUIBASE.setLevel(Level.WARNING);
        try {
            Map<String, Object> quiet = Map.of(Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(quiet, () -> update(connection));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void update(Connection connection) throws Exception {
        liquibase.database.Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        var resources = new ClassLoaderResourceAccessor(LiquibaseMigration.class.getClassLoader());
        @SuppressWarnings("resource") // the connection is the caller's
        Liquibase liquibase = new Liquibase(CHANGELOG, resources, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.update(new Contexts(), new LabelExpression());
    }
}
